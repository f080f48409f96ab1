import type { Exposure, ExposureEvidence, ExposurePlace, Remedy } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import { formatMessage } from '../core/messages.ts';
import { EXPOSURE_LEVELS } from '../core/terms.ts';
import type { RuleSetting } from './options.ts';
import type { Place } from './places/places.ts';
import { findRemedies } from './remedies.ts';
import type { Verdict } from './verdict.ts';

/** A place with its verdict and all that the verdict rests on. */
export interface Judged {
  readonly place: Place;
  readonly verdict: Verdict;
  readonly evidence: readonly ExposureEvidence[];
}

/** The user's word on a rule. A rule that is off leaves a verdict that says so. */
export function changeByRule(judged: Judged, rules: Readonly<Record<string, RuleSetting>>): Judged {
  const { verdict } = judged;
  const id = [verdict.rule, verdict.as].find((rule) => rule !== undefined && Object.hasOwn(rules, rule));
  const setting = id === undefined ? undefined : rules[id];
  if (!setting || id === undefined) return judged;
  const isOff = setting.level === 'off';
  const level = setting.level === 'off' ? 'not-exposed' : setting.level;
  const value = `${id}: ${setting.level} (${setting.reason})`;
  return {
    ...judged,
    verdict: { ...verdict, level, flags: [...verdict.flags, isOff ? 'rule-off' : 'rule-changed'] },
    evidence: [...judged.evidence, { kind: 'setting', value, strength: 'strong' }],
  };
}

/** Places that differ in nothing but their entry are shown once, by the nearest entry. */
export function withoutRepeats(judged: readonly Judged[]): readonly Judged[] {
  const seen = new Map<string, Judged>();
  for (const item of judged) {
    const { place, verdict } = item;
    const codes = place.regions.map(({ platform, code }) => `${platform}:${code}`).sort();
    const key = JSON.stringify([place.kind, place.platform, place.environment, codes, verdict]);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

const CONFIDENCE_ORDER = ['high', 'medium', 'low'];

function compareBadness({ verdict: a }: Judged, { verdict: b }: Judged): number {
  return (
    EXPOSURE_LEVELS.indexOf(a.level) - EXPOSURE_LEVELS.indexOf(b.level) ||
    CONFIDENCE_ORDER.indexOf(a.confidence) - CONFIDENCE_ORDER.indexOf(b.confidence)
  );
}

/** The verdict for a finding: that of its worst place, with all places and what to do. */
export function toExposure(
  finding: Finding,
  judged: readonly Judged[],
  files: ReadonlySet<string>,
): Exposure {
  const sorted = [...judged].sort(compareBadness);
  const deciding = sorted.filter(({ place }) => !place.isAside);
  const [worst] = deciding.length > 0 ? deciding : sorted;
  if (!worst) throw new Error(`no place for ${finding.file}`);
  const { verdict, evidence } = worst;
  const remedies = findRemedies({ finding, place: worst.place, verdict, files });
  return {
    ...verdictOf(verdict),
    evidence: [callEvidence(finding), ...evidence],
    remedy: remedies[0] ? describeRemedy(remedies[0]) : '',
    remedies: [...remedies],
    places: sorted.map(toPlace),
  };
}

function verdictOf({ level, rule, as, confidence, flags }: Verdict) {
  return { level, rule, ...(as !== undefined && { as }), confidence, flags: [...flags] };
}

function toPlace({ place, verdict, evidence }: Judged): ExposurePlace {
  return {
    ...verdictOf(verdict),
    evidence: [...evidence],
    kind: place.kind,
    entry: place.entry,
    ...(place.via.length > 0 && { via: [...place.via] }),
    ...(place.platform !== undefined && { platform: place.platform }),
    ...(place.environment !== undefined && { environment: place.environment }),
    regions: [...place.regions],
  };
}

function callEvidence({ file, range, detail }: Finding): ExposureEvidence {
  return { kind: 'call', file, line: range.start.line, value: detail, strength: 'strong' };
}

function describeRemedy({ code, args, file, line, change }: Remedy): string {
  const place = file === undefined ? '' : ` ${line === undefined ? file : `${file}:${line}`}`;
  const text = formatMessage(code, args, 'en');
  return `${text}${place}${change === undefined ? '' : `: ${change}`}`;
}
