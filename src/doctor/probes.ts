import type { HttpProbe } from './http.ts';
import type { Note, StepId } from './result.ts';
import type { Target } from './target.ts';

/** Steps that send a key, in the order in which they run. */
export type KeyedStep = Extract<StepId, 'key' | 'chat' | 'stream' | 'tools' | 'json' | 'embeddings'>;

const PROMPT = 'Reply with the JSON {"ok": true}.';
const SMALL_ANSWER = 16;
const TOOL = {
  type: 'function',
  function: { name: 'ping', description: 'Answers pong.', parameters: { type: 'object', properties: {} } },
};

/** What a step adds to the smallest chat request. */
const CHAT_EXTRAS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  chat: {},
  stream: { stream: true },
  tools: { tools: [TOOL] },
  json: { response_format: { type: 'json_object' } },
};

/** The request of a step, without its key; undefined where the provider lacks the surface or a model for it. */
export function probeOf(step: StepId, target: Target): HttpProbe | undefined {
  if (step === 'http') return { method: 'GET', url: joinUrl(target.baseURL, '/models') };
  if (step === 'key') return target.surfaces.includes('models') ? probeOf('http', target) : undefined;
  if (step === 'embeddings') {
    if (!target.embeddingModel || !target.surfaces.includes('embeddings')) return undefined;
    const body = { model: target.embeddingModel, input: 'ping', encoding_format: 'float' };
    return { method: 'POST', url: joinUrl(target.baseURL, '/embeddings'), body };
  }
  const extra = CHAT_EXTRAS[step];
  if (!extra || !target.chatModel) return undefined;
  const body = {
    model: target.chatModel,
    messages: [{ role: 'user', content: PROMPT }],
    [target.lengthParameter]: SMALL_ANSWER,
    ...extra,
  };
  return { method: 'POST', url: joinUrl(target.baseURL, '/chat/completions'), body };
}

/** What a request will send, in words: method, URL, whether a key goes along, and the body. */
export function describeProbe(probe: HttpProbe, keyVariable: string | undefined): Note {
  const args = {
    request: `${probe.method} ${probe.url}`,
    body: probe.body === undefined ? '' : JSON.stringify(probe.body),
  };
  if (keyVariable === undefined) return { code: 'doctor.sends-without-key', args };
  return {
    code: probe.body === undefined ? 'doctor.sends-key' : 'doctor.sends-body',
    args: { ...args, key: keyVariable },
  };
}

/** Joins a base URL and a path with exactly one slash. */
export function joinUrl(base: string, path: string): string {
  return `${base.replace(/(?<!\/)\/+$/, '')}${path}`;
}
