/** `@ai-sdk/openai-compatible` and packages like it: the base URL says who answers. */
import { OpenAIEmbeddingModel, OpenAIImageModel, OpenAILanguageModel } from '@ai-sdk/openai';

export interface OpenAICompatibleProviderSettings {
  baseURL: BaseUrl;
  name: string;
  apiKey?: ApiKey;
  headers?: any;
  [option: string]: any;
}
export interface OpenAICompatibleProvider {
  (modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel, 'unknown'>;
  languageModel(modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel, 'unknown'>;
  chatModel(modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel, 'unknown'>;
  completionModel(modelId: Model<'completions'>, settings?: any): Refers<'completions', OpenAILanguageModel, 'unknown'>;
  embeddingModel(modelId: Model<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel, 'unknown'>;
  textEmbeddingModel(modelId: Model<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel, 'unknown'>;
  imageModel(modelId: Model<'images'>, settings?: any): Refers<'images', OpenAIImageModel, 'unknown'>;
}
export function createOpenAICompatible(options: OpenAICompatibleProviderSettings): Creates<'none', OpenAICompatibleProvider, 'unknown'>;
