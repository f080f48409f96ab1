import type { Location, Region, Result, Suppression } from 'sarif';
import type { Finding } from '../../core/finding.ts';
import { toSarifText } from '../../core/sarif-text.ts';
import { toTerminalText } from '../../core/terminal-text.ts';
import { describeProblem, summariseProblem } from '../problem-text.ts';
import { getRank } from '../problems.ts';
import type { Words } from '../words.ts';
import { type Artifacts, createRegion, describeLocation } from './locations.ts';
import { getRuleId } from './rules.ts';

export interface ResultContext {
  readonly artifacts: Artifacts;
  readonly words: Words;
  /** The ids of the rules, in the order in which the run lists them. */
  readonly ruleIds: readonly string[];
  /** Some result is suppressed: then each says whether it is. */
  readonly hasSuppressions: boolean;
}

/** One finding as a result. */
export function createResult(finding: Finding, context: ResultContext): Result {
  const { artifacts, words, ruleIds, hasSuppressions } = context;
  const ruleId = getRuleId(finding);
  const isFailure = finding.exposure !== undefined && finding.exposure.level !== 'not-exposed';
  const place = artifacts.locate(finding.file, createResultRegion(finding));
  const related = createRelatedLocations(finding, context);
  return {
    ruleId,
    ruleIndex: ruleIds.indexOf(ruleId),
    // What is not a failure must have the level `none`, and says by its kind what it is.
    kind: isFailure ? 'fail' : finding.exposure ? 'pass' : 'informational',
    level: isFailure ? getRank(finding).sarif : 'none',
    message: { text: toSarifText(summariseProblem(describeProblem(finding, words), words)) },
    locations: [{ physicalLocation: place }],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { 'migrateScanFinding/v1': finding.id },
    ...(hasSuppressions ? { suppressions: createSuppressions(finding, words) } : {}),
    properties: createProperties(finding),
  };
}

/** With its text where the finding holds it to the letter: shortened or folded text would not be the region's. */
function createResultRegion({ range, snippet }: Finding): Region {
  const region = createRegion(range);
  const isExact =
    range.start.line === range.end.line && snippet.length === range.end.column - range.start.column;
  return isExact && snippet !== '' ? { ...region, snippet: { text: snippet } } : region;
}

const MOST_RELATED = 10;

/** The places that the verdict rests on: a region in a config file, an entry point, a default endpoint. */
function createRelatedLocations({ exposure }: Finding, { artifacts, words }: ResultContext): Location[] {
  const places = (exposure?.evidence ?? []).flatMap(({ file, line, kind, value }) =>
    file === undefined ? [] : [{ file, line, kind, value }],
  );
  return places.slice(0, MOST_RELATED).map(({ file, line, kind, value }, index) => {
    const region = line === undefined ? undefined : { startLine: line };
    const label = words.text(`exposure.evidence-${kind}`);
    // The value of an entry is a code of ours, not a value of the repository.
    const text = kind === 'entry' ? label : `${label}: ${value}`;
    return describeLocation(artifacts.locate(file, region), index + 1, words.sentences([text]));
  });
}

const SUPPRESSION_KINDS = { inline: 'inSource', baseline: 'external' } as const;

function createSuppressions({ suppression }: Finding, words: Words): Suppression[] {
  if (!suppression) return [];
  const { kind, reason, expires } = suppression;
  const until = expires === undefined ? '' : words.text('formats.until', { date: expires });
  const justification = words.sentences([toTerminalText(reason), until]);
  return [
    {
      kind: SUPPRESSION_KINDS[kind],
      status: 'accepted',
      ...(justification === '' ? {} : { justification }),
    },
  ];
}

/** What other programs may want to sort or filter by. */
function createProperties(finding: Finding): Record<string, unknown> {
  const { rule, kind, surface, sdk, reach, confidence, exposure, model, destination } = finding;
  return {
    finding: rule,
    kind,
    surface,
    sdk,
    reach,
    confidence,
    ...(exposure ? { exposure: exposure.level, exposureConfidence: exposure.confidence } : {}),
    ...(model?.value ? { model: model.value } : {}),
    ...(destination ? { destination: destination.provider ?? destination.kind } : {}),
  };
}
