/**
 * The architecture as rules, each with its reason. The flow is
 * files → config → scan → exposure → migrate, and a stage imports only what lies to its left, `core/` and `providers/`.
 */

/** The stages, leftmost first. */
const STAGES = ['files', 'config', 'scan', 'exposure', 'migrate'];

const stageRules = STAGES.slice(0, -1).map((stage, index) => ({
  name: `${stage}-knows-nothing-of-later-stages`,
  comment:
    'A stage is a pure function of the stages before it; what comes later may change without touching it.',
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${STAGES.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...stageRules,
    {
      name: 'core-stands-alone',
      comment:
        'The vocabulary and the mechanisms of core are for every room, so they can depend on none of them.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'cache-knows-bytes-only',
      comment: 'What is kept is for the rooms that keep it to understand.',
      severity: 'error',
      from: { path: '^src/cache/' },
      to: { path: '^src/(?!cache/)' },
    },
    {
      name: 'providers-are-data',
      comment:
        'What a provider offers is known without scanning anything: data files, a schema and a loader.',
      severity: 'error',
      from: { path: '^src/providers/' },
      to: { path: '^src/(?!providers/|core/)' },
    },
    {
      name: 'reports-read-only-values',
      comment: 'A reporter turns values into text: a report, or the facts of a provider. It starts no stage.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/(?!report/|core/|providers/)' },
    },
    {
      name: 'suppression-knows-findings-and-comments',
      comment:
        'What people accept is told by findings and by the comments of sources; no stage depends on it.',
      severity: 'error',
      from: { path: '^src/suppression/' },
      to: { path: '^src/(?!suppression/|core/|files/|scan/)' },
    },
    {
      name: 'init-only-plans',
      comment: 'What a repository needs is a table and a pure plan: the command line looks and writes.',
      severity: 'error',
      from: { path: '^src/init/' },
      to: { path: '^src/(?!init/|core/)' },
    },
    {
      name: 'shard-divides-and-merges',
      comment: 'Which files a machine answers for, and how reports become one: it judges nothing itself.',
      severity: 'error',
      from: { path: '^src/shard/' },
      to: { path: '^src/(?!shard/|core/|scan/)' },
    },
    {
      name: 'changes-compares-reports',
      comment:
        'Two finished reports and the texts behind them are compared: no stage runs for it in this room.',
      severity: 'error',
      from: { path: '^src/changes/' },
      to: { path: '^src/(?!changes/|core/|files/)' },
    },
    {
      name: 'redaction-knows-reports-only',
      comment:
        'What may stay in a report is said by its schema and a list of public words: no stage adds to it.',
      severity: 'error',
      from: { path: '^src/redact/' },
      to: { path: '^src/(?!redact/|core/)' },
    },
    {
      name: 'engine-knows-no-terminal',
      comment: 'Only the command line prints, prompts, colours and exits; the engine can run in any host.',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^(src/cli/|node_modules/(chalk|ora|inquirer|@inquirer/[^/]+|commander)/)' },
    },
    {
      name: 'terminal-libraries-only-in-the-cli',
      comment: 'A library that writes to a terminal belongs where we write to a terminal.',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: 'node_modules/(chalk|ora|inquirer|commander)/' },
    },
    {
      name: 'checker-only-where-types-are-needed',
      comment:
        'ts-morph takes most of a second to load: only the scan and the rewriters may, and only on demand.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(scan|migrate)/' },
      to: { path: 'node_modules/(ts-morph|@ts-morph|typescript)/' },
    },
    {
      name: 'file-system-only-at-the-edges',
      comment:
        'Reading is for files/, writing for the command line, for apply and for the cache: what lies between stays pure.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/(files|cli|credits|cache)/',
          '^src/scan/compiler',
          '^src/migrate/apply',
          '^src/scan/knowledge',
          '^src/changes/base-',
        ],
      },
      to: { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment:
        'Two modules that need each other are one module, or hide a third. Imports on demand do not count.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports is dead, or its connection is invisible to every tool.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/scan/knowledge/.*[.]d[.]ts$', '^bin/'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere breaks at run time, for a user.',
      severity: 'error',
      from: { pathNot: '^src/scan/knowledge/.*[.]d[.]ts$' },
      to: { couldNotResolve: true, pathNot: '^[.][.]/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
