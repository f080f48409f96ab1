import type { FuzzTarget } from '../fuzz-target.ts';
import { configFiles } from './config-files.ts';
import { baselines, configLoader, directives, ledgers } from './documents.ts';
import { keptScans } from './kept-scans.ts';
import { generatedRepositories, mutatedFixtures } from './repositories.ts';
import { journals, savedPlans } from './saved-plans.ts';
import { fixtureStyles } from './styles.ts';

/** Every part of the product under fuzz. To add one: a file here, and a line in this list. */
export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  generatedRepositories,
  mutatedFixtures,
  fixtureStyles,
  configFiles,
  configLoader,
  baselines,
  directives,
  savedPlans,
  journals,
  ledgers,
  keptScans,
];
