import { MigrateScanError } from '../../core/errors.ts';
import { formatHint, formatMessage, type Language } from '../../core/messages.ts';
import { toTerminalJson, toTerminalText } from '../../core/terminal-text.ts';
import { listRepositoryEndpoints } from '../../doctor/repository-endpoints.ts';
import { resolveTargets, type TargetRequest } from '../../doctor/resolve-targets.ts';
import type { DoctorReport, EndpointReport, Note, StepResult } from '../../doctor/result.ts';
import { runDoctor } from '../../doctor/run.ts';
import type { Target } from '../../doctor/target.ts';
import { listProviders } from '../../providers/index.ts';
import { readOpenAIProvider } from '../../providers/openai-provider.ts';
import { COMMANDS } from '../command-names.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { DoctorFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import { readConfig } from '../read-config.ts';
import type { CommandContext } from '../run-scan.ts';
import { resolveScanRoot } from '../scan-root.ts';
import { resolveScanOptions } from '../settings.ts';

const STEP_WIDTH = 11;

/** Asks whether the key of a variable may go to a host. */
export type ConfirmHost = (host: string, question: string) => Promise<boolean>;

/**
 * Examines endpoints and says what they answer. Exit code 1 where one of them is not `ok`.
 * @throws MigrateScanError when the options name nothing that can be examined
 */
export async function runDoctorCommand(
  { path, flags }: { readonly path: string | undefined; readonly flags: DoctorFlags },
  context: CommandContext,
  confirm?: ConfirmHost,
): Promise<ExitCode> {
  const { io, language } = context;
  const targets = await chooseTargets({ path, flags }, context, confirm);
  const json = flags.format === 'json';
  // What is about to be sent is said in any case: on standard error where standard output holds JSON.
  const log = createLog((text) => writeText(json ? io.stderr : io.stdout, text), language);
  const report = await runDoctor(targets, {
    environment: io.env,
    offline: flags.offline === true,
    ...(flags.timeout !== undefined && { timeoutMs: flags.timeout * 1000 }),
    onEndpoint: log.endpoint,
    onStep: log.step,
    onResult: log.result,
  });
  log.verdicts(report);
  await log.flush();
  if (json) await writeText(io.stdout, `${toTerminalJson(JSON.stringify(report, null, 2))}\n`);
  const fine = report.offline || report.endpoints.every(({ verdict }) => verdict === 'ok');
  return fine ? EXIT_CODES.done : EXIT_CODES.checkFailed;
}

async function chooseTargets(
  { path, flags }: { readonly path: string | undefined; readonly flags: DoctorFlags },
  { io, language }: CommandContext,
  confirm?: ConfirmHost,
): Promise<Target[]> {
  const catalogue = [...(await listProviders()), readOpenAIProvider()];
  const request: TargetRequest = {
    provider: flags.provider,
    endpoints: flags.endpoint,
    baseURL: flags.baseUrl,
    model: flags.model,
    keyVariable: flags.keyEnv,
    allowedHosts: flags.allowHost,
    hasVariable: (name) => Boolean(io.env[name]),
  };
  const isNamed = flags.provider !== undefined || flags.baseUrl !== undefined;
  const urls = isNamed || path === undefined ? undefined : await readEndpoints(path, io);
  const requests = urls ? urls.map((baseURL) => ({ ...request, baseURL })) : [request];
  if (requests.length === 0) throw new MigrateScanError('doctor.no-target');
  const targets = requests.flatMap((one) => resolveTargets(one, catalogue));
  if (!confirm || flags.offline) return targets;
  const chosen: Target[] = [];
  for (const target of targets) {
    const { host } = new URL(target.baseURL);
    const args = { host: toTerminalText(host), key: target.keyVariable ?? '' };
    const question = formatMessage('doctor.confirm-host', args, language);
    const asked = !target.trusted && target.keyVariable !== undefined;
    chosen.push(asked && (await confirm(host, question)) ? { ...target, trusted: true } : target);
  }
  return chosen;
}

/** The endpoints that the folder's code names, found by a scan. */
async function readEndpoints(path: string, io: CommandContext['io']): Promise<readonly string[]> {
  const root = resolveScanRoot(path, io.cwd, COMMANDS);
  const config = await readConfig(root, undefined, io.cwd);
  const { scan } = await import('../../scan/scan.ts');
  const options = resolveScanOptions({ interactive: false }, config);
  return listRepositoryEndpoints(await scan(root, { ...options, tests: false }));
}

function createLog(write: (text: string) => Promise<void>, language: Language) {
  let last: Promise<void> = Promise.resolve();
  const say = (note: Note) => toTerminalText(formatMessage(note.code, note.args, language)).trim();
  const print = (line: string) => {
    last = last.then(() => write(`${line}\n`));
  };
  return {
    endpoint: (target: Target) =>
      print(toTerminalText([target.provider, target.endpoint, target.baseURL].filter(Boolean).join(' · '))),
    step: (step: string, sends: Note) => print(`  ${step.padEnd(STEP_WIDTH)} → ${say(sends)}`),
    result: (result: StepResult) => print(formatResult(result, say)),
    verdicts: (report: DoctorReport) => {
      if (report.offline) return;
      for (const line of report.endpoints.flatMap((endpoint) => formatVerdict(endpoint, say, language)))
        print(line);
    },
    flush: () => last,
  };
}

function formatResult(
  { step, status, ms, sends, verdict, seen }: StepResult,
  say: (note: Note) => string,
): string {
  const what = status === 'planned' ? say(sends) : seen ? say(seen) : '';
  const time = status === 'ok' || status === 'failed' ? `${ms} ms` : '';
  return `  ${[step.padEnd(STEP_WIDTH), status, verdict, time, what].filter(Boolean).join(' ')}`;
}

function formatVerdict(report: EndpointReport, say: (note: Note) => string, language: Language): string[] {
  const { verdict, baseURL, keyVariable = '', keyBelongsTo = '', missingModels } = report;
  const args = { key: keyVariable, endpoint: keyBelongsTo, host: new URL(baseURL).host };
  const lines = [
    '',
    `${toTerminalText(baseURL)}: ${verdict} — ${say({ code: `doctor.verdict-${verdict}`, args })}`,
  ];
  const hint =
    formatHint(`doctor.verdict-${verdict}`, args, language) ?? untrustedHint(report, args, language);
  if (hint) lines.push(toTerminalText(hint));
  if (missingModels) {
    const code = missingModels.length > 0 ? 'doctor.missing-models' : 'doctor.all-models-listed';
    lines.push(say({ code, args: { models: missingModels.join(', ') } }));
  }
  return lines;
}

function untrustedHint(
  report: EndpointReport,
  args: Record<string, string>,
  language: Language,
): string | undefined {
  const withheld = report.steps.some(({ seen }) => seen?.code === 'doctor.skipped-untrusted');
  return withheld ? formatHint('doctor.skipped-untrusted', args, language) : undefined;
}
