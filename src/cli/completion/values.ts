import { LANGUAGES } from '../../core/messages.ts';
import { FAIL_LEVELS, KINDS, SURFACES } from '../../core/terms.ts';
import { OPENAI } from '../../core/vocabulary/vendor.ts';
import { PROVIDER_IDS } from '../../providers/index.ts';
import { FORMATS } from '../../report/reporters.ts';
import { COMPARE_FORMATS, SCHEMAS, SHELLS } from '../command-names.ts';

/** What may stand in a place: one of these words, a file, a folder, or something that no shell can know. */
export type Values = readonly string[] | 'file' | 'folder' | 'free';

interface Place {
  /** `--format`; empty for an operand. */
  readonly flag: string;
  /** `name` of `<name>` */
  readonly placeholder: string;
  /** The words that lead to the command. */
  readonly command: string;
}

/** Commands whose result is a report. */
const REPORTING: ReadonlySet<string> = new Set(['scan', 'merge']);

/** By what an option or an operand is called in the help. */
const BY_PLACEHOLDER: Readonly<Record<string, Values>> = {
  file: 'file',
  files: 'file',
  plan: 'file',
  path: 'folder',
  language: LANGUAGES,
  level: FAIL_LEVELS,
};

/** What may follow an option, or stand as an operand. */
export function findValues({ flag, placeholder, command }: Place): Values {
  if (flag === '--format') {
    if (command === 'compare') return COMPARE_FORMATS;
    return REPORTING.has(command) ? FORMATS : ['pretty', 'json'];
  }
  if (flag === '--surface') return SURFACES;
  if (flag === '--kind') return KINDS;
  if (command === 'migrate' && (flag === '--from' || flag === '--to')) return [...PROVIDER_IDS, OPENAI.id];
  if (flag === '--provider' || flag === '--to') return PROVIDER_IDS;
  if (command === 'schema') return SCHEMAS;
  if (command === 'completion') return SHELLS;
  return BY_PLACEHOLDER[placeholder] ?? 'free';
}
