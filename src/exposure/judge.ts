import { countLevels } from '../core/counts.ts';
import type { Exposure, ExposureEvidence, PlaceRegion } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import { mergeWarnings } from '../core/merge-warnings.ts';
import { containsRange } from '../core/range.ts';
import type { Report, Warning } from '../core/report.ts';
import { SENDING_KINDS } from '../core/terms.ts';
import { createReach } from '../scan/reach/reach.ts';
import type { Repository } from '../scan/repository.ts';
import { createDeclarations, type Declarations } from './apply-declared.ts';
import { changeByRule, type Judged, toExposure, withoutRepeats } from './assemble.ts';
import { type CountryList, createCountryList, isOldList } from './countries.ts';
import { type JudgedDestination, judgeDestination } from './destinations.ts';
import type { ExposureOptions } from './options.ts';
import { createPlaces, type Place } from './places/places.ts';
import { findRelayComponent, indexRoutes } from './relay-component.ts';
import { type DeploymentsFound, readDeployments } from './signals/signals.ts';
import { decideVerdict, type PlaceFact, type Verdict } from './verdict.ts';
import { createWeakSignals, type WeakSignals } from './weak-signals.ts';

/**
 * Adds a verdict to every finding that sends requests, and the counts to the summary. Nothing of the repository is
 * run. The report that is given stays as it is.
 * @throws MigrateScanError `exposure-declared-*` for a declared place that means nothing
 */
export function judgeExposure(report: Report, repository: Repository, options: ExposureOptions): Report {
  const judge = createJudge(report, repository, options);
  const findings = report.findings.map((finding) => {
    const exposure = isJudged(finding) ? judge.exposureOf(finding) : undefined;
    return exposure ? { ...finding, exposure } : finding;
  });
  return {
    ...report,
    summary: { ...report.summary, byExposure: countLevels(findings) },
    exposure: {
      listDate: judge.list.date,
      ...(options.asOf !== undefined && { asOf: options.asOf }),
      declared: describeDeclared(options),
    },
    findings,
    warnings: mergeWarnings(report.warnings, judge.warnings()),
  };
}

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
/** Files of hosts that pass requests on. */
const REWRITES = /(?:^|\/)(?:vercel\.json|netlify\.toml)$/;

function isJudged({ kind, file }: Finding): boolean {
  return SENDING_KINDS.some((sending) => sending === kind) && (SOURCE.test(file) || REWRITES.test(file));
}

/**
 * The files that addresses of the repository's own lead to: how a relay is judged depends on what was found in them.
 */
export function findRelayComponents(report: Report, repository: Repository): string[] {
  const urls = new Map(report.findings.map((finding) => [finding.destination?.url, finding]));
  const relays = [...urls.values()].filter(isJudged);
  if (relays.length === 0) return [];
  const routes = indexRoutes(
    repository.files,
    workersOf(repository, readDeployments(repository).deployments),
  );
  return [...new Set(relays.flatMap((finding) => findRelayComponent(finding, routes) ?? []))].sort();
}

const NO_DEPLOYMENTS: DeploymentsFound = { deployments: [], warnings: [] };

interface Judge {
  readonly list: CountryList;
  exposureOf(finding: Finding): Exposure;
  warnings(): readonly Warning[];
}

