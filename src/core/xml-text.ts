import { toTerminalText } from './terminal-text.ts';

/** Text that XML 1.0 can hold, on one line: without control characters, and without the two codes that it forbids. */
export function toXmlText(text: string): string {
  return toTerminalText(text).replace(/[\ufffe\uffff]/g, '\ufffd');
}
