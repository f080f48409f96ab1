import type { Language } from '../../../core/messages.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Band } from '../../../credits/forecast/schema.ts';
import { wrapText } from '../../../report/columns.ts';
import type { Style } from '../../../report/style.ts';

export interface ForecastTextOptions {
  readonly language: Language;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

const FEW = 0.01;

/** `USD 17.33`; small amounts with more digits. */
export function formatMoney(value: number, currency: string): string {
  return `${currency} ${formatAmount(value)}`;
}

/** `CNY 41.74–47.57`, or one figure where low and high read alike. */
export function formatMoneyBand({ low, high }: Band, currency: string): string {
  const [from, to] = [formatAmount(low), formatAmount(high)];
  return `${currency} ${from === to ? from : `${from}–${to}`}`;
}

/** A whole number with separators. */
export function formatTokens(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** A band multiplied. */
export function timesDays({ low, base, high }: Band, days: number): Band {
  return { low: low * days, base: base * days, high: high * days };
}

/** `2026-12-09 to 2026-12-11`: much use comes first. `never` stands for no day. */
export function formatDays(
  { low, base, high }: { low: string | null; base: string | null; high: string | null },
  never: string,
): string {
  const [from, to] = [high ?? never, low ?? never];
  return from === to ? from : `${from} – ${base ?? never} – ${to}`;
}

function formatAmount(value: number): string {
  if (value >= 1 || value === 0) return value.toFixed(2);
  return value >= FEW ? value.toFixed(4) : value.toPrecision(2);
}

/** A line of a list: what does not fit goes on below its beginning. */
export function indent(line: string, width: number): string[] {
  return wrapText(toTerminalText(line), width - 4).map(
    (part, index) => `${index === 0 ? '  - ' : '    '}${part}`,
  );
}
