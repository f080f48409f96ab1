import type { Report } from '../../core/report.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Words } from '../words.ts';

/** What every part of the pretty report works with. */
export interface PrettyContext {
  /** Already safe for a terminal. */
  readonly report: Report;
  /** The true file of each finding, in the order of `report.findings`: for reading and linking. */
  readonly files: readonly string[];
  readonly options: ReportOptions;
  readonly words: Words;
}
