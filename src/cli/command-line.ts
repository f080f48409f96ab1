import { toTerminalText } from '../core/terminal-text.ts';

/** Flags that change what is printed and where, not what is found: they are left out of a command to repeat. */
const PRESENTATION: ReadonlySet<string> = new Set([
  'format',
  'output',
  'with',
  'redact',
  'all',
  'lang',
  'color',
  'interactive',
  'debug',
  'updateBaseline',
  'cache',
  'timings',
]);

/**
 * The command line that finds the same again, for a person to paste: `migrate-scan app --runs-in CN --check`.
 * `operands` stand before the flags: a command, paths.
 */
export function formatCommand(operands: readonly string[], flags: object): string {
  const words = Object.entries(flags).flatMap(([name, value]: [string, unknown]) =>
    PRESENTATION.has(name)
      ? []
      : formatFlag(
          name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
          value,
        ),
  );
  return ['migrate-scan', ...operands, ...words].map(quote).join(' ');
}

function formatFlag(name: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (value === true) return [`--${name}`];
  if (value === false) return [`--no-${name}`];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => [`--${name}`, formatValue(item)]);
  return [`--${name}`, String(value)];
}

/** A pair is what was typed as `name=file`. */
function formatValue(value: unknown): string {
  return Array.isArray(value) ? value.join('=') : String(value);
}

function quote(word: string): string {
  const shown = toTerminalText(word);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
