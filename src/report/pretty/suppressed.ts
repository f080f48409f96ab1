import { wrapText } from '../columns.ts';
import type { PrettyContext } from './context.ts';

const MOST_LINES = 20;

/** What the findings were compared with, what does not count and why, and what the baseline no longer accepts. */
export function formatSuppressed(context: PrettyContext): string[] {
  const { report, options, words } = context;
  const { suppressed } = report.summary;
  const { baseline, changes } = report;
  const wrap = (text: string, indent = 0) =>
    wrapText(text, options.width - indent).map((line) => ' '.repeat(indent) + line);
  const parts = (['inline', 'baseline'] as const).flatMap((kind) => {
    const n = suppressed?.[kind] ?? 0;
    return n === 0 ? [] : [words.text(`report.suppressed-${kind}`, { n: String(n) })];
  });
  const lines = changes ? wrap(words.text('report.changes', describeChanges(changes))) : [];
  if (parts.length > 0) lines.push(...wrap(words.text('report.suppressed', { parts: words.list(parts) })));
  if (!baseline) return lines;
  const counted = { fixed: baseline.fixed, moved: baseline.moved };
  for (const [name, n] of Object.entries(counted)) {
    if (n > 0)
      lines.push(...wrap(words.text(`report.baseline-${name}`, { n: String(n), file: baseline.file })));
  }
  const told = [
    { name: 'expired', entries: baseline.expired },
    {
      name: 'worse',
      entries: baseline.worse.map(({ from, to, ...entry }) => ({
        ...entry,
        from: from === null ? '?' : words.text(`exposure.level-${from}`),
        to: words.text(`exposure.level-${to}`),
      })),
    },
  ];
  for (const { name, entries } of told) {
    if (entries.length === 0) continue;
    const shown = options.all ? entries : entries.slice(0, MOST_LINES);
    lines.push(...wrap(words.text(`report.baseline-${name}`)).map(options.style.warn));
    lines.push(
      ...shown.flatMap((entry) => wrap(words.text(`report.baseline-${name}-entry`, entry).trim(), 2)),
    );
    const rest = entries.length - shown.length;
    if (rest > 0) lines.push(`  ${options.style.dim(words.text('report.more', { n: String(rest) }))}`);
  }
  return lines;
}

function describeChanges({ base, ...changes }: NonNullable<PrettyContext['report']['changes']>) {
  const counts = Object.entries(changes).map(([name, value]) => [name, String(value)]);
  return { base: base.slice(0, 12), ...Object.fromEntries(counts) };
}
