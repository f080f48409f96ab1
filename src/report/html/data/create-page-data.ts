import type { Finding, Suppression } from '../../../core/finding.ts';
import type { Report } from '../../../core/report.ts';
import { isSourceFile } from '../../code-frame.ts';
import type { ReportOptions } from '../../reporter.ts';
import type { FindingColumns, Index, PageData, Text } from '../page-data.ts';
import type { Translator } from '../translator.ts';
import { groupByDirectory } from './directories.ts';
import { createFrame } from './frame.ts';
import { pageLabels } from './labels.ts';
import { createPools } from './pools.ts';
import { collectLines } from './source-lines.ts';
import { addChain, addStep, addVerdict, type DataContext } from './verdict-data.ts';

/** What the page filters, sorts and shows: every finding, in both languages, each text once. */
export function createPageData(
  report: Report,
  { readLines }: Pick<ReportOptions, 'readLines'>,
  translator: Translator,
): PageData {
  const pools = createPools();
  const context: DataContext = { pools, translator, lineAt: collectLines(report, readLines) };
  const directoryOf = groupByDirectory(report.findings.map(({ file }) => file));
  const findings = createColumns();
  for (const finding of report.findings) addFinding(findings, finding, { ...context, directoryOf });
  return {
    language: translator.language,
    labels: pageLabels(),
    texts: pools.texts.values,
    steps: pools.steps.values,
    chains: pools.chains.values,
    frames: pools.frames.values,
    remedies: pools.remedies.values,
    places: pools.places.values,
    verdicts: pools.verdicts.values,
    findings,
  };
}

function createColumns(): FindingColumns {
  return {
    id: [],
    kind: [],
    surface: [],
    reach: [],
    confidence: [],
    line: [],
    column: [],
    file: [],
    directory: [],
    detail: [],
    symbol: [],
    rule: [],
    sdk: [],
    model: [],
    destination: [],
    url: [],
    frame: [],
    way: [],
    verdict: [],
    chain: [],
    suppression: [],
  };
}

interface FindingContext extends DataContext {
  readonly directoryOf: (file: string) => string;
}

function addFinding(columns: FindingColumns, finding: Finding, context: FindingContext): void {
  const { pools, translator } = context;
  const { exposure } = finding;
  columns.id.push(finding.id);
  columns.kind.push(finding.kind);
  columns.surface.push(finding.surface);
  columns.reach.push(finding.reach);
  columns.confidence.push(finding.confidence);
  columns.line.push(finding.range.start.line);
  columns.column.push(finding.range.start.column);
  columns.file.push(pools.addText(finding.file));
  columns.directory.push(pools.addText(context.directoryOf(finding.file)));
  columns.detail.push(pools.addText(finding.detail));
  columns.symbol.push(pools.addText(finding.symbol));
  columns.rule.push(pools.addText(finding.rule));
  columns.sdk.push(pools.addText([finding.sdk, finding.sdkVersion].filter(Boolean).join(' ')));
  columns.model.push(pools.addText(modelOf(finding, translator)));
  columns.destination.push(pools.addText(translator.pair((words) => words.destination(finding))));
  columns.url.push(pools.addText(finding.destination?.url));
  columns.frame.push(addFrame(finding, context));
  columns.way.push(addWay(finding, context));
  columns.verdict.push(exposure ? addVerdict(finding, exposure, context) : -1);
  columns.chain.push(exposure ? addChain(finding, exposure.evidence, context) : -1);
  columns.suppression.push(pools.addText(suppressionOf(finding.suppression, translator)));
}

function modelOf({ model }: Finding, translator: Translator): Text | undefined {
  if (!model) return undefined;
  return model.value ?? translator.pair((words) => words.text('report.model-unknown'));
}

/** Frames show source only: a line of a config or env file could hold a secret, and says no more than the detail. */
function addFrame({ file, kind, range }: Finding, { pools, lineAt }: DataContext): Index {
  if (kind === 'env-def' || !isSourceFile(file)) return -1;
  const frame = createFrame((line) => lineAt(file, line), range, pools);
  return frame ? pools.frames.add(frame) : -1;
}

/** How the finding was recognised, from where its client is made. */
function addWay(finding: Finding, context: DataContext): Index {
  if (finding.evidence.length === 0) return -1;
  const steps = finding.evidence.map(({ code, args, file, line }) =>
    addStep(
      finding,
      { label: context.translator.pair((words) => words.text(code, args)), place: { file, line } },
      context,
    ),
  );
  return context.pools.chains.add(steps);
}

function suppressionOf(suppression: Suppression | undefined, translator: Translator): Text | undefined {
  if (!suppression) return undefined;
  const { kind, reason, expires } = suppression;
  return translator.pair((words) =>
    [
      words.text(`html.suppressed-${kind}`),
      reason,
      expires === undefined ? '' : words.text('html.until', { date: expires }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
}
