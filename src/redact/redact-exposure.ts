import type { Exposure, ExposureEvidence, PlaceRegion, Remedy } from '../core/exposure.ts';
import { formatMessage, hasMessage } from '../core/messages.ts';
import { redactUrl } from './redact-url.ts';
import { HIDDEN, type Tokens } from './tokens.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

type Place = Exposure['places'][number];

/** A verdict without names of the repository: levels, rules, places, known platforms and regions stay. */
export function redactExposure(exposure: Exposure, tokens: Tokens): Exposure {
  const known = new Set(exposure.places.flatMap(listKnown));
  const evidence = (item: ExposureEvidence) => redactEvidence(item, known, tokens);
  const remedies = exposure.remedies.map((remedy) => redactRemedy(remedy, tokens));
  const [first] = remedies;
  return {
    ...verdictOf(exposure),
    evidence: exposure.evidence.map(evidence),
    remedy: first ? formatMessage(first.code, first.args, 'en') : '',
    remedies,
    places: exposure.places.map((place) => ({
      ...verdictOf(place),
      evidence: place.evidence.map(evidence),
      kind: place.kind,
      ...(place.entry !== undefined && { entry: tokens.file(place.entry) }),
      ...(place.via && { via: place.via.map(tokens.file) }),
      ...(place.platform !== undefined && { platform: place.platform }),
      ...(place.environment !== undefined && { environment: redactEnvironment(place.environment) }),
      regions: place.regions.map(redactRegion),
    })),
  };
}

/** The platform of a place, and the regions of it that we know. */
function listKnown({ platform, regions }: Place): string[] {
  const codes = regions.flatMap(({ code, country }) => (country === null ? [] : [code]));
  return platform === undefined ? codes : [platform, ...codes];
}

function verdictOf({ level, rule, as, confidence, flags }: Exposure | Place) {
  return { level, rule, ...(as !== undefined && { as }), confidence, flags };
}

function redactEvidence(
  { kind, file, line, value, strength }: ExposureEvidence,
  known: ReadonlySet<string>,
  tokens: Tokens,
): ExposureEvidence {
  const isKnown = known.has(value) || hasMessage(value) || /^\d{4}-\d\d-\d\d$/.test(value);
  const shown = isKnown ? value : (redactUrl(value) ?? tokens.word(value));
  return {
    kind,
    ...(file !== undefined && { file: tokens.file(file) }),
    ...(line !== undefined && { line }),
    value: shown,
    strength,
  };
}

/** The lines to write are the repository's own. */
function redactRemedy({ code, args, file, line }: Remedy, tokens: Tokens): Remedy {
  return {
    code,
    args: redactArgs(args, tokens),
    ...(file !== undefined && { file: tokens.file(file) }),
    ...(line !== undefined && { line }),
  };
}

/** A region that we know belongs to a public cloud; another may be a name of the repository's. */
function redactRegion(region: PlaceRegion): PlaceRegion {
  const { platform, code, country, city, listed } = region;
  return {
    platform,
    code: country === null ? HIDDEN : code,
    country,
    city: country === null ? null : city,
    listed,
  };
}

function redactEnvironment(name: string): string {
  return vocabulary.environments.includes(name) ? name : HIDDEN;
}

export function redactArgs(args: Readonly<Record<string, string>>, tokens: Tokens): Record<string, string> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, tokens.word(value)]));
}
