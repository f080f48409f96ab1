import { toTerminalJson } from '../core/terminal-text.ts';
import type { Reporter } from './reporter.ts';

/** The report as one JSON document: the contract of `migrate-scan schema findings`. */
export const reportJson: Reporter = (report) => ({
  output: `${toTerminalJson(JSON.stringify(report, null, 2))}\n`,
});
