import type { Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
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
}

/**
 * Turns a report into one document. It reads nothing but its arguments, prints nothing, and its output ends in a
 * line feed.
 */
export type Reporter = (report: Report, options: ReportOptions) => { output: string };
