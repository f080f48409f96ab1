/** `openai-fetch`, and `@dexaai/dexter`, which is built on it. */
interface ChatBody { model?: Model<'chat'>; [key: string]: any }
interface CompletionsBody { model?: Model<'completions'>; [key: string]: any }
interface EmbeddingsBody { model?: Model<'embeddings'>; [key: string]: any }
interface ModerationsBody { model?: Model<'moderations'>; [key: string]: any }
interface AudioBody { model?: Model<'audio'>; [key: string]: any }
interface ConfigOpts { apiKey?: ApiKey; organizationId?: string; baseUrl?: BaseUrl; [option: string]: any }

export class OpenAIClient implements MakesClient<'none'> {
  constructor(options?: ConfigOpts);
  createChatCompletion(params: ChatBody, options?: any): Sends<'chat', Promise<any>>;
  streamChatCompletion(params: ChatBody, options?: any): Sends<'chat', Promise<any>>;
  createCompletions(params: CompletionsBody, options?: any): Sends<'completions', Promise<any>>;
  streamCompletion(params: CompletionsBody, options?: any): Sends<'completions', Promise<any>>;
  createEmbeddings(params: EmbeddingsBody, options?: any): Sends<'embeddings', Promise<any>>;
  createModeration(params: ModerationsBody, options?: any): Sends<'moderations', Promise<any>>;
  createSpeech(params: AudioBody, options?: any): Sends<'audio', Promise<any>>;
}

export function createOpenAIClient(options?: ConfigOpts): Creates<'none', OpenAIClient>;
interface DexterOptions { client?: any; params?: ChatBody; [option: string]: any }
export class ChatModel implements MakesClient<'chat'> {
  constructor(options?: DexterOptions);
  run(params: ChatBody, context?: any): Sends<'chat', Promise<any>>;
  extend(options?: DexterOptions): this;
}
export class CompletionModel implements MakesClient<'completions'> {
  constructor(options?: { params?: CompletionsBody; [option: string]: any });
  run(params: CompletionsBody, context?: any): Sends<'completions', Promise<any>>;
}
export class EmbeddingModel implements MakesClient<'embeddings'> {
  constructor(options?: { params?: EmbeddingsBody; [option: string]: any });
  run(params: EmbeddingsBody, context?: any): Sends<'embeddings', Promise<any>>;
}
export class SparseVectorModel { constructor(options?: any) }
export function createAIRunner(options: any): (params?: any, context?: any) => Sends<'chat', Promise<any>>;
export function createAIExtractFunction(options: any, implementation?: any): (params?: any, context?: any) => Sends<'chat', Promise<any>>;
