import { listEndpoints } from '../../migrate/fit/choose-endpoint.ts';
import type { PlannedChange } from '../../migrate/list-changes.ts';
import type { Reason } from '../../migrate/plan.ts';
import type { Facts } from './facts.ts';
import { declinedIn } from './settle-plan.ts';
import { BACK, type Choices, QUIT, type Replacement, type State, type Step, type Verdict } from './state.ts';

/** The stages in their order; within the changes, one after the other. */
const WAY = ['provider', 'endpoint', 'models', 'env', 'credit', 'dirty', 'change', 'confirm'] as const;
type Stage = (typeof WAY)[number];

/** The answer that leaves the list of models as it is. No model has a blank in its name. */
export const GO_ON = 'go on';

/** The first question of a review. */
export function startReview(choices: Choices, facts: Facts): State {
  const nothing: State = {
    step: { name: 'provider' },
    choices,
    verdicts: new Map(),
    replacements: new Map(),
  };
  return enter(nothing, 0, facts);
}

/**
 * The state after an answer. The same answers lead to the same state, and the one that is gone back to is the one that
 * was left.
 */
export function advance(state: State, answer: string, facts: Facts): State {
  if (answer === QUIT) return moveTo(state, { name: 'done', outcome: 'quit' });
  if (answer === BACK) return state.before ?? state;
  const { step, choices } = state;
  switch (step.name) {
    case 'provider':
      return leave(state, chooseProvider(choices, answer), facts);
    case 'endpoint':
      return leave(state, { ...choices, endpoint: answer }, facts);
    case 'models':
      return answer === GO_ON ? leave(state, choices, facts) : moveTo(state, { name: 'model', from: answer });
    case 'model':
      return changeRow(state, step.from, answer);
    case 'env':
      return answer === 'own'
        ? moveTo(state, { name: 'key-variable' })
        : leave(state, { ...choices, env: answer === 'keep' ? 'keep' : 'provider' }, facts);
    case 'key-variable':
      return leave(state, { ...choices, env: 'own', keyVariable: answer.trim() }, facts);
    case 'credit':
      return leave(state, withCode(choices, answer.trim()), facts);
    case 'dirty':
      return leave(state, { ...choices, force: true }, facts);
    case 'change':
      return advanceChange(state, { index: step.index, answer }, facts);
    case 'edit-file':
      return moveTo(state, { name: 'edit', index: step.index, file: answer });
    case 'confirm':
      return moveTo(state, { name: 'done', outcome: 'apply' });
    case 'edit':
    case 'done':
      return state;
  }
}

/** After the editor: the change is shown again, with its new text or with the code of why that was not taken. */
export function takeEdit(state: State, taken: Replacement | string, facts: Facts): State {
  const { step } = state;
  let shown = state.before;
  while (shown && shown.step.name !== 'change') shown = shown.before;
  const change = step.name === 'edit' ? facts.prepare(state.choices).changes[step.index] : undefined;
  if (!shown || !change) return state;
  if (typeof taken === 'string') return { ...shown, notice: { code: taken, args: {} } };
  const { notice: _, ...rest } = shown;
  return { ...rest, replacements: new Map(rest.replacements).set(change.id, taken) };
}

/** Moves on within a stage, or to the end. */
function moveTo(state: State, step: Step): State {
  const { notice: _, ...rest } = state;
  return { ...rest, step, before: state };
}

/** Moves on to the next stage that has something to ask. */
function leave(state: State, choices: Choices, facts: Facts): State {
  const { notice: _, ...rest } = state;
  return enter({ ...rest, choices, before: state }, WAY.indexOf(stageOf(state.step)) + 1, facts);
}

function stageOf({ name }: Step): Stage {
  if (name === 'key-variable') return 'env';
  return WAY.find((stage) => stage === name) ?? 'confirm';
}

