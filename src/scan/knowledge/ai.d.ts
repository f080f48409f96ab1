/**
 * `ai` 2 to 7: whose model it is decides whether a call is one to OpenAI. A call whose model has no known type
 * resolves to the second overload, `MaySend`.
 */
import { OpenAIAudioModel, OpenAIEmbeddingModel, OpenAIImageModel, OpenAILanguageModel } from '@ai-sdk/openai';

interface LanguageOptions { readonly model?: Model<'chat'> | object; [option: string]: any }
interface EmbeddingOptions { readonly model?: Model<'embeddings'> | object; [option: string]: any }
interface ImageOptions { readonly model?: Model<'images'> | object; [option: string]: any }
interface AudioOptions { readonly model?: Model<'audio'> | object; [option: string]: any }

export function generateText<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', Promise<any>>;
export function generateText(options: LanguageOptions): MaySend<'chat', Promise<any>>;
export function generateObject<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', Promise<any>>;
export function generateObject(options: LanguageOptions): MaySend<'chat', Promise<any>>;
export function experimental_generateText<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', Promise<any>>;
export function experimental_generateText(options: LanguageOptions): MaySend<'chat', Promise<any>>;
export function experimental_generateObject<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', Promise<any>>;
export function experimental_generateObject(options: LanguageOptions): MaySend<'chat', Promise<any>>;
export function streamUI<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', Promise<any>>;
export function streamUI(options: LanguageOptions): MaySend<'chat', Promise<any>>;
export function streamText<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', any>;
export function streamText(options: LanguageOptions): MaySend<'chat', any>;
export function streamObject<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', any>;
export function streamObject(options: LanguageOptions): MaySend<'chat', any>;
export function experimental_streamText<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', any>;
export function experimental_streamText(options: LanguageOptions): MaySend<'chat', any>;
export function experimental_streamObject<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'chat', any>;
export function experimental_streamObject(options: LanguageOptions): MaySend<'chat', any>;
export function embed<const O extends EmbeddingOptions>(options: O & OptionsWithOpenAI<O>): Sends<'embeddings', Promise<any>>;
export function embed(options: EmbeddingOptions): MaySend<'embeddings', Promise<any>>;
export function embedMany<const O extends EmbeddingOptions>(options: O & OptionsWithOpenAI<O>): Sends<'embeddings', Promise<any>>;
export function embedMany(options: EmbeddingOptions): MaySend<'embeddings', Promise<any>>;
export function generateImage<const O extends ImageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'images', Promise<any>>;
export function generateImage(options: ImageOptions): MaySend<'images', Promise<any>>;
export function experimental_generateImage<const O extends ImageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'images', Promise<any>>;
export function experimental_generateImage(options: ImageOptions): MaySend<'images', Promise<any>>;
export function transcribe<const O extends AudioOptions>(options: O & OptionsWithOpenAI<O>): Sends<'audio', Promise<any>>;
export function transcribe(options: AudioOptions): MaySend<'audio', Promise<any>>;
export function experimental_transcribe<const O extends AudioOptions>(options: O & OptionsWithOpenAI<O>): Sends<'audio', Promise<any>>;
export function experimental_transcribe(options: AudioOptions): MaySend<'audio', Promise<any>>;
export function generateSpeech<const O extends AudioOptions>(options: O & OptionsWithOpenAI<O>): Sends<'audio', Promise<any>>;
export function generateSpeech(options: AudioOptions): MaySend<'audio', Promise<any>>;
export function experimental_generateSpeech<const O extends AudioOptions>(options: O & OptionsWithOpenAI<O>): Sends<'audio', Promise<any>>;
export function experimental_generateSpeech(options: AudioOptions): MaySend<'audio', Promise<any>>;
export function generateVideo<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'videos', Promise<any>>;
export function generateVideo(options: LanguageOptions): MaySend<'videos', Promise<any>>;
export function experimental_generateVideo<const O extends LanguageOptions>(options: O & OptionsWithOpenAI<O>): Sends<'videos', Promise<any>>;
export function experimental_generateVideo(options: LanguageOptions): MaySend<'videos', Promise<any>>;

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

type KeysOfOpenAI<P> = { [K in keyof P]: 0 extends 1 & P[K] ? never : P[K] extends { chat(id: string, settings?: any): { openaiModel: true } } ? K : never }[keyof P] & string;
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
