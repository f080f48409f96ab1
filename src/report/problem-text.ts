import type { Exposure, Remedy } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import { toTerminalText, toTerminalValue } from '../core/terminal-text.ts';
import { formatVerdict } from './verdict-text.ts';
import type { Words } from './words.ts';

/** A finding in the words that the formats for teams share. All of it is one-line text without control characters. */
export interface ProblemText {
  /** `call openai.chat.completions.create · gpt-4o · server` */
  readonly subject: string;
  /** `blocked (EX04, high confidence)`; empty where nothing was judged. */
  readonly verdict: string;
  /** `Runs where OpenAI offers no access` */
  readonly reason: string;
  /** What can be done, the best first. */
  readonly remedies: readonly string[];
  /** `migrate-scan explain 8f1c2ab0` */
  readonly command: string;
}

/** Puts a finding into words. */
export function describeProblem(finding: Finding, words: Words): ProblemText {
  const { exposure } = finding;
  return {
    subject: toTerminalText(formatSubject(finding, words)),
    verdict: exposure ? formatVerdict(exposure, words) : '',
    reason: exposure ? formatReason(exposure, words) : '',
    remedies: (exposure?.remedies ?? []).map((remedy) => formatRemedy(remedy, words)),
    command: `migrate-scan explain ${finding.id.slice(0, 8)}`,
  };
}

function formatSubject(finding: Finding, words: Words): string {
  const { destination, kind, model, reach } = finding;
  return [
    `${words.kind(finding)} ${finding.detail}`,
    model && kind !== 'model' ? (model.value ?? words.text('report.model-unknown')) : '',
    reach === 'unknown' ? '' : words.text(`report.reach-${reach}`),
    destination && destination.kind !== 'direct' ? `→ ${words.destination(finding)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The finding as one paragraph: what, verdict, reason, and the best thing to do. */
export function summariseProblem({ subject, verdict, reason, remedies }: ProblemText, words: Words): string {
  const [remedy] = remedies;
  const said = words.sentences([[subject, verdict].filter((part) => part !== '').join(': '), reason]);
  return remedy === undefined ? said : `${said} → ${remedy}`;
}

/** Rules that stand for another one, which is named too. */
const STAND_INS: ReadonlySet<string> = new Set(['EX16', 'EX18']);

function formatReason({ rule, as = rule }: Exposure, words: Words): string {
  const title = words.text(`${as}-title`);
  return STAND_INS.has(rule) && as !== rule ? `${words.text(`${rule}-title`)}; ${title}` : title;
}

function formatRemedy({ code, args, change }: Remedy, words: Words): string {
  const text = words.text(code, toTerminalValue(args));
  return change === undefined ? text : `${text}: ${change.split('\n').map(toTerminalText).join(' ')}`;
}
