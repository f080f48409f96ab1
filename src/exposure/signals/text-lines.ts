import type { Strength } from '../../core/exposure.ts';
import { directoryAbove } from './config-paths.ts';
import type { Deployment, RegionMention, SignalReader } from './signal.ts';

/** A file of a platform that is read line by line: commands in scripts and workflows, Bicep. */
export interface TextLineSpec {
  readonly platform: string;
  readonly file: RegExp;
  readonly bound: Deployment['bound'];
  readonly up?: number;
  readonly lines: readonly {
    /** Group 1 is the region. Tested on each line; must be linear. */
    readonly match: RegExp;
    readonly strength: Strength;
    /** Somewhere in the file, for a line that alone could mean anything. */
    readonly with?: RegExp;
  }[];
  readonly comment: RegExp;
}

const LONGEST_LINE = 2000;

/** A reader for a table of lines. Comment lines are left out. */
export function readTextLines(spec: TextLineSpec): SignalReader {
  return {
    file: spec.file,
    read(file, text) {
      const rows = spec.lines.filter((row) => row.with?.test(text) ?? true);
      const regions = rows.length === 0 ? [] : findMentions(spec, rows, { file, text });
      const [first] = regions;
      if (!first) return [];
      return [
        {
          platform: spec.platform,
          file,
          line: first.line,
          directory: directoryAbove(file, (spec.up ?? 0) + 1),
          bound: spec.bound,
          regions,
          broken: false,
        },
      ];
    },
  };
}

function findMentions(
  spec: TextLineSpec,
  rows: TextLineSpec['lines'],
  { file, text }: { file: string; text: string },
): RegionMention[] {
  return text.split(/\r\n|\r|\n/).flatMap((whole, index) => {
    const line = whole.slice(0, LONGEST_LINE);
    if (spec.comment.test(line)) return [];
    return rows.flatMap((row) => {
      const match = row.match.exec(line);
      const code = match?.[1];
      if (!match || code === undefined) return [];
      const mention = { code, file, line: index + 1, value: match[0].trim() };
      return [{ ...mention, strength: row.strength, role: 'region' as const }];
    });
  });
}
