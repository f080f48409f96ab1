import type { ExposureEvidence, Remedy } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import { findPlatform } from './data.ts';
import type { Place } from './places/places.ts';
import type { Verdict } from './verdict.ts';

export interface RemedyInput {
  readonly finding: Finding;
  readonly place: Place;
  readonly verdict: Verdict;
  readonly files: ReadonlySet<string>;
}

/** What a person can do about a verdict, best first, with the lines to write. Nothing for what is not exposed. */
export function findRemedies(input: RemedyInput): readonly Remedy[] {
  const rule = input.verdict.as ?? input.verdict.rule;
  if (input.verdict.level === 'not-exposed' && rule !== 'EX02') return [];
  const found = REMEDIES[rule]?.(input) ?? [];
  if (input.verdict.rule !== 'EX16') return found;
  return [...found, setVariable(input.finding.destination?.env ?? 'OPENAI_BASE_URL')];
}

const REMEDIES: Readonly<Record<string, (input: RemedyInput) => readonly Remedy[]>> = {
  EX02: () => [plain('remedy-check-agreement')],
  EX04: (input) =>
    input.place.fact.isChineseCloud
      ? [migrate(), ...moveRegions(input.place)]
      : [...moveRegions(input.place), migrate()],
  EX05: ({ place }) => [...dropRegions(place), migrate()],
  EX06: ({ place }) => [...dropRegions(place)],
  EX08: (input) => [...pin(input), migrate()],
  EX10: () => [plain('remedy-server-and-provider'), migrate()],
  EX11: (input) => [moveBehindRoute(input), migrate()],
  EX12: () => [plain('remedy-configurable', 'baseURL: process.env.OPENAI_BASE_URL'), migrate()],
  EX14: () => [plain('remedy-probe', 'npx migrate-scan doctor'), declare()],
  EX15: () => [declare(), plain('remedy-probe', 'npx migrate-scan doctor')],
  EX17: () => [plain('remedy-settle-destination'), declare()],
  EX19: () => [plain('remedy-relay-model'), migrate()],
  EX21: () => [plain('remedy-probe', 'npx migrate-scan doctor')],
};

function plain(code: string, change?: string): Remedy {
  return { code, args: {}, ...(change !== undefined && { change }) };
}

function migrate(): Remedy {
  return plain('remedy-migrate', 'npx migrate-scan migrate --to alibaba');
}

function declare(): Remedy {
  return plain('remedy-declare', 'npx migrate-scan --runs-in vercel:iad1');
}

function setVariable(env: string): Remedy {
  return {
    code: 'remedy-set-variable',
    args: { env },
    change: `${env}=https://dashscope.aliyuncs.com/compatible-mode/v1`,
  };
}

/** Near to China, and listed. */
const PREFERRED = ['SG', 'JP', 'KR', 'TW', 'US', 'DE'];

/** A region of the same platform in a listed country that lies near. */
export function findReplacement(platform: string): { code: string; city: string } | undefined {
  const rows = Object.entries(findPlatform(platform)?.regions ?? {});
  for (const country of PREFERRED) {
    const row = rows.find(([, region]) => region.country === country);
    if (row) return { code: row[0], city: row[1].city };
  }
  return undefined;
}

function regionEvidence(place: Place): readonly ExposureEvidence[] {
  return place.evidence.filter(({ kind, file }) => kind === 'region' && file !== undefined);
}

function moveRegions(place: Place): Remedy[] {
  return regionEvidence(place).flatMap((evidence, index) => {
    const region = place.regions[index];
    const replacement = region && findReplacement(region.platform);
    if (!region || !replacement) return [];
    return [
      {
        code: 'remedy-move-region',
        args: { from: region.code, to: replacement.code, city: replacement.city },
        ...placeOf(evidence),
        change: changeOf(evidence, region.code, replacement.code),
      },
    ];
  });
}

/** The line as it should be, in the words of the file. */
function changeOf({ value, file = '' }: ExposureEvidence, from: string, to: string): string {
  const key = value.slice(0, value.indexOf(' = ')).split('.').at(-1) ?? 'region';
  if (key === 'preferredRegion') return `export const preferredRegion = ['${to}'];`;
  if (/vercel\.json$/.test(file)) return `"${key}": ["${to}"]`;
  if (/\.json[c]?$/.test(file)) return `"${key}": "${to}"`;
  if (/\.ya?ml$/.test(file)) return `${key}: ${to}`;
  if (/\.[cm]?[jt]sx?$/.test(file)) return key === 'regions' ? `regions: ['${to}']` : `'${from}' → '${to}'`;
  return `${key} = "${to}"`;
}

function dropRegions(place: Place): Remedy[] {
  const unlisted = place.regions.filter(({ listed }) => listed === false);
  return place.evidence.flatMap((evidence) => {
    const region = unlisted.find(({ code }) => evidence.value.includes(`= ${code} `));
    if ((evidence.kind !== 'region' && evidence.kind !== 'failover') || !region) return [];
    const rest = place.regions.filter(({ listed }) => listed !== false).map(({ code }) => code);
    return [
      {
        code: 'remedy-drop-region',
        args: { region: region.code, rest: rest.join(', ') },
        ...placeOf(evidence),
      },
    ];
  });
}

function pin({ place, files }: RemedyInput): Remedy[] {
  if (place.platform === 'cloudflare') return [addPlacement(place)];
  if (place.platform !== 'vercel') return [plain('remedy-server-runtime')];
  const runtime = place.evidence.find(({ kind }) => kind === 'runtime');
  const isApp = /(?:^|\/)app\//.test(place.entry) && files.has(place.entry);
  const at = { file: place.entry, line: runtime?.file === place.entry ? (runtime.line ?? 1) : 1 };
  return isApp
    ? [
        {
          code: 'remedy-pin-region',
          args: {},
          ...at,
          change: "export const preferredRegion = ['iad1', 'sfo1'];",
        },
      ]
    : [
        {
          code: 'remedy-pin-region',
          args: {},
          ...at,
          change: "export const config = { runtime: 'edge', regions: ['iad1', 'sfo1'] };",
        },
      ];
}

function addPlacement(place: Place): Remedy {
  const config = place.evidence.find(({ kind, file }) => kind === 'platform' && file !== undefined);
  const isJson = /\.jsonc?$/.test(config?.file ?? '');
  return {
    code: 'remedy-add-placement',
    args: {},
    ...(config?.file !== undefined && { file: config.file, line: config.line ?? 1 }),
    change: isJson ? '"placement": { "region": "aws:us-east-1" }' : '[placement]\nregion = "aws:us-east-1"',
  };
}

function moveBehindRoute({ finding, place, files }: RemedyInput): Remedy {
  const isNext = [...files].some((file) => /(?:^|\/)next\.config\.[cm]?[jt]s$/.test(file));
  const route = isNext ? 'app/api/chat/route.ts' : 'server/chat.ts';
  const at = { file: finding.file, line: finding.range.start.line };
  return { code: 'remedy-move-behind-route', args: { route, entry: place.entry }, ...at };
}

function placeOf({ file, line }: ExposureEvidence): { file?: string; line?: number } {
  return { ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
}
