import { digestOf } from './digest.ts';
import type { ChatMessage, ChatRequest } from './request-shapes.ts';
import { type JsonSchema, sampleOf } from './sample.ts';
import { countTokens, splitIntoTokens, TOKENS_PER_IMAGE } from './tokens.ts';

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON text, as on the wire. */
  readonly arguments: string;
}

export interface Reply {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly finish: 'stop' | 'length' | 'tool_calls' | 'function_call';
  readonly promptTokens: number;
  readonly completionTokens: number;
}

const CALL_ID_LENGTH = 12;

/** What the emulator answers to a chat request: the same request always gets the same reply. */
export function planReply(request: ChatRequest): Reply {
  const promptTokens = countPromptTokens(request);
  const toolCalls = planToolCalls(request);
  if (toolCalls.length > 0) {
    const completionTokens = countTokens(toolCalls.map((call) => call.name + call.arguments).join(''));
    const finish = request.tools ? 'tool_calls' : 'function_call';
    return { text: '', toolCalls, finish, promptTokens, completionTokens };
  }
  const whole = cutAtStop(planText(request), request.stop);
  const pieces = splitIntoTokens(whole);
  const limit = request.max_completion_tokens ?? request.max_tokens ?? pieces.length;
  const kept = pieces.slice(0, limit);
  const finish = kept.length < pieces.length ? 'length' : 'stop';
  return { text: kept.join(''), toolCalls, finish, promptTokens, completionTokens: kept.length };
}

/** The tokens of everything that a chat request sends: texts, pictures and tool definitions. */
export function countPromptTokens(request: Pick<ChatRequest, 'messages' | 'tools'>): number {
  const texts = request.messages.reduce((sum, message) => sum + countTokens(textOf(message)), 0);
  const images = request.messages.reduce((sum, message) => sum + countImages(message), 0);
  return texts + images * TOKENS_PER_IMAGE + (request.tools ? countTokens(JSON.stringify(request.tools)) : 0);
}

/** The text of a message, its text parts joined. */
export function textOf(message: ChatMessage): string {
  if (typeof message.content === 'string') return message.content;
  return (message.content ?? []).map((item) => item.text ?? '').join('\n');
}

function countImages(message: ChatMessage): number {
  return Array.isArray(message.content)
    ? message.content.filter((item) => item.type.includes('image')).length
    : 0;
}

function planText(request: ChatRequest): string {
  const last = request.messages.at(-1);
  const echo = last ? textOf(last) : '';
  const format = request.response_format;
  if (format?.type === 'json_schema') return JSON.stringify(sampleOf(format.json_schema?.schema ?? {}));
  if (format?.type === 'json_object') return JSON.stringify({ echo });
  const images = request.messages.reduce((sum, message) => sum + countImages(message), 0);
  return `${request.model} heard: ${echo}${images > 0 ? ` (${images} image${images > 1 ? 's' : ''})` : ''}`;
}

/**
 * A tool is called after a message of the user, never after a tool's result, so that an agent's loop ends. Every tool
 * whose name the message mentions is called, else the first one.
 */
function planToolCalls(request: ChatRequest): ToolCall[] {
  const last = request.messages.at(-1);
  const choice = request.tool_choice ?? request.function_call;
  if (last?.role !== 'user' || choice === 'none') return [];
  const functions = request.tools
    ? request.tools.flatMap((entry) => entry.function ?? [])
    : (request.functions ?? []).slice(0, 1);
  const named = typeof choice === 'object' ? nameIn(choice ?? {}) : undefined;
  const text = textOf(last);
  const mentioned = functions.filter((entry) =>
    named === undefined ? text.includes(entry.name) : entry.name === named,
  );
  const chosen = mentioned.length > 0 ? mentioned : functions.slice(0, 1);
  const allowed = request.parallel_tool_calls === false ? chosen.slice(0, 1) : chosen;
  return allowed.map((entry, index) => ({
    id: `call_${digestOf([text, entry.name, index]).slice(0, CALL_ID_LENGTH)}`,
    name: entry.name,
    arguments: JSON.stringify(sampleOf((entry.parameters ?? { type: 'object' }) as JsonSchema) ?? {}),
  }));
}

/** The function that a choice asks for: of `tool_choice`, or of the older `function_call`. */
function nameIn({ function: inner, name }: { function?: unknown; name?: unknown }): string | undefined {
  const found = typeof inner === 'object' && inner !== null && 'name' in inner ? inner.name : name;
  return typeof found === 'string' ? found : undefined;
}

function cutAtStop(text: string, stop: ChatRequest['stop']): string {
  const words = (Array.isArray(stop) ? stop : [stop]).filter(
    (word): word is string => typeof word === 'string' && word !== '',
  );
  const ends = words.map((word) => text.indexOf(word)).filter((index) => index >= 0);
  return ends.length > 0 ? text.slice(0, Math.min(...ends)) : text;
}
