/** `genkitx-openai`, `@genkit-ai/compat-oai`, and of `genkit` what takes a model. */
interface PluginOptions { apiKey?: ApiKey; baseURL?: BaseUrl; organization?: string; models?: any; client?: any; [option: string]: any }
interface OpenAIPlugin {
  (options?: PluginOptions): Creates<'none', any>;
  model(name: Model<'chat'>, config?: any): Refers<'chat', OpenAIModelRef>;
  embedder(name: Model<'embeddings'>, config?: any): Refers<'embeddings', OpenAIModelRef>;
}
export const openAI: OpenAIPlugin;
export default openAI;
export { openAI as openAIPlugin };
export function openAICompatible(options: PluginOptions & { name: string }): Creates<'none', any, 'unknown'>;
export const gpt4o: IsModel<'chat', 'gpt-4o'>;
export const gpt4oMini: IsModel<'chat', 'gpt-4o-mini'>;
export const gpt4Turbo: IsModel<'chat', 'gpt-4-turbo'>;
export const gpt4Vision: IsModel<'chat', 'gpt-4-vision-preview'>;
export const gpt4: IsModel<'chat', 'gpt-4'>;
export const gpt35Turbo: IsModel<'chat', 'gpt-3.5-turbo'>;
export const gpt41: IsModel<'chat', 'gpt-4.1'>;
export const gpt41Mini: IsModel<'chat', 'gpt-4.1-mini'>;
export const gpt41Nano: IsModel<'chat', 'gpt-4.1-nano'>;
export const gpt45: IsModel<'chat', 'gpt-4.5-preview'>;
export const gpt5: IsModel<'chat', 'gpt-5'>;
export const gpt5Mini: IsModel<'chat', 'gpt-5-mini'>;
export const gpt5Nano: IsModel<'chat', 'gpt-5-nano'>;
export const o1: IsModel<'chat', 'o1'>;
export const o1Mini: IsModel<'chat', 'o1-mini'>;
export const o1Preview: IsModel<'chat', 'o1-preview'>;
export const o3: IsModel<'chat', 'o3'>;
export const o3Mini: IsModel<'chat', 'o3-mini'>;
export const o4Mini: IsModel<'chat', 'o4-mini'>;
export const dallE3: IsModel<'images', 'dall-e-3'>;
export const tts1: IsModel<'audio', 'tts-1'>;
export const tts1Hd: IsModel<'audio', 'tts-1-hd'>;
export const gpt4oMiniTts: IsModel<'audio', 'gpt-4o-mini-tts'>;
export const whisper1: IsModel<'audio', 'whisper-1'>;
export const gpt4oTranscribe: IsModel<'audio', 'gpt-4o-transcribe'>;
export const textEmbedding3Small: IsModel<'embeddings', 'text-embedding-3-small'>;
export const textEmbedding3Large: IsModel<'embeddings', 'text-embedding-3-large'>;
export const textEmbeddingAda002: IsModel<'embeddings', 'text-embedding-ada-002'>;

interface AnyOptions { model: OnlyAny; [option: string]: any }
interface AnyEmbedOptions { embedder: OnlyAny; [option: string]: any }
interface OpenAIOptions { model: OpenAIModelRef | GatewayModel<'chat'>; [option: string]: any }
interface OpenAIEmbedOptions { embedder: OpenAIModelRef | GatewayModel<'embeddings'>; [option: string]: any }
export function generate(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function generate(options: OpenAIOptions): Sends<'chat', Promise<any>>;
export function generate(options: any): MaySend<'chat', Promise<any>>;
export function generateStream(options: AnyOptions): MaySend<'chat', any>;
export function generateStream(options: OpenAIOptions): Sends<'chat', any>;
export function generateStream(options: any): MaySend<'chat', any>;
export function embed(options: AnyEmbedOptions): MaySend<'embeddings', Promise<any>>;
export function embed(options: OpenAIEmbedOptions): Sends<'embeddings', Promise<any>>;
export function embed(options: any): MaySend<'embeddings', Promise<any>>;
/** M is the model of all calls that name none. */
interface Genkit<M> {
  generate(options: AnyOptions): MaySend<'chat', Promise<any>>;
  generate(options: OpenAIOptions): Sends<'chat', Promise<any>>;
  generate(this: WhereOpenAI<M, Genkit<M>>, options: string | { model?: undefined; prompt?: any; messages?: any; [option: string]: any }): Sends<'chat', Promise<any>>;
  generate(options: any): MaySend<'chat', Promise<any>>;
  generateStream(options: AnyOptions): MaySend<'chat', any>;
  generateStream(options: OpenAIOptions): Sends<'chat', any>;
  generateStream(this: WhereOpenAI<M, Genkit<M>>, options: any): Sends<'chat', any>;
  generateStream(options: any): MaySend<'chat', any>;
  embed(options: AnyEmbedOptions): MaySend<'embeddings', Promise<any>>;
  embed(options: OpenAIEmbedOptions): Sends<'embeddings', Promise<any>>;
  embed(options: any): MaySend<'embeddings', Promise<any>>;
  defineFlow(...args: any[]): any;
  defineTool(...args: any[]): any;
  definePrompt(...args: any[]): any;
  [member: string]: any;
}
export function genkit<M = unknown>(options: { plugins?: any; model?: M; [option: string]: any }): Genkit<M>;
