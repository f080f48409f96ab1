import type { Finding } from '../../core/finding.ts';
import type { Exclusion } from '../selection.ts';
import type { Verdict } from './verdicts.ts';

/** What stays by the user's choice, whatever the provider serves; without it nothing does. */
export interface Choice {
  readonly excludes?: ((finding: Finding) => Exclusion | undefined) | undefined;
  /** What cannot move in the way that was asked for, or has moved so already. */
  readonly objects?: ((finding: Finding) => Verdict | undefined) | undefined;
}

const CHOSEN: Verdict = { fate: 'stays', code: 'not-selected', isChosen: true };

/** The verdict on a client by what was selected; undefined where it may move. */
export function choiceOfClient(
  { excludes, objects }: Choice,
  finding: Finding,
  served: readonly Finding[],
): Verdict | undefined {
  if (!excludes) return objects?.(finding);
  if (excludes(finding) === 'place') return CHOSEN;
  const elsewhere = served.find((sender) => excludes(sender) === 'place');
  if (elsewhere) return { fate: 'stays', code: 'client-serves-unselected', args: { file: elsewhere.file } };
  const senders = served.length > 0 ? served : [finding];
  return senders.every((sender) => excludes(sender) === 'surface') ? CHOSEN : objects?.(finding);
}

/** The verdict on what sends: it stays by choice, and with a client that moves somebody must part them. */
export function choiceOfSender(
  { excludes, objects }: Choice,
  finding: Finding,
  clients: readonly Verdict[],
): Verdict | undefined {
  if (!excludes?.(finding)) return objects?.(finding);
  if (!clients.some(({ fate }) => fate === 'moves')) return CHOSEN;
  return { fate: 'stays', code: 'call-not-selected', args: { call: finding.detail } };
}
