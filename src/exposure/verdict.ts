import type { PlaceKind, Strength } from '../core/exposure.ts';
import type { Confidence, ExposureLevel } from '../core/terms.ts';

/** Where the request goes, as far as a refusal is concerned. `default`: OpenAI unless a variable says otherwise. */
export type DestinationFact =
  | 'direct'
  | 'default'
  | 'proxied'
  | 'configurable'
  | 'unknown'
  | 'relay'
  | 'private-relay'
  | 'azure'
  | 'bedrock'
  | 'provider'
  | 'local';

/** Whether OpenAI lists the countries of the regions that a place has. */
export type RegionFact = 'none' | 'all-listed' | 'all-unlisted' | 'mixed' | 'unlisted-failover';

/** What the user declared about who uses the product. */
export type UsersFact = 'listed' | 'unlisted' | 'mixed';

export interface PlaceFact {
  readonly kind: PlaceKind;
  readonly regions: RegionFact;
  /** Of the weakest evidence that the regions rest on. */
  readonly strength: Strength;
  /** For an edge without regions: whether its platform has a site in an unlisted country. */
  readonly edgeSites?: 'all-listed' | 'some-unlisted' | 'unknown';
  /** The cloud is operated from mainland China. */
  readonly isChineseCloud: boolean;
  /** A file that should say more could not be parsed. */
  readonly isBroken: boolean;
  readonly users?: UsersFact;
  /** Sum of the weights of weak signals about users. */
  readonly userScore: number;
  readonly deployScore: number;
  readonly deploySignals: number;
  /** Whether calls from the unlisted countries among the regions were refused by the date in question. */
  readonly isRefused: boolean;
}

export interface Verdict {
  readonly level: ExposureLevel;
  readonly rule: string;
  readonly as?: string;
  readonly confidence: Confidence;
  readonly flags: readonly string[];
}

/** Weak signals about users count from this sum on, those about the deployment from the other with two signals. */
const USER_SCORE = 3;
const DEPLOY_SCORE = 5;

interface Row {
  readonly rule: string;
  readonly destinations?: readonly DestinationFact[];
  readonly kinds?: readonly PlaceKind[];
  readonly regions?: readonly RegionFact[];
  readonly when?: (place: PlaceFact) => boolean;
  readonly decide: (place: PlaceFact) => Omit<Verdict, 'rule'>;
}

const RUNS_SOMEWHERE: readonly PlaceKind[] = ['server', 'edge', 'image', 'ci', 'ci-self-hosted'];

/** The decision table: the first row that holds decides. */
const ROWS: readonly Row[] = [
  { rule: 'EX01', destinations: ['provider', 'local'], decide: () => safe('high') },
  { rule: 'EX02', destinations: ['azure', 'bedrock'], decide: () => safe('medium', 'provider-rules') },
  { rule: 'EX03', kinds: ['test', 'docs'], decide: () => safe('medium') },
  {
    rule: 'EX19',
    destinations: ['relay'],
    regions: ['all-unlisted'],
    decide: () => of('likely-blocked', 'medium', 'relay-geoblock'),
  },
  { rule: 'EX20', destinations: ['relay'], regions: ['all-listed'], decide: () => safe('medium') },
  { rule: 'EX21', destinations: ['relay', 'private-relay'], decide: () => of('unknown', 'low') },
  { rule: 'EX17', destinations: ['configurable', 'unknown'], decide: () => of('unknown', 'low') },
  // Where the person who runs it decides anyway, a proxy of theirs changes nothing.
  { rule: 'EX14', destinations: ['proxied'], kinds: RUNS_SOMEWHERE, decide: () => of('unknown', 'low') },
  { rule: 'EX04', kinds: RUNS_SOMEWHERE, regions: ['all-unlisted'], decide: decideUnlisted },
  {
    rule: 'EX05',
    kinds: RUNS_SOMEWHERE,
    regions: ['mixed'],
    decide: (place) => of('likely-blocked', confidenceOf(place)),
  },
  {
    rule: 'EX06',
    kinds: RUNS_SOMEWHERE,
    regions: ['unlisted-failover'],
    decide: () => of('likely-blocked', 'low'),
  },
  { rule: 'EX07', kinds: RUNS_SOMEWHERE, regions: ['all-listed'], decide: decideListed },
  { rule: 'EX13', kinds: ['ci'], decide: () => safe('medium') },
  {
    rule: 'EX10',
    kinds: ['mini-program'],
    decide: ({ users }) =>
      users === 'listed' ? of('depends-on-end-user', 'medium') : of('likely-blocked', 'high'),
  },
  {
    rule: 'EX11',
    kinds: ['browser', 'mobile', 'extension', 'electron'],
    decide: (place) => withFlags(decideByUsers(place), place.kind === 'browser' ? ['key-in-client'] : []),
  },
  { rule: 'EX12', kinds: ['cli', 'editor', 'library', 'image'], decide: decideByOperator },
  { rule: 'EX09', kinds: ['edge'], when: hasListedSitesOnly, decide: () => safe('medium') },
  { rule: 'EX08', kinds: ['edge'], decide: decideEdge },
  { rule: 'EX15', decide: decideUnknownServer },
];

