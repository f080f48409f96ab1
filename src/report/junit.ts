import { XMLBuilder } from 'fast-xml-parser';
import { reachesLevel } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import { toXmlText } from '../core/xml-text.ts';
import { describeProblem } from './problem-text.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { createWords, type Words } from './words.ts';

interface TestCase {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@time': '0';
  readonly skipped?: string;
  readonly failure?: { readonly '@type': string; readonly '@message': string; readonly '#text': string };
  readonly 'system-out'?: string;
}

/**
 * A JUnit report: each finding that was judged is a test of its file, which fails where the check would, and is
 * skipped where somebody accepted the finding. The names hold no line, so that a history survives edits.
 */
export const reportJunit: Reporter = (report, options) => {
  const words = createWords(options.language);
  const judged = report.findings.filter(({ exposure }) => exposure !== undefined);
  const cases = judged.map((finding) => createTestCase(finding, { options, words }));
  const counts = {
    '@tests': String(Math.max(1, cases.length)),
    '@failures': String(cases.filter(({ failure }) => failure !== undefined).length),
    '@errors': '0',
  };
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
  });
  const xml = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'migrate-scan',
      ...counts,
      testsuite: {
        '@name': 'migrate-scan',
        ...counts,
        '@skipped': String(cases.filter(({ skipped }) => skipped !== undefined).length),
        '@time': '0',
        testcase: cases.length > 0 ? cases : [createEmptyCase(words)],
      },
    },
  });
  return { output: String(xml) };
};

/** Services take a report without a test for a broken one. */
function createEmptyCase(words: Words): TestCase {
  return { '@name': words.text('junit.none'), '@classname': 'migrate-scan', '@time': '0' };
}

function createTestCase(
  finding: Finding,
  { options, words }: { options: ReportOptions; words: Words },
): TestCase {
  const { subject, verdict, reason, remedies, command } = describeProblem(finding, words);
  const file = (options.repositoryPath ?? '') + finding.file;
  const shown = {
    '@name': toXmlText(`${subject} [${finding.id.slice(0, 8)}]`),
    '@classname': toXmlText(file),
    '@time': '0',
  } as const;
  if (finding.suppression) {
    return { ...shown, skipped: toXmlText(finding.suppression.reason || words.text('formats.accepted')) };
  }
  const text = words.sentences([verdict, reason]);
  if (!reachesLevel(finding, options.failOn ?? 'unknown')) return { ...shown, 'system-out': toXmlText(text) };
  const { line, column } = finding.range.start;
  const lines = [`${file}:${line}:${column}`, text, ...remedies.map((remedy) => `→ ${remedy}`), command];
  return {
    ...shown,
    failure: {
      '@type': finding.exposure?.rule ?? finding.rule,
      '@message': toXmlText(text),
      '#text': lines.map(toXmlText).join('\n'),
    },
  };
}
