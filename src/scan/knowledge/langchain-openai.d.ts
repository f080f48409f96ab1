/** `@langchain/openai`, and the older places of the same classes: `langchain/llms/openai`, `langchain/chat_models/openai`, … */
import SDK from 'openai';

interface ClientOptions {
  baseURL?: BaseUrl;
  /** SDK 3, LangChain 0.0.x. */
  basePath?: BaseUrl;
  apiKey?: ApiKey;
  organization?: string;
  defaultHeaders?: any;
  dangerouslyAllowBrowser?: boolean;
  [option: string]: any;
}
interface BaseFields {
  openAIApiKey?: ApiKey;
  apiKey?: ApiKey;
  configuration?: ClientOptions;
  azureOpenAIApiKey?: ApiKey;
  azureOpenAIEndpoint?: AzureEndpoint;
  azureOpenAIBasePath?: AzureEndpoint;
  azureOpenAIApiInstanceName?: AzureEndpoint;
  azureOpenAIApiVersion?: string;
  openAIApiVersion?: string;
  deploymentName?: Deployment;
  [option: string]: any;
}
export interface ChatOpenAIFields extends BaseFields { model?: Model<'chat'>; modelName?: Model<'chat'>; azureOpenAIApiDeploymentName?: Deployment<'chat'> }
export interface OpenAIInput extends BaseFields { model?: Model<'completions'>; modelName?: Model<'completions'>; azureOpenAIApiDeploymentName?: Deployment<'completions'>; azureOpenAIApiCompletionsDeploymentName?: Deployment<'completions'> }
export interface OpenAIEmbeddingsParams extends BaseFields { model?: Model<'embeddings'>; modelName?: Model<'embeddings'>; azureOpenAIApiDeploymentName?: Deployment<'embeddings'>; azureOpenAIApiEmbeddingsDeploymentName?: Deployment<'embeddings'> }
export { ChatOpenAIFields as OpenAIChatInput, ChatOpenAIFields as AzureOpenAIInput };

