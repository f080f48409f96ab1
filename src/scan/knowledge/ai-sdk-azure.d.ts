/** `@ai-sdk/azure`: the same provider, with names of deployments in place of models. */
import { OpenAIAudioModel, OpenAIEmbeddingModel, OpenAIImageModel, OpenAILanguageModel } from '@ai-sdk/openai';

export interface AzureOpenAIProviderSettings {
  resourceName?: AzureEndpoint;
  baseURL?: BaseUrl;
  apiKey?: ApiKey;
  apiVersion?: string;
  headers?: any;
  fetch?: any;
  [option: string]: any;
}
export interface AzureOpenAIProvider {
  (deployment: Deployment<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel, 'azure'>;
  languageModel(deployment: Deployment<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel, 'azure'>;
  chat(deployment: Deployment<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel, 'azure'>;
  chatModel(deployment: Deployment<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel, 'azure'>;
  responses(deployment: Deployment<'responses'>, settings?: any): Refers<'responses', OpenAILanguageModel, 'azure'>;
  completion(deployment: Deployment<'completions'>, settings?: any): Refers<'completions', OpenAILanguageModel, 'azure'>;
  completionModel(deployment: Deployment<'completions'>, settings?: any): Refers<'completions', OpenAILanguageModel, 'azure'>;
  embedding(deployment: Deployment<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel, 'azure'>;
  embeddingModel(deployment: Deployment<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel, 'azure'>;
  textEmbedding(deployment: Deployment<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel, 'azure'>;
  textEmbeddingModel(deployment: Deployment<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel, 'azure'>;
  image(deployment: Deployment<'images'>, settings?: any): Refers<'images', OpenAIImageModel, 'azure'>;
  imageModel(deployment: Deployment<'images'>, settings?: any): Refers<'images', OpenAIImageModel, 'azure'>;
  transcription(deployment: Deployment<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel, 'azure'>;
  transcriptionModel(deployment: Deployment<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel, 'azure'>;
  translation(deployment: Deployment<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel, 'azure'>;
  speech(deployment: Deployment<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel, 'azure'>;
  speechModel(deployment: Deployment<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel, 'azure'>;
  experimental_realtime: any;
  tools: any;
}
export function createAzure(options?: AzureOpenAIProviderSettings): Creates<'none', AzureOpenAIProvider, 'azure'>;
export const azure: AzureOpenAIProvider;