function createJudge(report: Report, repository: Repository, options: ExposureOptions): Judge {
  const list = createCountryList(options.asOf);
  const declarations = createDeclarations(options, list);
  const isNeeded = report.findings.some(isJudged);
  const { deployments, warnings: broken } = isNeeded ? readDeployments(repository) : NO_DEPLOYMENTS;
  const reach = createReach(repository);
  const placesOf = createPlaces({ ...repository, reach, deployments, list });
  const weakOf = createWeakSignals(repository);
  const clients = report.findings.filter(({ kind }) => kind === 'client');
  const warnings: Warning[] = [...broken, ...listWarnings(list, options)];
  let routes: ReadonlyMap<string, string> | undefined;

  function judgePlaces(finding: Finding, destination: JudgedDestination): readonly Judged[] {
    const applied = declarations.applyTo(finding.file, placesOf(finding.file));
    warnings.push(...applied.warnings, ...applied.places.flatMap((place) => place.warnings));
    return applied.places.map((place) => {
      const weak = weakOf(repository.packages.nearest(finding.file)?.directory ?? '');
      const fact = toFact(place, weak, declarations.usersOf(finding.file)?.fact);
      const decided = decideVerdict(destination.fact, fact);
      const evidence = [
        ...destination.evidence,
        ...place.evidence,
        ...listEvidence(place.regions, list),
        ...usersEvidence(decided, finding.file, declarations),
        ...(usesHints(decided) ? weak.evidence : []),
      ];
      return changeByRule({ place, verdict: decided, evidence }, options.rules ?? {});
    });
  }

  function judgeComponent(finding: Finding): readonly Judged[] {
    routes ??= indexRoutes(repository.files, workersOf(repository, deployments));
    const component = findRelayComponent(finding, routes);
    if (component === undefined || component === finding.file) return [];
    const caller = report.findings.find(
      (other) => other.file === component && other.destination?.kind === 'direct',
    );
    const isProxy = caller ?? /api\.openai\.com/.test(repository.read(component) ?? '');
    if (!isProxy) return [];
    const evidence: ExposureEvidence = {
      kind: 'component',
      file: component,
      line: caller?.range.start.line ?? 1,
      value: finding.destination?.url ?? component,
      strength: 'medium',
    };
    const passed = caller ?? { ...finding, file: component };
    return judgePlaces(passed, { fact: 'direct', evidence: [evidence] }).map((judged) => ({
      ...judged,
      verdict: { ...judged.verdict, rule: 'EX18', as: judged.verdict.as ?? judged.verdict.rule },
    }));
  }

  /** An address in the options of a client goes where the client goes. */
  function clientAround({ kind, file, range }: Finding): Finding | undefined {
    if (kind !== 'http') return undefined;
    return clients.find((client) => client.file === file && containsRange(client.range, range));
  }

  function exposureOf(finding: Finding): Exposure {
    const destination = judgeDestination(clientAround(finding) ?? finding, repository);
    const isRelayed = destination.fact === 'unknown' || destination.fact === 'private-relay';
    const component = isRelayed ? judgeComponent(finding) : [];
    const judged = component.length > 0 ? component : judgePlaces(finding, destination);
    return toExposure(finding, withoutRepeats(judged), repository.files);
  }

  return { list, exposureOf, warnings: () => warnings };
}

/** Who asks for a day gets the list of that day. */
function listWarnings(list: CountryList, { today, asOf }: ExposureOptions): Warning[] {
  if (asOf !== undefined || !isOldList(list.date, today)) return [];
  return [{ code: 'exposure-list-old', args: { date: list.date } }];
}

function workersOf(repository: Repository, deployments: ReturnType<typeof readDeployments>['deployments']) {
  return deployments.flatMap(({ platform, file, main }) => {
    if (platform !== 'cloudflare' || main === undefined) return [];
    const name = /^[ \t]*"?name"?[ \t]*[:=][ \t]*["']([\w-]{1,63})["']/m.exec(
      repository.read(file) ?? '',
    )?.[1];
    return name === undefined ? [] : [{ name, main }];
  });
}

function toFact(place: Place, weak: WeakSignals, users: PlaceFact['users']): PlaceFact {
  const { userScore, deployScore, deploySignals } = weak;
  return { ...place.fact, userScore, deployScore, deploySignals, ...(users && { users }) };
}

/** Hints are shown where they could change the verdict. */
function usesHints({ rule, as, flags }: Verdict): boolean {
  return ['EX08', 'EX11', 'EX15'].includes(as ?? rule) || flags.includes('policy');
}

function usersEvidence(verdict: Verdict, file: string, declarations: Declarations): ExposureEvidence[] {
  const declared = declarations.usersOf(file);
  const counts = ['EX07', 'EX08', 'EX10', 'EX11', 'EX12'].includes(verdict.as ?? verdict.rule);
  return declared && counts ? [declared.evidence] : [];
}

function listEvidence(regions: readonly PlaceRegion[], list: CountryList): ExposureEvidence[] {
  const countries = [...new Set(regions.flatMap(({ country }) => country ?? []))].sort();
  return countries.map((country) => ({
    kind: 'list',
    value: `${country}: ${list.listingOf(country)} (${list.date})`,
    strength: 'strong',
  }));
}

function describeDeclared({ runsIn = [], users = [], parts = {} }: ExposureOptions): string[] {
  const describe = (prefix: string, places: readonly string[] = [], people: readonly string[] = []) => [
    ...places.map((place) => `${prefix}runs in ${place}`),
    ...people.map((country) => `${prefix}users in ${country}`),
  ];
  return [
    ...describe('', runsIn, users),
    ...Object.entries(parts).flatMap(([glob, part]) =>
      describe(`${glob}: `, part.runsIn ?? [], part.users ?? []),
    ),
  ];
}
