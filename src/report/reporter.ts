import type { Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import type { FailLevel } from '../core/terms.ts';
import type { HtmlInputs } from './html/inputs.ts';
import type { Style } from './style.ts';

export interface ReportOptions {
  readonly language: Language;
  /** Columns of the terminal; 80 for files. */
  readonly width: number;
  /** How emphasis and links are written; `PLAIN_STYLE` where the output is no terminal. */
  readonly style: Style;
  /** Every finding, however many there are. */
  readonly all: boolean;
  /** The lines of a file of the scanned repository, without line ends; undefined where it cannot be read now. */
  readonly readLines: (file: string) => readonly string[] | undefined;
  /** What a check fails on; `unknown` where nobody said. */
  readonly failOn?: FailLevel;
  /** The scanned folder as seen from the top of its repository, as `packages/app/`. Code hosts name files that way. */
  readonly repositoryPath?: string;
  /** The page of a line of a file, given by its path in the repository. */
  readonly linkTo?: (file: string, line: number) => string;
  /** What was scanned: the address of a repository, and a commit of it. */
  readonly checkout?: { readonly repository: string; readonly commit: string };
  /** What the page shows beside the findings. */
  readonly html?: HtmlInputs;
}

/**
 * Turns a report into one document. It reads nothing but its arguments, prints nothing, and its output ends in a
 * line feed.
 */
export type Reporter = (report: Report, options: ReportOptions) => { output: string };
