import { classifyError } from './classify.ts';
import { type NetworkOutcome, type Place, probeDns, probeProxy, probeTcp, probeTls } from './network.ts';
import type { Note, StepId, Verdict } from './result.ts';

/** What one step saw, before its time is added. */
export interface StepOutcome {
  readonly verdict: Verdict;
  readonly seen: Note;
}

export interface ReachStep {
  readonly step: StepId;
  readonly sends: Note;
  readonly run: () => Promise<StepOutcome>;
}

/**
 * The steps below HTTP. Behind a proxy the name and the connection are the proxy's, and the handshake is left to the
 * HTTP step, because the proxy makes the connection.
 */
export function planReach(url: URL, proxy: URL | undefined, timeoutMs: number): ReachStep[] {
  const place = placeOf(proxy ?? url);
  const address = `${place.host}:${place.port}`;
  const steps: ReachStep[] = [
    {
      step: 'dns',
      sends: { code: 'doctor.sends-dns', args: { host: place.host } },
      run: async () => judge(await probeDns(place.host, timeoutMs)),
    },
    {
      step: 'tcp',
      sends: { code: 'doctor.sends-tcp', args: { address } },
      run: async () => judge(await probeTcp(place, timeoutMs)),
    },
  ];
  if (proxy) return [...steps, tunnelStep(proxy, placeOf(url), timeoutMs)];
  if (url.protocol !== 'https:') return steps;
  return [
    ...steps,
    {
      step: 'tls',
      sends: { code: 'doctor.sends-tls', args: { address } },
      run: async () => judge(await probeTls(place, timeoutMs)),
    },
  ];
}

function tunnelStep(proxy: URL, place: Place, timeoutMs: number): ReachStep {
  return {
    step: 'proxy',
    sends: {
      code: 'doctor.sends-connect',
      args: { proxy: proxy.host, address: `${place.host}:${place.port}` },
    },
    run: async () => judge(await probeProxy(proxy, place, timeoutMs)),
  };
}

function placeOf(url: URL): Place {
  const port = Number(url.port) || (url.protocol === 'http:' ? 80 : 443);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port };
}

function judge(outcome: NetworkOutcome): StepOutcome {
  if (outcome.error === undefined)
    return { verdict: 'ok', seen: { code: 'doctor.seen-found', args: { found: outcome.found } } };
  const args = { error: outcome.error, found: outcome.found };
  return { verdict: classifyError(outcome.error), seen: { code: 'doctor.seen-error', args } };
}