function enter(state: State, from: number, facts: Facts): State {
  for (const stage of WAY.slice(from)) {
    if (stage === 'change') {
      const isEmpty = facts.prepare(state.choices).changes.length === 0;
      return {
        ...state,
        step: isEmpty ? { name: 'done', outcome: 'nothing' } : { name: 'change', index: 0 },
      };
    }
    if (isAsked(stage, state.choices, facts)) return { ...state, step: { name: stage } };
  }
  return state;
}

function isAsked(stage: Exclude<Stage, 'change'>, choices: Choices, facts: Facts): boolean {
  if (facts.answered.has(stage)) return false;
  if (stage === 'endpoint') {
    const provider = facts.providers.find(({ id }) => id === choices.provider);
    return provider !== undefined && listEndpoints(provider).length > 1;
  }
  if (stage === 'models') return facts.models(choices).length > 0;
  if (stage === 'dirty') return facts.prepare(choices).dirty.length > 0;
  return true;
}

/** Another provider has other endpoints, models and names: what was said of the former no longer holds. */
function chooseProvider(choices: Choices, provider: string): Choices {
  if (choices.provider === provider) return choices;
  const { creditCode, force } = choices;
  return {
    provider,
    models: new Map(),
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(force === undefined ? {} : { force }),
  };
}

function withCode({ creditCode: _, ...choices }: Choices, code: string): Choices {
  return code === '' ? choices : { ...choices, creditCode: code };
}

/** A row of the model map, and the map again. */
function changeRow(state: State, from: string, to: string): State {
  const map = state.before ?? state;
  const models = new Map(state.choices.models).set(from, to);
  return { ...map, choices: { ...state.choices, models } };
}

interface Said {
  readonly index: number;
  readonly answer: string;
}

function advanceChange(state: State, { index, answer }: Said, facts: Facts): State {
  const { changes, declining } = facts.prepare(state.choices);
  const change = changes[index];
  if (!change) return state;
  if (answer === 'edit') {
    const [only, ...others] = change.files;
    return others.length > 0 || only === undefined
      ? moveTo(state, { name: 'edit-file', index })
      : moveTo(state, { name: 'edit', index, file: only });
  }
  const end = endOf(changes, index, answer);
  const verdict: Verdict = answer === 'skip' ? 'skip' : 'accept';
  const verdicts = new Map(state.verdicts);
  for (const { id } of changes.slice(index, end)) verdicts.set(id, verdict);
  const { followers } = declining(declinedIn(verdicts));
  const before = declining(declinedIn(state.verdicts)).followers;
  const held = changes.filter(({ id }) => followers.has(id) && !before.has(id));
  const notice = held.length > 0 ? noticeOf(index + 1, held) : undefined;
  const next = changes.findIndex(({ id }, at) => at >= end && !followers.has(id));
  const step: Step = next < 0 ? { name: 'confirm' } : { name: 'change', index: next };
  const { notice: _, ...rest } = state;
  return { ...rest, step, verdicts, before: state, ...(notice ? { notice } : {}) };
}

const MOST_NAMED = 6;

/** Says which changes stay with the one that was just declined. */
function noticeOf(number: number, held: readonly PlannedChange[]): Reason {
  const places = held.map(({ files, edits }) => `${files[0] ?? ''}:${edits[0]?.range.start.line ?? 1}`);
  const more = places.length > MOST_NAMED ? ['…'] : [];
  const named = [...places.slice(0, MOST_NAMED), ...more].join(', ');
  return { code: 'review.held', args: { number: String(number), count: String(held.length), places: named } };
}

/** The first change that an answer does not speak of. */
function endOf(changes: readonly PlannedChange[], index: number, answer: string): number {
  if (answer === 'accept-all') return changes.length;
  if (answer !== 'accept-file') return index + 1;
  const file = changes[index]?.files[0];
  const next = changes.findIndex((change, at) => at > index && change.files[0] !== file);
  return next < 0 ? changes.length : next;
}
