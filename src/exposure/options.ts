import type { ExposureLevel } from '../core/terms.ts';

/** What a user declares about a part of the repository. */
export interface DeclaredPart {
  /** `CN`, or `vercel:hkg1`. */
  readonly runsIn?: readonly string[] | undefined;
  /** Country codes of the people who use it. */
  readonly users?: readonly string[] | undefined;
}

/** A user's change to a rule, with the reason that the report shows. */
export interface RuleSetting {
  readonly level: ExposureLevel | 'off';
  readonly reason: string;
}

export interface ExposureOptions extends DeclaredPart {
  /** `YYYY-MM-DD`: judge by the list and the rules of that day; the newest without it. */
  readonly asOf?: string | undefined;
  /** `YYYY-MM-DD`, to say that a list is old. */
  readonly today: string;
  /** Declarations for a folder or a glob, which win over those for all. */
  readonly parts?: Readonly<Record<string, DeclaredPart>> | undefined;
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
}
