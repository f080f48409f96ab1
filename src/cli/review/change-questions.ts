import { formatMessage } from '../../core/messages.ts';
import { toTerminalText } from '../../core/terminal-text.ts';
import type { PlannedChange } from '../../migrate/list-changes.ts';
import type { Plan, Reason } from '../../migrate/plan.ts';
import { wrapText } from '../../report/columns.ts';
import { type DiffStyle, formatChangeDiff } from './change-diff.ts';
import type { Facts } from './facts.ts';
import type { Choice, Question } from './question.ts';
import { providerOf, sayIn, waysOut } from './questions.ts';
import { currentChange, declinedIn, settlePlan } from './settle-plan.ts';
import { BACK, QUIT, type State } from './state.ts';

/** How text is laid out. */
export interface Layout {
  readonly width: number;
  readonly diff: DiffStyle;
  readonly strong: (text: string) => string;
  readonly warn: (text: string) => string;
}

/** The question about a change, with its diff. */
export function askChange(state: State, index: number, { facts, layout }: Room): Question {
  const say = sayIn(facts);
  const { changes, declining } = facts.prepare(state.choices);
  const { followers } = declining(declinedIn(state.verdicts));
  const change = changes[index];
  if (!change) throw new Error(`no change ${index}`);
  const file = change.files[0] ?? '';
  const next = changes.slice(index + 1).find(({ id }) => !followers.has(id));
  const isLastOfFile = next?.files[0] !== file;
  const answers = [
    'accept',
    'skip',
    ...(isLastOfFile ? [] : ['accept-file']),
    ...(next ? ['accept-all'] : []),
    'edit',
  ];
  return {
    type: 'select',
    intro: [
      ...formatHead(change, { number: index + 1, total: changes.length }, { facts, layout }),
      ...formatChangeDiff(currentChange(change, state), facts.read, layout.diff),
      ...(state.notice === undefined ? [] : formatNotice(state.notice, { facts, layout })),
      '',
    ],
    message: say('ask-change'),
    choices: [...answers.map((value): Choice => ({ value, name: say(value) })), ...waysOut(state, facts)],
  };
}

export interface Room {
  readonly facts: Facts;
  readonly layout: Layout;
}

function formatHead(
  { files, status, reasons }: PlannedChange,
  at: { readonly number: number; readonly total: number },
  { facts, layout }: Room,
): string[] {
  const say = sayIn(facts);
  const [first = '', ...more] = files;
  const file = more.length > 0 ? say('change-files', { file: first, more: String(more.length) }) : first;
  const title = say('change-title', { number: String(at.number), total: String(at.total), file });
  const words = reasons.map(({ code, args }) => formatMessage(code, args, facts.language));
  const lines = [...new Set(words)].flatMap((reason) =>
    wrapText(toTerminalText(status === 'review' ? say('to-look-at', { reason }) : reason), layout.width),
  );
  return [
    '',
    ...wrapText(toTerminalText(title), layout.width).map(layout.strong),
    ...(status === 'review' ? lines.map(layout.warn) : lines),
  ];
}

function formatNotice({ code, args }: Reason, { facts, layout }: Room): string[] {
  const text = toTerminalText(formatMessage(code, args, facts.language));
  return wrapText(text, layout.width).map(layout.warn);
}

/** Which file of a change to open. */
export function askFile(state: State, index: number, facts: Facts): Question {
  const files = facts.prepare(state.choices).changes[index]?.files ?? [];
  return {
    type: 'select',
    message: sayIn(facts)('ask-file'),
    choices: [
      ...files.map((file): Choice => ({ value: file, name: toTerminalText(file) })),
      ...waysOut(state, facts),
    ],
  };
}

/** The summary, and the last question before anything is written. Its first answer is the harmless one. */
export function askToWrite(state: State, { facts, layout }: Room): Question {
  const say = sayIn(facts);
  const plan = settlePlan(facts.prepare(state.choices), state);
  const files = new Set([...plan.edits, ...plan.newFiles].map(({ file }) => file)).size;
  const edits = plan.edits.length + plan.newFiles.length;
  const message =
    edits === 0 ? say('ask-nothing') : say('ask-write', { edits: String(edits), files: String(files) });
  return {
    type: 'select',
    intro: [
      ...(state.notice === undefined ? [] : ['', ...formatNotice(state.notice, { facts, layout })]),
      ...formatSummary(state, plan, { facts, layout }),
    ],
    message,
    choices: [
      { value: BACK, name: say('back-to-changes') },
      ...(edits === 0 ? [] : [{ value: 'write', name: say('write') }]),
      { value: QUIT, name: say('quit') },
    ],
  };
}

const HELD = /^migrate\.(?:needed-by|follows)-declined$/;

function formatSummary(state: State, plan: Plan, { facts, layout }: Room): string[] {
  const say = sayIn(facts);
  const count = (codes: RegExp): number => plan.manual.filter(({ reason }) => codes.test(reason.code)).length;
  const held = count(HELD);
  const declined = count(/^migrate\.declined$/);
  const accepted = facts.prepare(state.choices).changes.length - held - declined;
  const { creditCode } = state.choices;
  const lines = [
    say('summary-target', {
      provider: providerOf(state, facts).name[facts.language],
      endpoint: plan.endpoint.id,
      baseURL: plan.endpoint.baseURL,
    }),
    say('summary-counts', {
      accepted: String(accepted),
      skipped: String(declined),
      held: String(held),
    }),
    ...(creditCode === undefined ? [] : [say('summary-code', { code: maskCode(creditCode) })]),
  ];
  return [
    '',
    layout.strong(say('summary')),
    ...lines.flatMap((line) => indent(line, layout.width)),
    ...formatLeft(plan, { facts, layout }),
    '',
  ];
}

const MOST_LEFT = 12;

/** What the plan leaves to a person: the first of it, place by place. */
function formatLeft({ manual }: Plan, { facts, layout }: Room): string[] {
  if (manual.length === 0) return [];
  const say = sayIn(facts);
  const items = manual.map(
    ({ file, line, reason }) => `${file}:${line} ${formatMessage(reason.code, reason.args, facts.language)}`,
  );
  const more = items.length - MOST_LEFT;
  return [
    ...indent(say('left-title', { count: String(items.length) }), layout.width),
    ...items.slice(0, MOST_LEFT).flatMap((item) => indent(`– ${item}`, layout.width)),
    ...(more > 0 ? indent(say('left-more', { count: String(more) }), layout.width) : []),
  ];
}

function indent(line: string, width: number): string[] {
  return wrapText(toTerminalText(line), width - 4).map((part, at) =>
    at === 0 ? `  ${part}` : `    ${part}`,
  );
}

/** The last characters tell somebody which code it is, where it is long enough to give them away. */
function maskCode(code: string): string {
  return code.length >= 12 ? `…${code.slice(-4)}` : '…';
}
