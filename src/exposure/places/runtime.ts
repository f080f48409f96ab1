import type { ExposureEvidence } from '../../core/exposure.ts';
import { lineStarts, positionAt } from '../../core/range.ts';
import { blankComments, readLiteralList } from '../signals/script-text.ts';
import type { RegionMention, SignalInput } from '../signals/signal.ts';

/** What an entry file says itself about the runtime and the regions that it wants. */
export interface RuntimeMarkers {
  /** Undefined where nothing says it. */
  readonly edge: boolean | undefined;
  readonly regions: readonly RegionMention[];
  readonly evidence: readonly ExposureEvidence[];
}

const TYPE = '(?:\\s*:[^=\\n]{0,80})?';
const RUNTIME = new RegExp(
  `^[ \\t]{0,40}export\\s+const\\s+runtime${TYPE}\\s*=\\s*(['"\`])([\\w-]{1,30})\\1`,
  'm',
);
const PREFERRED_REGION = new RegExp(`^[ \\t]{0,40}export\\s+const\\s+preferredRegion${TYPE}\\s*=\\s*`, 'm');
const CONFIG = new RegExp(`^[ \\t]{0,40}export\\s+const\\s+config${TYPE}\\s*=\\s*\\{([^{}]{0,1000})\\}`, 'm');
const CONFIG_RUNTIME = /\bruntime\s*:\s*(['"`])([\w-]{1,30})\1/;
const APP_FILE = /^((?:.*\/)?app)\/(?:.*\/)?(?:page|layout|route|default|template)\.[cm]?[jt]sx?$/;
const LAYOUTS = ['layout.tsx', 'layout.ts', 'layout.jsx', 'layout.js'];
/** Values of `preferredRegion` that name no region. */
const NOT_REGIONS = new Set(['auto', 'global', 'home']);

/**
 * Reads `runtime` and `preferredRegion` of the App Router (typed too), else those of the nearest layout above it, and
 * `config = { runtime, regions }` of the Pages Router and of plain functions. A child overrides, nothing is merged.
 */
export function readRuntimeMarkers(file: string, input: SignalInput): RuntimeMarkers {
  const chain = [file, ...layoutsAbove(file, input)].map((at) => readOwn(at, input));
  const runtime = chain.find(({ edge }) => edge !== undefined);
  const region = chain.find(({ regions }) => regions !== undefined);
  return {
    edge: runtime?.edge,
    regions: region?.regions ?? [],
    evidence: runtime?.evidence ?? [],
  };
}

interface OwnMarkers {
  readonly edge: boolean | undefined;
  /** Undefined where the file names none; empty where it says `auto`. */
  readonly regions: readonly RegionMention[] | undefined;
  readonly evidence: readonly ExposureEvidence[];
}

function readOwn(file: string, input: SignalInput): OwnMarkers {
  const source = input.read(file) ?? '';
  if (!/\b(?:runtime|preferredRegion|regions)\b/.test(source)) {
    return { edge: undefined, regions: undefined, evidence: [] };
  }
  const code = blankComments(source);
  const config = CONFIG.exec(code);
  const inner = config?.[1] ?? '';
  const runtime = RUNTIME.exec(code) ?? CONFIG_RUNTIME.exec(inner);
  const isInConfig = runtime !== null && !RUNTIME.test(code);
  const at = runtime ? (isInConfig ? (config?.index ?? 0) : runtime.index) : 0;
  const value = runtime?.[2];
  return {
    edge: value === undefined ? undefined : value === 'edge' || value === 'experimental-edge',
    regions: readRegions(file, code, config),
    evidence:
      value === undefined
        ? []
        : [
            {
              kind: 'runtime',
              file,
              line: lineOfMatch(code, at),
              value: `runtime = ${value}`,
              strength: 'strong',
            },
          ],
  };
}

function readRegions(
  file: string,
  code: string,
  config: RegExpExecArray | null,
): readonly RegionMention[] | undefined {
  const preferred = readLiteralList(code, PREFERRED_REGION);
  if (preferred) return preferred.items.flatMap((item) => toMention(file, item, 'preferredRegion'));
  if (!config) return undefined;
  const list = readLiteralList(config[1] ?? '', /\bregions\s*:\s*/);
  const first = lineOfMatch(code, config.index + config[0].indexOf('{'));
  return list?.items.flatMap((item) =>
    toMention(file, { text: item.text, line: first + item.line - 1 }, 'regions'),
  );
}

function toMention(file: string, item: { text: string; line: number }, key: string): RegionMention[] {
  if (NOT_REGIONS.has(item.text)) return [];
  const value = `${key} = ${item.text}`;
  return [{ code: item.text, file, line: item.line, value, strength: 'strong', role: 'region' }];
}

function layoutsAbove(file: string, { files }: SignalInput): string[] {
  const root = APP_FILE.exec(file)?.[1];
  if (root === undefined) return [];
  const found: string[] = [];
  let directory = file.slice(0, file.lastIndexOf('/'));
  while (directory.length >= root.length) {
    const layout = LAYOUTS.map((name) => `${directory}/${name}`).find((path) => files.has(path));
    if (layout !== undefined && layout !== file) found.push(layout);
    if (directory === root) break;
    directory = directory.slice(0, Math.max(0, directory.lastIndexOf('/')));
  }
  return found;
}

function lineOfMatch(text: string, offset: number): number {
  const blank = /^\s*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return positionAt(lineStarts(text), offset + blank).line;
}