/** Pure: what happens to a call to a destination from a place, and by which rule. */
export function decideVerdict(destination: DestinationFact, place: PlaceFact): Verdict {
  const row = ROWS.find(
    (candidate) =>
      (!candidate.destinations || candidate.destinations.includes(destination)) &&
      (!candidate.kinds || candidate.kinds.includes(place.kind)) &&
      (!candidate.regions || candidate.regions.includes(place.regions)) &&
      (!candidate.when || candidate.when(place)),
  );
  const decided: Verdict = row
    ? { ...row.decide(place), rule: row.rule }
    : { ...of('unknown', 'low'), rule: 'EX15' };
  return destination === 'default' && decided.rule !== 'EX03' ? asDefault(decided) : decided;
}

/** EX16: what holds for OpenAI itself, but a variable may change the destination, so that nothing is certain. */
function asDefault(verdict: Verdict): Verdict {
  const level = verdict.level === 'blocked' ? 'likely-blocked' : verdict.level;
  const confidence = verdict.confidence === 'low' ? 'low' : 'medium';
  return { ...verdict, level, confidence, rule: 'EX16', as: verdict.rule };
}

/** Only strong evidence blocks. */
function decideUnlisted(place: PlaceFact): Omit<Verdict, 'rule'> {
  if (!place.isRefused) return of('likely-blocked', 'low', 'before-refusal');
  if (place.strength === 'strong' && !place.isBroken) return of('blocked', 'high');
  return of('likely-blocked', place.strength === 'weak' ? 'low' : 'medium');
}

function decideListed(place: PlaceFact): Omit<Verdict, 'rule'> {
  const confidence = confidenceOf(place);
  const isForUnlisted =
    place.users === 'unlisted' || place.users === 'mixed' || (!place.users && place.userScore >= USER_SCORE);
  return safe(place.isChineseCloud ? lower(confidence) : confidence, ...(isForUnlisted ? ['policy'] : []));
}

function decideByUsers(place: PlaceFact): Omit<Verdict, 'rule'> {
  if (place.users === 'unlisted') return of('likely-blocked', 'high');
  if (place.users === 'listed') return safe('medium');
  if (place.users === undefined && place.userScore >= USER_SCORE) return of('likely-blocked', 'low');
  return of('depends-on-end-user', 'medium');
}

/** Whoever starts it decides where: signals about the users of a product say nothing about them. */
function decideByOperator(place: PlaceFact): Omit<Verdict, 'rule'> {
  return decideByUsers({ ...place, userScore: 0 });
}

function decideEdge(place: PlaceFact): Omit<Verdict, 'rule'> {
  const decided = decideByUsers(place);
  const isDoubtful = place.edgeSites === 'unknown' || place.isBroken;
  return isDoubtful ? { ...decided, confidence: lower(decided.confidence) } : decided;
}

function hasListedSitesOnly(place: PlaceFact): boolean {
  return place.edgeSites === 'all-listed';
}

function decideUnknownServer({ deployScore, deploySignals }: PlaceFact): Omit<Verdict, 'rule'> {
  const isLikely = deployScore >= DEPLOY_SCORE && deploySignals >= 2;
  return of(isLikely ? 'likely-blocked' : 'unknown', 'low');
}

function confidenceOf({ strength, isBroken }: PlaceFact): Confidence {
  const confidence = strength === 'strong' ? 'high' : strength === 'medium' ? 'medium' : 'low';
  return isBroken ? lower(confidence) : confidence;
}

function lower(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}

function of(level: ExposureLevel, confidence: Confidence, ...flags: string[]): Omit<Verdict, 'rule'> {
  return { level, confidence, flags };
}

function safe(confidence: Confidence, ...flags: string[]): Omit<Verdict, 'rule'> {
  return of('not-exposed', confidence, ...flags);
}

function withFlags(verdict: Omit<Verdict, 'rule'>, flags: readonly string[]): Omit<Verdict, 'rule'> {
  return { ...verdict, flags: [...verdict.flags, ...flags] };
}
