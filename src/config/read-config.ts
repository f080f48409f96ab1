import { compareLocations, lineStarts } from '../core/range.ts';
import type { Warning } from '../core/report.ts';
import type { SourceText } from '../core/source-text.ts';
import { isOpenAI, OPENAI, type Vendor } from '../core/vocabulary/vendor.ts';
import { type ConfigUsage, classifyEntry, type PackageTest } from './classify.ts';
import type { ReadResult } from './entry.ts';
import { findFormat } from './formats.ts';

export interface ConfigOptions {
  /** Which packages count as dependencies on OpenAI; without it none does. */
  readonly isOpenAIPackage?: PackageTest;
  /** Whose names, hosts and models count; OpenAI's where it is not given. */
  readonly vendor?: Vendor | undefined;
}

export interface ConfigResult {
  readonly usages: ConfigUsage[];
  readonly warnings: Warning[];
}

const NOTHING: ReadResult = { entries: [], warnings: [] };
/** A file without any of these words holds no name, host or model of OpenAI's. */
const WORTH_READING =
  /open_?ai|gpt|\bo[134]\b|\bo[134]-|azure\.(?:com|us|cn)|davinci|curie|babbage|dall-e|whisper-1|tts-1|text-(?:embedding|moderation|similarity|search)|omni-moderation|sora-2|codex-mini|code-cushman|computer-use|["':= ]ada\b/i;

/** The entries of a configuration file with the places of keys and values; none where no reader takes the file. */
export function readEntries(source: SourceText, vendor: Vendor = OPENAI): ReadResult {
  const format = findFormat(source.file);
  if (!format || !(format.always || !isOpenAI(vendor) || WORTH_READING.test(source.text))) return NOTHING;
  return format.read(source);
}

/**
 * Finds OpenAI's variables, URLs, models and packages in a configuration file, sorted by place. A file that does
 * not parse gives a warning, and what its lines show at low confidence. Never throws on any text.
 */
export function readConfig(source: SourceText, options: ConfigOptions = {}): ConfigResult {
  const { entries, warnings } = readEntries(source, options.vendor);
  const context = {
    file: source.file,
    starts: lineStarts(source.text),
    isOpenAIPackage: options.isOpenAIPackage ?? (() => undefined),
    vendor: options.vendor ?? OPENAI,
  };
  const usages = entries.flatMap((entry) => classifyEntry(entry, context));
  return { usages: keepFirstPerLine(usages), warnings: [...warnings] };
}

const CONFIDENCE_ORDER = { high: 0, medium: 1, low: 2 } as const;

/** One usage for each line, kind and name: the surest, then a definition before a reference, then the first. */
function keepFirstPerLine(usages: readonly ConfigUsage[]): ConfigUsage[] {
  const ranked = [...usages].sort((a, b) => rank(a) - rank(b) || compareLocations(a, b));
  const seen = new Set<string>();
  const kept = ranked.filter((usage) => {
    const key = identify(usage);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept.sort(compareLocations);
}

function rank({ confidence, kind, rule, detail }: ConfigUsage): number {
  const isSmall = kind === 'env-def' && detail !== detail.toUpperCase();
  const isMention = rule === 'config/env-reference' || kind === 'env';
  return CONFIDENCE_ORDER[confidence] * 4 + (isMention ? 2 : 0) + (isSmall ? 1 : 0);
}

/** Names are compared without regard to case, and a read beside a definition is the same use. */
function identify({ kind, detail, range }: ConfigUsage): string {
  const isName = kind === 'env' || kind === 'env-def';
  return `${range.start.line} ${isName ? `name ${detail.toUpperCase()}` : `${kind} ${detail}`}`;
}
