import { z } from 'zod';
import { resolveParameter } from '../providers/outcome.ts';
import type { Model, Provider } from '../providers/schema.ts';
import type { Contract, EmulatedSurface } from './contract.ts';
import type { Refusal } from './faults.ts';
import { countPromptTokens, textOf } from './reply.ts';
import {
  type ChatMessage,
  chatRequestSchema,
  completionRequestSchema,
  type EmbeddingRequest,
  embeddingRequestSchema,
  responsesRequestSchema,
} from './request-shapes.ts';
import { chatCompletion, chatFrames } from './surfaces/chat.ts';
import { completionFrames, textCompletion } from './surfaces/completions.ts';
import { embeddingList, inputsOf } from './surfaces/embeddings.ts';
import { asChat, modelResponse, responseFrames } from './surfaces/responses.ts';
import { countTokens } from './tokens.ts';

/** What a surface makes of one well-formed request. */
export interface Plan {
  readonly model: string;
  /** Everything that the user wrote, for triggers. */
  readonly text: string;
  readonly promptTokens: number;
  readonly stream: boolean;
  /** Limits that belong to the model, not to a parameter row. */
  readonly refusal: (model: Model, contract: Contract) => Refusal | undefined;
  readonly body: (created: number, model: Model) => object;
  readonly frames: (created: number) => Generator<string, void>;
}

export type PlanRequest = (body: unknown) => Plan | Refusal;

/** One row a surface: how a request is read, and what answers it. */
export const HANDLERS: Readonly<Record<Exclude<EmulatedSurface, 'models'>, PlanRequest>> = {
  chat: reader(chatRequestSchema, (request) => ({
    model: request.model,
    text: request.messages.map(textOf).join('\n'),
    promptTokens: countPromptTokens(request),
    stream: request.stream === true,
    refusal: (model) => refuseImages(request.messages.some(hasImage), model),
    body: (created) => chatCompletion(request, created),
    frames: (created) => chatFrames(request, created),
  })),
  completions: reader(completionRequestSchema, (request) => ({
    model: request.model,
    text: [request.prompt].flat().join('\n'),
    promptTokens: countTokens([request.prompt].flat().join('\n')),
    stream: request.stream === true,
    refusal: () => undefined,
    body: (created) => textCompletion(request, created),
    frames: (created) => completionFrames(request, created),
  })),
  embeddings: reader(embeddingRequestSchema, (request) => ({
    model: request.model,
    text: inputsOf(request).join('\n'),
    promptTokens: Math.max(...inputsOf(request).map(countTokens)),
    stream: false,
    refusal: (model, { provider }) => refuseEmbedding(request, model, provider),
    body: (_created, model) =>
      embeddingList(request, request.dimensions ?? model.dimensions?.[0] ?? DEFAULT_WIDTH),
    frames: noFrames,
  })),
  responses: reader(responsesRequestSchema, (request) => {
    const chat = asChat(request);
    return {
      model: request.model,
      text: chat.messages.map(textOf).join('\n'),
      promptTokens: countPromptTokens(chat),
      stream: request.stream === true,
      refusal: (model) => refuseImages(chat.messages.some(hasImage), model),
      body: (created) => modelResponse(request, created),
      frames: (created) => responseFrames(request, created),
    };
  }),
};

const DEFAULT_WIDTH = 1024;
const IMAGE_PARTS: ReadonlySet<string> = new Set(['image_url', 'input_image']);

const EMBEDDING_KINDS: ReadonlySet<string> = new Set(['embedding']);
const CHAT_KINDS: ReadonlySet<string> = new Set(['chat', 'reasoning', 'vision']);

/** The model of a request, or undefined where the provider does not have it on this surface. */
export function findModel(contract: Contract, id: string, surface: EmulatedSurface): Model | undefined {
  const kinds = surface === 'embeddings' ? EMBEDDING_KINDS : CHAT_KINDS;
  return contract.models.find((model) => model.id === id && kinds.has(model.kind));
}

function reader<T>(schema: z.ZodType<T>, plan: (request: T) => Plan): PlanRequest {
  return (body) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return plan(parsed.data);
    const issue = parsed.error.issues[0];
    const param = issue?.path.join('.') ?? '';
    const meaning = param.startsWith('messages') ? 'messages-invalid' : 'parameter-invalid';
    return { meaning, param, detail: issue?.message ?? z.prettifyError(parsed.error) };
  };
}

function hasImage(message: ChatMessage): boolean {
  return Array.isArray(message.content) && message.content.some((item) => IMAGE_PARTS.has(item.type));
}

function refuseImages(images: boolean, model: Model): Refusal | undefined {
  if (!images || model.input.includes('image')) return undefined;
  return { meaning: 'parameter-invalid', param: 'messages', detail: `${model.id} does not take images` };
}

/** A row of the contract that sets the bound for this model comes before what the model's own row says. */
function refuseEmbedding(request: EmbeddingRequest, model: Model, provider: Provider): Refusal | undefined {
  const rows = inputsOf(request).length;
  const maxBatch = model.maxBatch ?? provider.limits.embeddings?.maxBatch;
  if (maxBatch !== undefined && rows > maxBatch && !hasRange(provider, 'batch-size', model)) {
    const detail = `batch size ${rows} is over ${maxBatch}`;
    return { meaning: 'batch-too-large', param: 'input', detail, limit: String(maxBatch) };
  }
  const { dimensions } = request;
  if (typeof dimensions !== 'number' || !model.dimensions || model.dimensions.includes(dimensions))
    return undefined;
  if (hasRange(provider, 'dimensions', model)) return undefined;
  const limit = model.dimensions.join(', ');
  return { meaning: 'parameter-invalid', param: 'dimensions', detail: `${model.id} gives ${limit}`, limit };
}

function hasRange(provider: Provider, name: string, model: Model): boolean {
  const row = provider.parameters.find((entry) => entry.surface === 'embeddings' && entry.name === name);
  return (
    row !== undefined &&
    resolveParameter(row, { model: model.id, present: new Set([name]) }).range !== undefined
  );
}

function* noFrames(): Generator<string, void> {}
