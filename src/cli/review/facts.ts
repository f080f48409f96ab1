import type { Language } from '../../core/messages.ts';
import type { Declining } from '../../migrate/find-followers.ts';
import type { Fit, ModelFit } from '../../migrate/fit/fit.ts';
import type { PlannedChange } from '../../migrate/list-changes.ts';
import type { Plan } from '../../migrate/plan.ts';
import type { PlanInput } from '../../migrate/planner.ts';
import type { Provider } from '../../providers/schema.ts';
import type { Choices, Step } from './state.ts';

/** A plan with what the review needs to know of it. */
export interface Prepared {
  /** What the plan was made from. */
  readonly input: PlanInput;
  readonly plan: Plan;
  readonly changes: readonly PlannedChange[];
  /** What comes of declining changes, by their ids. */
  readonly declining: (declined: ReadonlySet<string>) => Declining;
  /** Files to edit that have changes git could not give back. */
  readonly dirty: readonly string[];
}

/** All that the steps look up. Nothing of it is asked of anybody, and nothing of it writes. */
export interface Facts {
  readonly language: Language;
  /** Steps that the command line has already answered. */
  readonly answered: ReadonlySet<Step['name']>;
  readonly providers: readonly Provider[];
  /** How the repository fits each of them. */
  readonly fit: () => Fit;
  /** The models that the repository names, and what becomes of each with these choices. */
  readonly models: (choices: Choices) => readonly ModelFit[];
  /** The plan of these choices. */
  readonly prepare: (choices: Choices) => Prepared;
  /** The text of a file as it was planned on. */
  readonly read: (file: string) => string;
}
