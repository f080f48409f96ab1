import { judgeAnswer, modelIdsOf } from './answers.ts';
import { createHttpClient, type HttpClient, type HttpOutcome } from './http.ts';
import { describeProbe, joinUrl, probeOf } from './probes.ts';
import { type Environment, resolveProxy } from './proxy.ts';
import { planReach, type StepOutcome } from './reach.ts';
import type { DoctorReport, EndpointReport, Note, StepId, StepResult } from './result.ts';
import type { Target } from './target.ts';

const KEYED_STEPS = ['key', 'chat', 'stream', 'tools', 'json', 'embeddings'] as const;
const DEFAULT_TIMEOUT_MS = 10_000;

/** Told before a step sends anything, and again with its result. */
export interface DoctorListener {
  readonly onEndpoint?: (target: Target) => void;
  readonly onStep?: (step: StepId, sends: Note) => void;
  readonly onResult?: (result: StepResult) => void;
}

export interface DoctorOptions extends DoctorListener {
  /** Holds the keys and the proxy variables. */
  readonly environment: Environment;
  /** List what would be sent, and send nothing. */
  readonly offline?: boolean;
  /** Bound of each step, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Examines endpoints one after the other. Trouble is a verdict in the report; it never throws for a bad network. */
export async function runDoctor(targets: readonly Target[], options: DoctorOptions): Promise<DoctorReport> {
  const endpoints: EndpointReport[] = [];
  for (const target of targets) {
    options.onEndpoint?.(target);
    endpoints.push(await examineEndpoint(target, options));
  }
  return { schemaVersion: '1', offline: options.offline === true, endpoints };
}

async function examineEndpoint(target: Target, options: DoctorOptions): Promise<EndpointReport> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const url = new URL(target.baseURL);
  const proxy = resolveProxy(url, options.environment);
  const client = createHttpClient(proxy, timeoutMs);
  const examination = new Examination(target, options, client);
  try {
    for (const reach of planReach(url, proxy, timeoutMs))
      await examination.step(reach.step, reach.sends, reach.run);
    await examination.request('http', undefined);
    await examineWithKey(examination);
  } finally {
    await client.close();
  }
  return examination.report(proxy);
}

async function examineWithKey(examination: Examination): Promise<void> {
  for (const step of KEYED_STEPS) await examination.request(step, examination.key);
  if (examination.verdict === 'key-wrong') await examination.findOwnRegion();
}

/** The running state of one endpoint: the first failure decides the verdict, and what depends on it is skipped. */
class Examination {
  readonly key: string | undefined;
  verdict: EndpointReport['verdict'] = 'ok';
  private readonly target: Target;
  private readonly options: DoctorOptions;
  private readonly client: HttpClient;
  private readonly steps: StepResult[] = [];
  private stopped = false;
  private missingModels: string[] | undefined;
  private keyBelongsTo: string | undefined;

  constructor(target: Target, options: DoctorOptions, client: HttpClient) {
    this.target = target;
    this.options = options;
    this.client = client;
    this.key = target.keyVariable ? options.environment[target.keyVariable] || undefined : undefined;
  }

  /** Runs a step, or notes why it does not run. */
  async step(step: StepId, sends: Note, run: () => Promise<StepOutcome>): Promise<void> {
    if (this.options.offline) return this.keep({ step, status: 'planned', ms: 0, sends });
    if (this.stopped) return this.skip(step, sends, 'doctor.skipped-after-failure');
    this.options.onStep?.(step, sends);
    const started = performance.now();
    const { verdict, seen } = await run();
    const ms = Math.round(performance.now() - started);
    if (verdict === 'ok') return this.keep({ step, status: 'ok', ms, sends, seen });
    if (this.verdict === 'ok') this.verdict = verdict;
    this.stopped ||= STOPPING_STEPS.has(step) && verdict !== 'unknown';
    this.stopped ||= REACH_STEPS.has(step);
    this.keep({ step, status: 'failed', ms, sends, verdict, seen });
  }

  /** Sends the request of a step; `key` goes along only to a trusted host. */
  async request(step: StepId, key: string | undefined): Promise<void> {
    const keyed = step !== 'http';
    const probe = probeOf(step, this.target);
    const sends = probe
      ? describeProbe(probe, keyed ? (this.target.keyVariable ?? '') : undefined)
      : { code: 'doctor.sends-nothing', args: {} };
    if (!probe) return this.skip(step, sends, 'doctor.skipped-not-offered');
    if (keyed && !this.target.trusted) return this.withhold(step, sends);
    if (keyed && key === undefined && !this.options.offline) return this.missKey(step, sends);
    await this.step(step, sends, async () => {
      const outcome = await this.client.send({ ...probe, ...(keyed && { key }) });
      if (step === 'key') this.compareModels(outcome);
      return judgeAnswer(step, outcome, this.target);
    });
  }

  /** Tries a refused key at the provider's other regions: a key of another region is not a wrong one. */
  async findOwnRegion(): Promise<void> {
    for (const sibling of this.target.siblings) {
      const probe = { method: 'GET' as const, url: joinUrl(sibling.baseURL, '/models') };
      this.options.onStep?.('key', describeProbe(probe, this.target.keyVariable ?? ''));
      const outcome = await this.client.send({ ...probe, key: this.key });
      if (outcome.kind !== 'answer' || modelIdsOf(outcome.body) === undefined) continue;
      this.verdict = 'key-wrong-region';
      this.keyBelongsTo = sibling.endpoint;
      return;
    }
  }

  report(proxy: URL | undefined): EndpointReport {
    const { provider, endpoint, baseURL, keyVariable } = this.target;
    return {
      ...(provider !== undefined && { provider }),
      ...(endpoint !== undefined && { endpoint }),
      baseURL,
      ...(proxy && { proxy: `${proxy.protocol}//${proxy.host}` }),
      ...(keyVariable !== undefined && { keyVariable }),
      verdict: this.options.offline ? 'unknown' : this.verdict,
      steps: this.steps,
      ...(this.missingModels && { missingModels: this.missingModels }),
      ...(this.keyBelongsTo !== undefined && { keyBelongsTo: this.keyBelongsTo }),
    };
  }

  private compareModels(outcome: HttpOutcome): void {
    const listed = outcome.kind === 'answer' ? modelIdsOf(outcome.body) : undefined;
    if (listed) this.missingModels = this.target.mappedModels.filter((id) => !listed.includes(id));
  }

  private withhold(step: StepId, sends: Note): void {
    if (this.verdict === 'ok') this.verdict = 'unknown';
    this.skip(step, sends, 'doctor.skipped-untrusted');
  }

  private missKey(step: StepId, sends: Note): void {
    if (this.verdict === 'ok') this.verdict = 'key-missing';
    this.skip(step, sends, 'doctor.skipped-no-key');
  }

  private skip(step: StepId, sends: Note, code: string): void {
    const host = new URL(this.target.baseURL).host;
    this.keep({
      step,
      status: 'skipped',
      ms: 0,
      sends,
      seen: { code, args: { host, key: this.target.keyVariable ?? '' } },
    });
  }

  private keep(result: StepResult): void {
    this.steps.push(result);
    this.options.onResult?.(result);
  }
}

/** A failure here means that nothing above can work. */
const REACH_STEPS: ReadonlySet<StepId> = new Set(['dns', 'tcp', 'proxy', 'tls', 'http']);
/** A clear refusal here holds for the steps after it too. */
const STOPPING_STEPS: ReadonlySet<StepId> = new Set(['key', 'chat']);
