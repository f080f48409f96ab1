import { resolve } from 'node:path';
import { MigrateScanError } from '../../../core/errors.ts';
import { toTerminalJson } from '../../../core/terminal-text.ts';
import { forecast } from '../../../credits/forecast/forecast.ts';
import type { ForecastTarget } from '../../../credits/forecast/input.ts';
import { USUAL_MODELS } from '../../../credits/forecast/price.ts';
import { type Volume, volumeOfOptions, volumeOfUsage } from '../../../credits/forecast/volume.ts';
import { readCatalogue } from '../../../credits/offers/catalogue.ts';
import { readUsage } from '../../../credits/usage/read-usage.ts';
import type { Usage } from '../../../credits/usage/usage.ts';
import { aliasesOf, mapModel } from '../../../migrate/map-model.ts';
import { resolveTarget } from '../../../migrate/resolve-target.ts';
import { loadProvider, PROVIDER_IDS } from '../../../providers/index.ts';
import { COMMANDS } from '../../command-names.ts';
import type { ForecastFlags } from '../../credits-forecast-flags.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-codes.ts';
import { writeText } from '../../io.ts';
import { collectModelRow } from '../../option-values.ts';
import { readConfig } from '../../read-config.ts';
import type { CommandContext } from '../../run-scan.ts';
import { resolveScanRoot } from '../../scan-root.ts';
import { resolveScanOptions } from '../../settings.ts';
import { createStyle, terminalWidth } from '../../terminal.ts';
import { formatForecast } from './forecast-text.ts';

const USUAL_DAYS = 90;
/** Digits that a sum of floats can be trusted with. */
const DIGITS = 12;

/** Prints what a move costs and how long free quota lasts. @throws MigrateScanError `forecast.*` */
export async function runForecast(
  path: string | undefined,
  flags: ForecastFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, language } = context;
  const targets = await chooseTargets(flags);
  const named = namedModels(flags);
  const usage = flags.usage && (await readFiles(flags.usage, io.cwd));
  const scanned = path === undefined ? [] : await readModels(path, flags, io);
  const result = forecast({
    asOf: flags.asOf ?? new Date().toISOString().slice(0, 10),
    horizonDays: Math.floor(flags.days ?? USUAL_DAYS),
    volume: chooseVolume(flags, usage, named.length > 0 ? named : scanned),
    usage,
    models: [named, scanned, USUAL_MODELS].find((models) => models.length > 0) ?? [],
    targets,
    offers: readCatalogue(),
    includeUnconfirmed: flags.includeUnconfirmed === true,
    tokenRatio: flags.tokenRatio,
    cnyPerUsd: flags.cnyPerUsd,
  });
  if (flags.format === 'json') {
    const round = (_key: string, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
    await writeText(io.stdout, `${toTerminalJson(JSON.stringify(result, round, 2))}\n`);
    return EXIT_CODES.done;
  }
  const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root: io.cwd });
  await writeText(io.stdout, formatForecast(result, { language, style, width: terminalWidth(io.stdout) }));
  return EXIT_CODES.done;
}

async function chooseTargets(flags: ForecastFlags): Promise<ForecastTarget[]> {
  const ids = [...new Set(flags.to ?? PROVIDER_IDS)];
  const rows = (flags.model ?? []).filter((value) => value.includes('='));
  if (flags.endpoint !== undefined && ids.length !== 1)
    throw new MigrateScanError('forecast.one-provider', { option: '--endpoint' });
  if (rows.length > 0 && ids.length !== 1)
    throw new MigrateScanError('forecast.one-provider', { option: '--model FROM=TO' });
  const own = rows.reduce<(readonly [string, string])[]>((before, row) => collectModelRow(row, before), []);
  return Promise.all(ids.map((id) => describeTarget(id, flags.endpoint, new Map(own))));
}

/** The map is the one that a plan of the migration follows. */
async function describeTarget(
  id: string,
  endpointId: string | undefined,
  models: ReadonlyMap<string, string>,
): Promise<ForecastTarget> {
  const provider = await loadProvider(id);
  const target = resolveTarget(provider, { endpoint: endpointId, models });
  const endpoint = provider.endpoints.find((entry) => entry.id === target.endpoint.id);
  return {
    provider,
    place: endpoint?.place ?? 'mainland',
    mapModel: (model) => {
      const mapped = mapModel(model, provider, target);
      if (mapped) return mapped;
      const names = [model, ...aliasesOf(model)];
      const isKnown = provider.modelMap.some(({ from }) => names.includes(from));
      return isKnown ? { to: null, status: 'manual' } : undefined;
    },
  };
}

function namedModels({ model = [] }: ForecastFlags): string[] {
  return [...new Set(model.map((value) => value.split('=', 1)[0] ?? value))];
}

function readFiles(names: readonly string[], cwd: string): Promise<Usage> {
  return readUsage([...new Set(names)].map((name) => ({ path: resolve(cwd, name), name })));
}

function chooseVolume(
  flags: ForecastFlags,
  usage: Usage | undefined,
  models: readonly string[],
): Volume | undefined {
  const { callsPerDay, tokensIn, tokensOut } = flags;
  const stated = [callsPerDay, tokensIn, tokensOut].filter((value) => value !== undefined);
  if (stated.length === 0) return usage && volumeOfUsage(usage);
  if (usage) throw new MigrateScanError('forecast.two-volumes');
  if (callsPerDay === undefined || tokensIn === undefined || tokensOut === undefined)
    throw new MigrateScanError('forecast.incomplete-volume');
  const [model, ...others] = models;
  if (model === undefined || others.length > 0) throw new MigrateScanError('forecast.which-model');
  return volumeOfOptions({ model, callsPerDay, tokensIn, tokensOut });
}

/** The models that the code of a folder names. */
async function readModels(path: string, flags: ForecastFlags, io: CommandContext['io']): Promise<string[]> {
  const root = resolveScanRoot(path, io.cwd, COMMANDS);
  const config = await readConfig(root, flags.config, io.cwd);
  const { scan } = await import('../../../scan/scan.ts');
  const report = await scan(root, { ...resolveScanOptions({ interactive: false }, config), tests: false });
  const models = report.findings.flatMap(({ model }) => (model?.value ? [model.value] : []));
  return [...new Set(models)].sort();
}
