import { formatMessage, type Language } from '../../core/messages.ts';
import type { Report } from '../../core/report.ts';
import { SENDING_KINDS } from '../../core/terms.ts';
import { createConfirm } from '../confirm.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { ScanFlags } from '../flags.ts';
import type { Io } from '../io.ts';

export interface Offer {
  /** As it was typed. */
  readonly path: string | undefined;
  readonly report: Report;
  readonly flags: ScanFlags;
  readonly io: Io;
  readonly language: Language;
}

/**
 * After a plain scan that found use of OpenAI, asks whoever sits at the terminal whether to migrate, and leads through
 * it. Undefined where nobody was asked: in a pipe, in CI, with `--no-interactive`, or when options ask for a certain
 * report, a check, or a part of the findings.
 */
export async function offerMigration(offer: Offer): Promise<ExitCode | undefined> {
  const { path, report, flags, io, language } = offer;
  if (!isPlain(flags) || !usesOpenAI(report)) return undefined;
  const confirm = createConfirm(io, flags.interactive);
  if (!confirm) return undefined;
  const answer = await confirm(formatMessage('review.offer', {}, language));
  if (answer === 'interrupted') return EXIT_CODES.interrupted;
  if (answer === 'no') return EXIT_CODES.done;
  const { runReview } = await import('./run-review.ts');
  const { interactive, lang, color, config, users, cache } = flags;
  const kept = { interactive, lang, color, config, users, cache };
  const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return runReview(path, { interactive, ...given }, { io, language, confirm });
}

/** Options under which a report is for a machine, or not about all that there is. */
const PURPOSES: readonly (keyof ScanFlags)[] = [
  'format',
  'output',
  'check',
  'failOn',
  'max',
  'strict',
  'include',
  'exclude',
  'surface',
  'kind',
  'baseline',
  'updateBaseline',
  'changedSince',
  'shard',
  'redact',
];

function isPlain(flags: ScanFlags): boolean {
  return PURPOSES.every((name) => flags[name] === undefined || flags[name] === false);
}

const SENDING: ReadonlySet<string> = new Set(SENDING_KINDS);
const OPENAI: ReadonlySet<string> = new Set(['direct', 'configurable']);

function usesOpenAI({ findings }: Report): boolean {
  return findings.some(
    ({ kind, destination, suppression }) =>
      SENDING.has(kind) && OPENAI.has(destination?.kind ?? '') && suppression === undefined,
  );
}
