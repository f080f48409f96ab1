/**
 * `ai` 2 to 7: whose model it is decides whether a call is one to OpenAI. A call whose model has no known type
 * resolves to the first overload, `MaySend`.
 */
import { OpenAIAudioModel, OpenAIEmbeddingModel, OpenAIImageModel, OpenAILanguageModel } from '@ai-sdk/openai';

interface AnyOptions { model: OnlyAny; [option: string]: any }
interface OpenAIOptions { model: OpenAILanguageModel | GatewayModel<'chat'>; [option: string]: any }
interface OpenAIEmbeddingOptions { model: OpenAIEmbeddingModel | GatewayModel<'embeddings'>; [option: string]: any }
interface OpenAIImageOptions { model: OpenAIImageModel | GatewayModel<'images'>; [option: string]: any }
interface OpenAIAudioOptions { model: OpenAIAudioModel | GatewayModel<'audio'>; [option: string]: any }
interface Options { model?: Model | object; [option: string]: any }

export function generateText(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function generateText(options: OpenAIOptions): Sends<'chat', Promise<any>>;
export function generateText(options: Options): MaySend<'chat', Promise<any>>;
export function generateObject(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function generateObject(options: OpenAIOptions): Sends<'chat', Promise<any>>;
export function generateObject(options: Options): MaySend<'chat', Promise<any>>;
export function experimental_generateText(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function experimental_generateText(options: OpenAIOptions): Sends<'chat', Promise<any>>;
export function experimental_generateText(options: Options): MaySend<'chat', Promise<any>>;
export function experimental_generateObject(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function experimental_generateObject(options: OpenAIOptions): Sends<'chat', Promise<any>>;
export function experimental_generateObject(options: Options): MaySend<'chat', Promise<any>>;
export function streamUI(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function streamUI(options: OpenAIOptions): Sends<'chat', Promise<any>>;
export function streamUI(options: Options): MaySend<'chat', Promise<any>>;
export function streamText(options: AnyOptions): MaySend<'chat', any>;
export function streamText(options: OpenAIOptions): Sends<'chat', any>;
export function streamText(options: Options): MaySend<'chat', any>;
export function streamObject(options: AnyOptions): MaySend<'chat', any>;
export function streamObject(options: OpenAIOptions): Sends<'chat', any>;
export function streamObject(options: Options): MaySend<'chat', any>;
export function experimental_streamText(options: AnyOptions): MaySend<'chat', any>;
export function experimental_streamText(options: OpenAIOptions): Sends<'chat', any>;
export function experimental_streamText(options: Options): MaySend<'chat', any>;
export function experimental_streamObject(options: AnyOptions): MaySend<'chat', any>;
export function experimental_streamObject(options: OpenAIOptions): Sends<'chat', any>;
export function experimental_streamObject(options: Options): MaySend<'chat', any>;
export function embed(options: AnyOptions): MaySend<'embeddings', Promise<any>>;
export function embed(options: OpenAIEmbeddingOptions): Sends<'embeddings', Promise<any>>;
export function embed(options: Options): MaySend<'embeddings', Promise<any>>;
export function embedMany(options: AnyOptions): MaySend<'embeddings', Promise<any>>;
export function embedMany(options: OpenAIEmbeddingOptions): Sends<'embeddings', Promise<any>>;
export function embedMany(options: Options): MaySend<'embeddings', Promise<any>>;
export function generateImage(options: AnyOptions): MaySend<'images', Promise<any>>;
export function generateImage(options: OpenAIImageOptions): Sends<'images', Promise<any>>;
export function generateImage(options: Options): MaySend<'images', Promise<any>>;
export function experimental_generateImage(options: AnyOptions): MaySend<'images', Promise<any>>;
export function experimental_generateImage(options: OpenAIImageOptions): Sends<'images', Promise<any>>;
export function experimental_generateImage(options: Options): MaySend<'images', Promise<any>>;
export function transcribe(options: AnyOptions): MaySend<'audio', Promise<any>>;
export function transcribe(options: OpenAIAudioOptions): Sends<'audio', Promise<any>>;
export function transcribe(options: Options): MaySend<'audio', Promise<any>>;
export function experimental_transcribe(options: AnyOptions): MaySend<'audio', Promise<any>>;
export function experimental_transcribe(options: OpenAIAudioOptions): Sends<'audio', Promise<any>>;
export function experimental_transcribe(options: Options): MaySend<'audio', Promise<any>>;
export function generateSpeech(options: AnyOptions): MaySend<'audio', Promise<any>>;
export function generateSpeech(options: OpenAIAudioOptions): Sends<'audio', Promise<any>>;
export function generateSpeech(options: Options): MaySend<'audio', Promise<any>>;
export function experimental_generateSpeech(options: AnyOptions): MaySend<'audio', Promise<any>>;
export function experimental_generateSpeech(options: OpenAIAudioOptions): Sends<'audio', Promise<any>>;
export function experimental_generateSpeech(options: Options): MaySend<'audio', Promise<any>>;

/** `ToolLoopAgent`, in AI SDK 5 `Experimental_Agent`. */
export class ToolLoopAgent<const M> {
  constructor(options: { readonly model: M; [option: string]: any });
  generate(this: WhereOpenAI<M, ToolLoopAgent<M>>, options?: any): Sends<'chat', Promise<any>>;
  generate(options?: any): MaySend<'chat', Promise<any>>;
  stream(this: WhereOpenAI<M, ToolLoopAgent<M>>, options?: any): Sends<'chat', any>;
  stream(options?: any): MaySend<'chat', any>;
  respond(this: WhereOpenAI<M, ToolLoopAgent<M>>, options?: any): Sends<'chat', any>;
  respond(options?: any): MaySend<'chat', any>;
}
export { ToolLoopAgent as Agent, ToolLoopAgent as Experimental_Agent };

/** The gateway and, with `openai/…`, OpenAI behind it. */
interface Gateway {
  (id: `openai/${string}`): Refers<'chat', OpenAILanguageModel, 'relay'>;
  (id: string): OtherVendor;
  languageModel(id: `openai/${string}`): Refers<'chat', OpenAILanguageModel, 'relay'>;
  languageModel(id: string): OtherVendor;
  textEmbeddingModel(id: `openai/${string}`): Refers<'embeddings', OpenAIEmbeddingModel, 'relay'>;
  textEmbeddingModel(id: string): OtherVendor;
  embeddingModel(id: `openai/${string}`): Refers<'embeddings', OpenAIEmbeddingModel, 'relay'>;
  embeddingModel(id: string): OtherVendor;
  imageModel(id: `openai/${string}`): Refers<'images', OpenAIImageModel, 'relay'>;
  imageModel(id: string): OtherVendor;
  [member: string]: any;
}
export const gateway: Gateway;
export function createGateway(options?: { apiKey?: ApiKey; baseURL?: BaseUrl; [option: string]: any }): Creates<'none', Gateway, 'relay'>;
export { createGateway as createGatewayProvider };

type KeysOfOpenAI<P> = { [K in keyof P]: [P[K]] extends [OnlyAny] ? never : P[K] extends { chat(id: string, settings?: any): { openaiModel: true } } ? K : never }[keyof P] & string;
interface Registry<P, S extends string> {
  languageModel(id: `${KeysOfOpenAI<P>}${S}${string}`): Refers<'chat', OpenAILanguageModel>;
  languageModel(id: string): any;
  textEmbeddingModel(id: `${KeysOfOpenAI<P>}${S}${string}`): Refers<'embeddings', OpenAIEmbeddingModel>;
  textEmbeddingModel(id: string): any;
  embeddingModel(id: `${KeysOfOpenAI<P>}${S}${string}`): Refers<'embeddings', OpenAIEmbeddingModel>;
  embeddingModel(id: string): any;
  imageModel(id: `${KeysOfOpenAI<P>}${S}${string}`): Refers<'images', OpenAIImageModel>;
  imageModel(id: string): any;
  speechModel(id: `${KeysOfOpenAI<P>}${S}${string}`): Refers<'audio', OpenAIAudioModel>;
  speechModel(id: string): any;
  transcriptionModel(id: `${KeysOfOpenAI<P>}${S}${string}`): Refers<'audio', OpenAIAudioModel>;
  transcriptionModel(id: string): any;
}
export function createProviderRegistry<P, const S extends string = ':'>(providers: P, options?: { separator?: S; [option: string]: any }): Registry<P, S>;
export {
  createProviderRegistry as experimental_createProviderRegistry,
  createProviderRegistry as experimental_createModelRegistry,
};

/** A custom provider gives the model objects back that it was given. */
interface CustomProvider<L, E, I> {
  chat(id: keyof L): any;
  languageModel<K extends keyof L>(id: K): L[K];
  languageModel(id: string): any;
  textEmbeddingModel<K extends keyof E>(id: K): E[K];
  textEmbeddingModel(id: string): any;
  embeddingModel<K extends keyof E>(id: K): E[K];
  embeddingModel(id: string): any;
  imageModel<K extends keyof I>(id: K): I[K];
  imageModel(id: string): any;
}
export function customProvider<L, E, I>(options: {
  languageModels?: L;
  textEmbeddingModels?: E;
  embeddingModels?: E;
  imageModels?: I;
  [option: string]: any;
}): CustomProvider<L, E, I>;
export { customProvider as experimental_customProvider };
export function wrapLanguageModel<M>(options: { model: M; [option: string]: any }): M;
export function wrapEmbeddingModel<M>(options: { model: M; [option: string]: any }): M;
export function wrapImageModel<M>(options: { model: M; [option: string]: any }): M;
export { wrapLanguageModel as experimental_wrapLanguageModel };

/** AI SDK 2 and 3: they read the answer of a client that the caller called. */
export function OpenAIStream(response: any, callbacks?: any): any;
export class StreamingTextResponse extends Response {
  constructor(stream: any, init?: any, data?: any);
}
