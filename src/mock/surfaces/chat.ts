import { digestOf } from '../digest.ts';
import { planReply, type Reply, type ToolCall } from '../reply.ts';
import type { ChatRequest } from '../request-shapes.ts';
import { DONE_FRAME, dataFrame } from '../sse.ts';
import { splitIntoTokens } from '../tokens.ts';

const ARGUMENT_PIECE = 8;

/** The body of a chat completion that is not streamed. `created` is in seconds. */
export function chatCompletion(request: ChatRequest, created: number): Record<string, unknown> {
  const reply = planReply(request);
  const count = request.n ?? 1;
  return {
    id: chatId(request),
    object: 'chat.completion',
    created,
    model: request.model,
    choices: Array.from({ length: count }, (_, index) => ({
      index,
      message: messageOf(reply),
      ...(request.logprobs === true && { logprobs: logprobsOf(splitIntoTokens(reply.text)) }),
      finish_reason: reply.finish,
    })),
    usage: usageOf(reply, count),
  };
}

/** The frames of a streamed chat completion, the usage in the last chunk where the request asks for it. */
export function* chatFrames(request: ChatRequest, created: number): Generator<string, void> {
  const reply = planReply(request);
  const count = request.n ?? 1;
  const base = { id: chatId(request), object: 'chat.completion.chunk', created, model: request.model };
  const withUsage = request.stream_options?.include_usage === true;
  const chunk = (choice: object) =>
    dataFrame({ ...base, choices: [choice], ...(withUsage && { usage: null }) });
  for (let index = 0; index < count; index += 1) {
    for (const delta of deltasOf(reply)) yield chunk({ index, delta, finish_reason: null });
    yield chunk({ index, delta: {}, finish_reason: reply.finish });
  }
  if (withUsage) yield dataFrame({ ...base, choices: [], usage: usageOf(reply, count) });
  yield DONE_FRAME;
}

function* deltasOf(reply: Reply): Generator<object, void> {
  yield { role: 'assistant', content: reply.toolCalls.length > 0 ? null : '' };
  for (const piece of splitIntoTokens(reply.text)) yield { content: piece };
  if (reply.finish === 'function_call') {
    for (const call of reply.toolCalls) yield* functionCallDeltas(call);
    return;
  }
  for (const [index, call] of reply.toolCalls.entries()) {
    yield {
      tool_calls: [{ index, id: call.id, type: 'function', function: { name: call.name, arguments: '' } }],
    };
    for (let at = 0; at < call.arguments.length; at += ARGUMENT_PIECE) {
      yield {
        tool_calls: [{ index, function: { arguments: call.arguments.slice(at, at + ARGUMENT_PIECE) } }],
      };
    }
  }
}

/** The older form of a call: one, without an id. */
function* functionCallDeltas({ name, arguments: text }: ToolCall): Generator<object, void> {
  yield { function_call: { name, arguments: '' } };
  for (let at = 0; at < text.length; at += ARGUMENT_PIECE) {
    yield { function_call: { arguments: text.slice(at, at + ARGUMENT_PIECE) } };
  }
}

function messageOf(reply: Reply): Record<string, unknown> {
  if (reply.toolCalls.length === 0) return { role: 'assistant', content: reply.text };
  const [call] = reply.toolCalls;
  if (reply.finish === 'function_call' && call) {
    return {
      role: 'assistant',
      content: null,
      function_call: { name: call.name, arguments: call.arguments },
    };
  }
  return {
    role: 'assistant',
    content: null,
    tool_calls: reply.toolCalls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: call.arguments },
    })),
  };
}

function usageOf(reply: Reply, count: number): Record<string, number> {
  const completion = reply.completionTokens * count;
  return {
    prompt_tokens: reply.promptTokens,
    completion_tokens: completion,
    total_tokens: reply.promptTokens + completion,
  };
}

function logprobsOf(tokens: readonly string[]): object {
  return {
    content: tokens.map((token) => ({
      token,
      logprob: -0.1,
      bytes: [...Buffer.from(token)],
      top_logprobs: [],
    })),
    refusal: null,
  };
}

function chatId(request: ChatRequest): string {
  return `chatcmpl-${digestOf(request)}`;
}
