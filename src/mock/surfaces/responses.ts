import { digestOf } from '../digest.ts';
import { planReply, type Reply } from '../reply.ts';
import type { ChatMessage, ChatRequest, ResponsesRequest } from '../request-shapes.ts';
import { eventFrame } from '../sse.ts';
import { splitIntoTokens } from '../tokens.ts';

interface OutputItem extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
}

/** The body of a response that is not streamed. `created` is in seconds. */
export function modelResponse(request: ResponsesRequest, created: number): Record<string, unknown> {
  const reply = planReply(asChat(request));
  return finished(request, reply, created);
}

/** The events of a streamed response, numbered from 0. */
export function* responseFrames(request: ResponsesRequest, created: number): Generator<string, void> {
  const reply = planReply(asChat(request));
  let sequence_number = -1;
  const frame = (type: string, fields: object) => {
    sequence_number += 1;
    return eventFrame({ type, sequence_number, ...fields });
  };
  const open = { ...headOf(request, created), status: 'in_progress', output: [], usage: null };
  yield frame('response.created', { response: open });
  yield frame('response.in_progress', { response: open });
  for (const [output_index, item] of outputOf(request, reply).entries()) {
    const started = item.type === 'message' ? { ...item, content: [] } : { ...item, arguments: '' };
    yield frame('response.output_item.added', { output_index, item: { ...started, status: 'in_progress' } });
    for (const [type, fields] of item.type === 'message' ? textEvents(reply) : callEvents(item)) {
      yield frame(type, { item_id: item.id, output_index, ...fields });
    }
    yield frame('response.output_item.done', { output_index, item });
  }
  yield frame('response.completed', { response: finished(request, reply, created) });
}

function* textEvents(reply: Reply): Generator<[string, object], void> {
  const content_index = 0;
  yield ['response.content_part.added', { content_index, part: textPart('') }];
  for (const delta of splitIntoTokens(reply.text)) {
    yield ['response.output_text.delta', { content_index, delta, logprobs: [] }];
  }
  yield ['response.output_text.done', { content_index, text: reply.text, logprobs: [] }];
  yield ['response.content_part.done', { content_index, part: textPart(reply.text) }];
}

function* callEvents(item: OutputItem): Generator<[string, object], void> {
  for (const delta of splitIntoTokens(String(item.arguments))) {
    yield ['response.function_call_arguments.delta', { delta }];
  }
  yield ['response.function_call_arguments.done', { arguments: item.arguments, name: item.name }];
}

function finished(request: ResponsesRequest, reply: Reply, created: number): Record<string, unknown> {
  const total_tokens = reply.promptTokens + reply.completionTokens;
  const cut = reply.finish === 'length';
  return {
    ...headOf(request, created),
    status: cut ? 'incomplete' : 'completed',
    incomplete_details: cut ? { reason: 'max_output_tokens' } : null,
    output: outputOf(request, reply),
    usage: {
      input_tokens: reply.promptTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: reply.completionTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens,
    },
  };
}

function outputOf(request: ResponsesRequest, reply: Reply): OutputItem[] {
  const digest = digestOf(request);
  if (reply.toolCalls.length === 0) {
    return [
      {
        id: `msg_${digest}`,
        type: 'message',
        status: 'completed',
        role: 'assistant',
        content: [textPart(reply.text)],
      },
    ];
  }
  return reply.toolCalls.map((call) => ({
    id: `fc_${call.id.slice('call_'.length)}`,
    type: 'function_call',
    status: 'completed',
    call_id: call.id,
    name: call.name,
    arguments: call.arguments,
  }));
}

function headOf(request: ResponsesRequest, created: number): Record<string, unknown> {
  return {
    id: `resp_${digestOf(request)}`,
    object: 'response',
    created_at: created,
    model: request.model,
    instructions: request.instructions ?? null,
    error: null,
    metadata: {},
    parallel_tool_calls: request.parallel_tool_calls ?? true,
    tool_choice: request.tool_choice ?? 'auto',
    tools: request.tools ?? [],
  };
}

function textPart(text: string): object {
  return { type: 'output_text', text, annotations: [], logprobs: [] };
}

/** The same conversation as a chat request, so that both surfaces answer alike. */
export function asChat(request: ResponsesRequest): ChatRequest {
  const items =
    typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : request.input;
  const messages: ChatMessage[] = items.map((item) => ({
    role: item.role ?? 'tool',
    content: item.content ?? String(item.output ?? ''),
  }));
  const tools = (request.tools ?? []).flatMap((tool) =>
    tool.type === 'function' && tool.name
      ? [{ type: 'function', function: { name: tool.name, parameters: tool.parameters ?? {} } }]
      : [],
  );
  const system: ChatMessage[] = request.instructions
    ? [{ role: 'system', content: request.instructions }]
    : [];
  return {
    model: request.model,
    messages: [...system, ...messages],
    tools,
    tool_choice: chosenTool(request),
    response_format: formatOf(request),
    max_tokens: request.max_output_tokens,
  };
}

/** The choice of a tool, in the words of a chat request. */
function chosenTool({ tool_choice: choice }: ResponsesRequest): ChatRequest['tool_choice'] {
  if (typeof choice !== 'object') return choice;
  return choice?.name === undefined ? undefined : { type: 'function', function: { name: choice.name } };
}

/** The format of the answer, in the words of a chat request. */
function formatOf({ text }: ResponsesRequest): ChatRequest['response_format'] {
  const format = text?.format;
  if (format?.type !== 'json_schema') return format;
  return { type: 'json_schema', json_schema: format.schema ? { schema: format.schema } : {} };
}
