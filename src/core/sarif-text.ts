import { toTerminalText } from './terminal-text.ts';

/**
 * Text for a SARIF message: brackets would begin a link, braces a placeholder, so both are escaped as the standard
 * says. One line, without control characters.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html (3.11.5, 3.11.6)
 */
export function toSarifText(text: string): string {
  return toTerminalText(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}
