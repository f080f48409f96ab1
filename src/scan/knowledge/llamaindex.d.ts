/** `llamaindex` and `@llamaindex/openai`. What takes an LLM of any vendor is unresolved. */
import SDK from 'openai';

interface AzureOptions { apiKey?: ApiKey; endpoint?: AzureEndpoint; deployment?: Deployment; apiVersion?: string; [option: string]: any }
interface LLMOptions {
  model?: Model<'chat'>;
  apiKey?: ApiKey;
  baseURL?: BaseUrl;
  azure?: AzureOptions;
  session?: any;
  additionalSessionOptions?: { baseURL?: BaseUrl; [option: string]: any };
  additionalChatOptions?: any;
  [option: string]: any;
}
interface EmbeddingOptions {
  model?: Model<'embeddings'>;
  apiKey?: ApiKey;
  baseURL?: BaseUrl;
  azure?: AzureOptions;
  additionalSessionOptions?: { baseURL?: BaseUrl; [option: string]: any };
  [option: string]: any;
}
export class OpenAI implements MakesClient<'chat'> {
  constructor(options?: LLMOptions);
  model: Model<'chat'>;
  chat(params: any): Sends<'chat', Promise<any>>;
  complete(params: any): Sends<'chat', Promise<any>>;
  exec(params: any): Sends<'chat', Promise<any>>;
  metadata: any;
  [Symbol.toStringTag]: string;
}
export class OpenAIResponses implements MakesClient<'responses'> {
  constructor(options?: LLMOptions);
  chat(params: any): Sends<'responses', Promise<any>>;
  complete(params: any): Sends<'responses', Promise<any>>;
  exec(params: any): Sends<'responses', Promise<any>>;
  metadata: any;
}
export class OpenAIEmbedding implements MakesClient<'embeddings'> {
  constructor(options?: EmbeddingOptions);
  getTextEmbedding(text: any): Sends<'embeddings', Promise<number[]>>;
  getTextEmbeddings(texts: any): Sends<'embeddings', Promise<number[][]>>;
  getTextEmbeddingsBatch(texts: any, options?: any): Sends<'embeddings', Promise<number[][]>>;
  getQueryEmbedding(query: any): Sends<'embeddings', Promise<number[]>>;
  embedBatchSize: number;
}
export class OpenAIAgent implements MakesClient<'agents'> {
  constructor(options: { llm?: any; tools?: any; [option: string]: any });
  chat(params: any, ...rest: any[]): Sends<'agents', Promise<any>>;
  createTask(...args: any[]): any;
  reset(): void;
  chatHistory: any;
}
export class OpenAIAgentWorker { constructor(options?: any) }
export class OpenAIContextAwareAgent extends OpenAIAgent implements MakesClient<'agents'> {}
export function openai(options?: LLMOptions): Creates<'chat', OpenAI>;
export function openaiResponses(options?: LLMOptions): Creates<'responses', OpenAIResponses>;
export const ALL_AVAILABLE_OPENAI_MODELS: any;
export const GPT4_MODELS: any;
export const Settings: { llm: any; embedModel: any; [member: string]: any };
export class OpenAISession implements MakesClient<'none'> {
  constructor(options?: { apiKey?: ApiKey; baseURL?: BaseUrl; azure?: any; [option: string]: any });
  openai: SDK;
}
declare const vendor: OtherVendor;
export {
  vendor as Anthropic, vendor as AnthropicAgent, vendor as Groq, vendor as MistralAI, vendor as Ollama, vendor as TogetherLLM,
  vendor as Gemini, vendor as DeepSeekLLM, vendor as FireworksLLM, vendor as ReplicateLLM, vendor as HuggingFaceEmbedding,
};
