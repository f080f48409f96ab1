/** What `--timings` tells, in the order in which it happens. */
export const STAGES = [
  'start',
  'cache',
  'list',
  'search',
  'gate',
  'compiler',
  'analyse',
  'reach',
  'config',
  'exposure',
  'settle',
  'report',
] as const;
export type Stage = (typeof STAGES)[number];

const PREFIX = 'migrate-scan:';

/** Notes that a stage has ended. Costs a microsecond; nobody need ask for it. */
export function endStage(stage: Stage): void {
  performance.mark(PREFIX + stage);
}

/** How long each stage took that has ended, in milliseconds; the first counts from the start of the process. */
export function readTimings(): readonly { readonly stage: Stage; readonly ms: number }[] {
  let before = 0;
  return performance.getEntriesByType('mark').flatMap(({ name, startTime }) => {
    const stage = STAGES.find((known) => PREFIX + known === name);
    if (stage === undefined) return [];
    const ms = startTime - before;
    before = startTime;
    return [{ stage, ms }];
  });
}
