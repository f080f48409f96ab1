import { formatMessage, type Language } from '../core/messages.ts';
import { readTimings } from '../core/timing.ts';

/** A line for each stage of the run that took a tenth of a millisecond or more. */
export function formatTimings(language: Language): string {
  const rows = readTimings().map(({ stage, ms }) => ({
    name: formatMessage(`timing.${stage}`, {}, language),
    ms,
  }));
  const total = rows.reduce((sum, { ms }) => sum + ms, 0);
  const all = [
    ...rows.filter(({ ms }) => ms >= 0.1),
    { name: formatMessage('timing.total', {}, language), ms: total },
  ];
  return `${all.map(({ name, ms }) => `${ms.toFixed(1).padStart(9)} ms  ${name}`).join('\n')}\n`;
}