declare class ChatRunnable {
  readonly openaiModel: true;
  invoke(input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  stream(input: any, ...options: any[]): Sends<'chat', Promise<AsyncIterable<any>>>;
  batch(input: any, ...options: any[]): Sends<'chat', Promise<any[]>>;
  streamEvents(input: any, ...options: any[]): Sends<'chat', any>;
  streamLog(input: any, ...options: any[]): Sends<'chat', any>;
  transform(input: any, ...options: any[]): Sends<'chat', any>;
  call(input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  predict(input: any, ...options: any[]): Sends<'chat', Promise<string>>;
  predictMessages(input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  generate(input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  generatePrompt(input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  callPrompt(input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  completionWithRetry(input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  pipe(...args: any[]): this;
  bind(...args: any[]): this;
  bindTools(...args: any[]): this;
  withConfig(...args: any[]): this;
  withStructuredOutput(...args: any[]): this;
  withRetry(...args: any[]): this;
  withFallbacks(...args: any[]): this;
  withListeners(...args: any[]): this;
  asTool(...args: any[]): this;
  assign(...args: any[]): this;
  pick(...args: any[]): this;
  map(...args: any[]): this;
  modelName: Model<'chat'>;
  model: Model<'chat'>;
  temperature: number;
  getNumTokens(...args: any[]): Promise<number>;
}
declare class TextRunnable {
  readonly openaiModel: true;
  invoke(input: any, ...options: any[]): Sends<'completions', Promise<any>>;
  stream(input: any, ...options: any[]): Sends<'completions', Promise<AsyncIterable<any>>>;
  batch(input: any, ...options: any[]): Sends<'completions', Promise<any[]>>;
  streamEvents(input: any, ...options: any[]): Sends<'completions', any>;
  streamLog(input: any, ...options: any[]): Sends<'completions', any>;
  transform(input: any, ...options: any[]): Sends<'completions', any>;
  call(input: any, ...options: any[]): Sends<'completions', Promise<any>>;
  predict(input: any, ...options: any[]): Sends<'completions', Promise<string>>;
  predictMessages(input: any, ...options: any[]): Sends<'completions', Promise<any>>;
  generate(input: any, ...options: any[]): Sends<'completions', Promise<any>>;
  generatePrompt(input: any, ...options: any[]): Sends<'completions', Promise<any>>;
  callPrompt(input: any, ...options: any[]): Sends<'completions', Promise<any>>;
  completionWithRetry(input: any, ...options: any[]): Sends<'completions', Promise<any>>;
  pipe(...args: any[]): this;
  bind(...args: any[]): this;
  bindTools(...args: any[]): this;
  withConfig(...args: any[]): this;
  withStructuredOutput(...args: any[]): this;
  withRetry(...args: any[]): this;
  withFallbacks(...args: any[]): this;
  withListeners(...args: any[]): this;
  asTool(...args: any[]): this;
  assign(...args: any[]): this;
  pick(...args: any[]): this;
  map(...args: any[]): this;
  modelName: Model<'completions'>;
  model: Model<'completions'>;
  temperature: number;
  getNumTokens(...args: any[]): Promise<number>;
}
declare class ResponsesRunnable {
  readonly openaiModel: true;
  invoke(input: any, ...options: any[]): Sends<'responses', Promise<any>>;
  stream(input: any, ...options: any[]): Sends<'responses', Promise<AsyncIterable<any>>>;
  batch(input: any, ...options: any[]): Sends<'responses', Promise<any[]>>;
  streamEvents(input: any, ...options: any[]): Sends<'responses', any>;
  streamLog(input: any, ...options: any[]): Sends<'responses', any>;
  transform(input: any, ...options: any[]): Sends<'responses', any>;
  call(input: any, ...options: any[]): Sends<'responses', Promise<any>>;
  predict(input: any, ...options: any[]): Sends<'responses', Promise<string>>;
  predictMessages(input: any, ...options: any[]): Sends<'responses', Promise<any>>;
  generate(input: any, ...options: any[]): Sends<'responses', Promise<any>>;
  generatePrompt(input: any, ...options: any[]): Sends<'responses', Promise<any>>;
  callPrompt(input: any, ...options: any[]): Sends<'responses', Promise<any>>;
  completionWithRetry(input: any, ...options: any[]): Sends<'responses', Promise<any>>;
  pipe(...args: any[]): this;
  bind(...args: any[]): this;
  bindTools(...args: any[]): this;
  withConfig(...args: any[]): this;
  withStructuredOutput(...args: any[]): this;
  withRetry(...args: any[]): this;
  withFallbacks(...args: any[]): this;
  withListeners(...args: any[]): this;
  asTool(...args: any[]): this;
  assign(...args: any[]): this;
  pick(...args: any[]): this;
  map(...args: any[]): this;
  model: Model<'responses'>;
}

export class BaseChatOpenAI extends ChatRunnable implements MakesClient<'chat'> {
  constructor(fields?: ChatOpenAIFields, configuration?: ClientOptions);
  constructor(model: Model<'chat'>, fields?: ChatOpenAIFields);
}
export class ChatOpenAI extends BaseChatOpenAI implements MakesClient<'chat'> {}
export { ChatOpenAI as ChatOpenAICompletions, ChatOpenAI as PromptLayerChatOpenAI };
export class ChatOpenAIResponses extends ResponsesRunnable implements MakesClient<'responses'> {
  constructor(fields?: ChatOpenAIFields);
}
export class AzureChatOpenAI extends BaseChatOpenAI implements MakesClient<'chat', 'azure'> {
  constructor(fields?: ChatOpenAIFields, configuration?: ClientOptions);
  constructor(deployment: Deployment<'chat'>, fields?: ChatOpenAIFields);
}
export { AzureChatOpenAI as AzureChatOpenAICompletions, AzureChatOpenAI as AzureChatOpenAIResponses };
/** LangChain 0.0.x: a chat model behind the interface of `OpenAI`. */
export class OpenAIChat extends ChatRunnable implements MakesClient<'chat'> {
  constructor(fields?: ChatOpenAIFields, configuration?: ClientOptions);
}
export class OpenAI extends TextRunnable implements MakesClient<'completions'> {
  constructor(fields?: OpenAIInput, configuration?: ClientOptions);
}
export { OpenAI as PromptLayerOpenAI };
export class AzureOpenAI extends OpenAI implements MakesClient<'completions', 'azure'> {}

export class OpenAIEmbeddings implements MakesClient<'embeddings'> {
  constructor(fields?: OpenAIEmbeddingsParams, configuration?: ClientOptions);
  readonly openaiModel: true;
  model: Model<'embeddings'>;
  modelName: Model<'embeddings'>;
  embedQuery(text: string): Sends<'embeddings', Promise<number[]>>;
  embedDocuments(texts: string[]): Sends<'embeddings', Promise<number[][]>>;
}
export class AzureOpenAIEmbeddings extends OpenAIEmbeddings implements MakesClient<'embeddings', 'azure'> {}

export class DallEAPIWrapper implements MakesClient<'images'> {
  constructor(fields?: BaseFields & { model?: Model<'images'>; modelName?: Model<'images'> });
  invoke(input: any, ...options: any[]): Sends<'images', Promise<any>>;
  call(input: any, ...options: any[]): Sends<'images', Promise<any>>;
}
export class OpenAIWhisperAudio implements MakesClient<'audio'> {
  constructor(file: any, fields?: { clientOptions?: ClientOptions; transcriptionCreateParams?: { model?: Model<'audio'>; [option: string]: any } });
  load(): Sends<'audio', Promise<any>>;
  loadAndSplit(...args: any[]): Sends<'audio', Promise<any>>;
}
interface AssistantFields { model?: Model<'assistants'>; client?: any; clientOptions?: ClientOptions; assistantId?: string; [option: string]: any }
export class OpenAIAssistantRunnable implements MakesClient<'assistants'> {
  constructor(fields: AssistantFields);
  static createAssistant(fields: AssistantFields): Sends<'assistants', Promise<OpenAIAssistantRunnable>>;
  invoke(input: any, ...options: any[]): Sends<'assistants', Promise<any>>;
  stream(input: any, ...options: any[]): Sends<'assistants', Promise<any>>;
  batch(input: any, ...options: any[]): Sends<'assistants', Promise<any>>;
  getAssistant(): Sends<'assistants', Promise<any>>;
  modifyAssistant(...args: any[]): Sends<'assistants', Promise<any>>;
  deleteAssistant(): Sends<'assistants', Promise<any>>;
  assistantId: string;
}
export class OpenAIFiles implements MakesClient<'files'> {
  constructor(fields?: { client?: any; clientOptions?: ClientOptions });
  createFile(...args: any[]): Sends<'files', Promise<any>>;
  deleteFile(...args: any[]): Sends<'files', Promise<any>>;
  listFiles(...args: any[]): Sends<'files', Promise<any>>;
  retrieveFile(...args: any[]): Sends<'files', Promise<any>>;
  retrieveFileContent(...args: any[]): Sends<'files', Promise<any>>;
}
export class OpenAIModerationChain implements MakesClient<'moderations'> {
  constructor(fields?: BaseFields);
  call(values: any, ...rest: any[]): Sends<'moderations', Promise<any>>;
  invoke(values: any, ...rest: any[]): Sends<'moderations', Promise<any>>;
  run(value: any, ...rest: any[]): Sends<'moderations', Promise<any>>;
}
/** They give a runnable over the model that they get. */
export function createOpenAIFnRunnable<M>(options: { llm: M; functions: any; prompt: any; [option: string]: any }): M;
export function createStructuredOutputRunnable<M>(options: { llm: M; outputSchema: any; prompt: any; [option: string]: any }): M;
export { SDK as OpenAIClient };
export const tools: any;
