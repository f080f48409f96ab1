import type { Finding } from './finding.ts';
import { EXPOSURE_LEVELS } from './terms.ts';

/** How many findings there are of each kind, surface and destination, as the summary of a report holds it. */
export function countFindings(findings: readonly Finding[]) {
  return {
    findings: findings.length,
    byKind: countBy(findings, (finding) => finding.kind),
    bySurface: countBy(findings, (finding) => finding.surface),
    byDestination: countBy(findings, (finding) => finding.destination?.kind),
  };
}

/** How many findings have each exposure level, worst first. */
export function countLevels(findings: readonly Finding[]): Record<string, number> {
  const counts = countBy(findings, ({ exposure }) => exposure?.level);
  return Object.fromEntries(
    EXPOSURE_LEVELS.flatMap((level) => (counts[level] ? [[level, counts[level]]] : [])),
  );
}

/** Keys in code-unit order, so that two runs print the same bytes. */
function countBy(
  findings: readonly Finding[],
  key: (finding: Finding) => string | undefined,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const name = key(finding);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
