import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MockRequest } from '../../../src/mock/record.ts';
import type { MockServer } from '../../../src/mock/server.ts';
import { startMock } from '../../../src/mock/start.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { readOpenAIProvider } from '../../../src/providers/openai-provider.ts';
import type { Provider } from '../../../src/providers/schema.ts';

const RUNNER = fileURLToPath(new URL('run-programs.mjs', import.meta.url));

/** What came of one run of a program. */
export interface Outcome {
  /** The object that the program printed. */
  readonly prints?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  /** Hosts that it asked for, each once. */
  readonly hosts: readonly string[];
  readonly requests: readonly MockRequest[];
}

/** A strict emulator with the process that runs programs against it. */
export class Backend {
  readonly host: string;
  private readonly servers: readonly MockServer[];
  private readonly requests: MockRequest[];
  private readonly routes: Readonly<Record<string, object>>;
  private child: ChildProcess | undefined;

  private constructor(
    host: string,
    servers: readonly MockServer[],
    wiring: { requests: MockRequest[]; routes: Readonly<Record<string, object>> },
  ) {
    this.host = host;
    this.servers = servers;
    this.requests = wiring.requests;
    this.routes = wiring.routes;
  }

  /** `before`: nothing but OpenAI's own host answers. A provider's backend answers for OpenAI and Azure too, apart. */
  static async start(id: string): Promise<Backend> {
    const requests: MockRequest[] = [];
    const openai = await startMock({
      provider: readOpenAIOfOld(),
      strict: true,
      ...(id === 'openai' && { onRequest: (request) => requests.push(request) }),
    });
    const routes: Record<string, object> = {
      'api.openai.com': { origin: originOf(openai) },
      azure: { origin: originOf(openai), azure: true },
    };
    if (id === 'openai') return new Backend('api.openai.com', [openai], { requests, routes });
    const provider = await loadProvider(id);
    const own = await startMock({ provider, strict: true, onRequest: (request) => requests.push(request) });
    const endpoint = provider.endpoints.find((entry) => entry.default) ?? provider.endpoints[0];
    const host = new URL(endpoint?.baseURL ?? '').hostname;
    routes[host] = { origin: originOf(own) };
    return new Backend(host, [openai, own], { requests, routes });
  }

  /** Runs a program; `alone` gives it a process of its own, for what an SDK keeps for the whole process. */
  async run(program: { entry: string; env: Record<string, string> }, alone: boolean): Promise<Outcome> {
    if (!alone && !this.child) this.child = await this.spawn();
    const child = alone || !this.child ? await this.spawn() : this.child;
    const from = this.requests.length;
    child.send(program);
    const [message] = (await once(child, 'message')) as [Omit<Outcome, 'requests'>];
    if (alone) child.kill();
    return { ...message, requests: this.requests.slice(from) };
  }

  async close(): Promise<void> {
    this.child?.kill();
    await Promise.all(this.servers.map((server) => server.close()));
  }

  private async spawn(): Promise<ChildProcess> {
    const child = fork(RUNNER, {
      env: { PATH: process.env.PATH },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    child.send({ routes: this.routes });
    return child;
  }
}

/** OpenAI as it was when the programs were written: no model of theirs has been retired. */
function readOpenAIOfOld(): Provider {
  const provider = readOpenAIProvider();
  const models = provider.models.map((model) => ({ ...model, status: 'current' as const }));
  return { ...provider, models };
}

function originOf({ url }: MockServer): string {
  return new URL(url).origin;
}

/** Backends by the ids of their providers. */
export class Backends {
  private readonly byId: ReadonlyMap<string, Backend>;

  private constructor(byId: ReadonlyMap<string, Backend>) {
    this.byId = byId;
  }

  static async start(ids: Iterable<string>): Promise<Backends> {
    const started = [...ids].map(async (id) => [id, await Backend.start(id)] as const);
    return new Backends(new Map(await Promise.all(started)));
  }

  of(id: string): Backend {
    const backend = this.byId.get(id);
    if (!backend) throw new Error(id);
    return backend;
  }

  async close(): Promise<void> {
    await Promise.all([...this.byId.values()].map((backend) => backend.close()));
  }
}
