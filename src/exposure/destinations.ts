import type { ExposureEvidence } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import type { SignalInput } from './signals/signal.ts';
import type { DestinationFact } from './verdict.ts';

export interface JudgedDestination {
  readonly fact: DestinationFact;
  readonly evidence: readonly ExposureEvidence[];
}

/** Code that sends requests through a proxy: agents, dispatchers, variables that name one. */
const PROXY_CODE =
  /\b(?:Https?ProxyAgent|SocksProxyAgent|ProxyAgent|EnvHttpProxyAgent|(?:HTTPS?|ALL|SOCKS|OPENAI)_PROXY(?:_HOST)?|https_proxy)\b/;
const COMMENT = /^\s*(?:\/\/|\*|\/\*)/;

/** Where a finding's request goes, for the decision table, and by what. */
export function judgeDestination(finding: Finding, input: SignalInput): JudgedDestination {
  const fact = factOf(finding);
  const destination = evidenceOf(finding, fact);
  if (fact !== 'direct' && fact !== 'default') return { fact, evidence: [destination] };
  const proxy = findProxy(finding, input);
  return proxy ? { fact: 'proxied', evidence: [destination, proxy] } : { fact, evidence: [destination] };
}

function factOf({ destination, evidence, sdk }: Finding): DestinationFact {
  if (!destination) return 'unknown';
  switch (destination.kind) {
    case 'direct':
      return destination.env === undefined || evidence.some(({ code }) => code === 'leak-tracing')
        ? 'direct'
        : 'default';
    case 'configurable':
      return defaultsToOpenAI(destination.env, sdk) ? 'default' : 'configurable';
    case 'relay':
      return destination.provider === undefined ? 'private-relay' : 'relay';
    default:
      return destination.kind;
  }
}

/** The SDK goes to OpenAI where the variable is not set; a name that is not OpenAI's is set to something else. */
function defaultsToOpenAI(env: string | undefined, sdk: string | null): boolean {
  return sdk !== null && env !== undefined && /openai|gpt/i.test(env);
}

function evidenceOf(finding: Finding, fact: DestinationFact): ExposureEvidence {
  const { destination, file, range } = finding;
  const env = destination?.env;
  const shown = [destination?.url ?? destination?.provider ?? destination?.kind ?? fact];
  if (env !== undefined) shown.push(`(${env})`);
  return {
    kind: 'destination',
    file,
    line: range.start.line,
    value: shown.join(' '),
    strength:
      fact === 'default' ? 'medium' : fact === 'unknown' || fact === 'configurable' ? 'weak' : 'strong',
  };
}

/** A proxy in the file of the call, or where its client is made. */
function findProxy(finding: Finding, input: SignalInput): ExposureEvidence | undefined {
  const files = new Set([finding.file, ...finding.evidence.map(({ file }) => file)]);
  for (const file of files) {
    const text = input.read(file) ?? '';
    if (!PROXY_CODE.test(text)) continue;
    const lines = text.split(/\r\n|\r|\n/);
    const index = lines.findIndex((line) => !COMMENT.test(line) && PROXY_CODE.test(line));
    const name = PROXY_CODE.exec(lines[index] ?? '')?.[0];
    if (name !== undefined) {
      return { kind: 'proxy', file, line: index + 1, value: name, strength: 'medium' };
    }
  }
  return undefined;
}
