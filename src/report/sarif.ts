import type { Log, Run, VersionControlDetails } from 'sarif';
import type { Finding } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { toTerminalJson } from '../core/terminal-text.ts';
import { selectProblems, sortBySeverity } from './problems.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { Artifacts, BASE_ID } from './sarif/locations.ts';
import { createNotifications } from './sarif/notifications.ts';
import { createResult } from './sarif/results.ts';
import { createRules } from './sarif/rules.ts';
import { createWords } from './words.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const INFORMATION_URI = 'https://www.npmjs.com/package/migrate-scan';

/** GitHub refuses a file with more results: the least severe are dropped, and counted in a notification. */
const MOST_RESULTS = 25_000;

/**
 * A SARIF 2.1.0 log with one run. The results are what is exposed, or everything with `all`.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */
export const reportSarif: Reporter = (report, options) => {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [createRun(report, options)] };
  return { output: `${toTerminalJson(JSON.stringify(log, null, 2))}\n` };
};

function createRun(report: Report, options: ReportOptions): Run {
  const words = createWords(options.language);
  const artifacts = new Artifacts(options.repositoryPath ?? '');
  const problems = selectProblems(report.findings, options);
  const findings = limitResults(problems);
  const rules = createRules(findings, words);
  const context = {
    artifacts,
    words,
    ruleIds: rules.map(({ id }) => id),
    hasSuppressions: findings.some(({ suppression }) => suppression !== undefined),
  };
  const results = findings.map((finding) => createResult(finding, context));
  const dropped = problems.length - findings.length;
  const { descriptors, notifications } = createNotifications(report, { artifacts, words, dropped });
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: INFORMATION_URI,
        language: options.language,
        rules,
        notifications: descriptors,
      },
    },
    // A folder of a repository is a category of its own, so that one upload does not close the alerts of another.
    automationDetails: { id: `migrate-scan/${options.repositoryPath ?? ''}` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE_ID]: { description: { text: words.text('sarif.base') } } },
    ...(options.checkout ? { versionControlProvenance: [describeCheckout(options.checkout)] } : {}),
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    artifacts: artifacts.list(),
    results,
    properties: { ...(report.exposure ? { exposure: report.exposure } : {}) },
  };
}

/** By it, a viewer maps the paths to the files of the commit. */
function describeCheckout({
  repository,
  commit,
}: NonNullable<ReportOptions['checkout']>): VersionControlDetails {
  return { repositoryUri: repository, revisionId: commit, mappedTo: { uriBaseId: BASE_ID } };
}

/** The most severe ones, in the order in which they came. */
function limitResults(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_RESULTS) return findings;
  const kept = new Set(sortBySeverity(findings).slice(0, MOST_RESULTS));
  return findings.filter((finding) => kept.has(finding));
}
