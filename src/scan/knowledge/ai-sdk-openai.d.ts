/** `@ai-sdk/openai` 0.x to 4.x, and `@ai-sdk/azure`, whose provider has the same shape. */

export interface OpenAILanguageModel { readonly openaiModel: true; readonly modelId: string; [member: string]: any }
export interface OpenAIEmbeddingModel { readonly openaiModel: true; readonly modelId: string; [member: string]: any }
export interface OpenAIImageModel { readonly openaiModel: true; readonly modelId: string; [member: string]: any }
export interface OpenAIAudioModel { readonly openaiModel: true; readonly modelId: string; [member: string]: any }

export interface OpenAIProviderSettings {
  baseURL?: BaseUrl;
  /** AI SDK 3. */
  baseUrl?: BaseUrl;
  apiKey?: ApiKey;
  organization?: string;
  project?: string;
  headers?: any;
  name?: string;
  compatibility?: 'strict' | 'compatible';
  fetch?: any;
  [option: string]: any;
}
export interface OpenAIProvider {
  (modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel>;
  languageModel(modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel>;
  chat(modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel>;
  chatModel(modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel>;
  responses(modelId: Model<'responses'>, settings?: any): Refers<'responses', OpenAILanguageModel>;
  completion(modelId: Model<'completions'>, settings?: any): Refers<'completions', OpenAILanguageModel>;
  completionModel(modelId: Model<'completions'>, settings?: any): Refers<'completions', OpenAILanguageModel>;
  embedding(modelId: Model<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel>;
  embeddingModel(modelId: Model<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel>;
  textEmbedding(modelId: Model<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel>;
  textEmbeddingModel(modelId: Model<'embeddings'>, settings?: any): Refers<'embeddings', OpenAIEmbeddingModel>;
  image(modelId: Model<'images'>, settings?: any): Refers<'images', OpenAIImageModel>;
  imageModel(modelId: Model<'images'>, settings?: any): Refers<'images', OpenAIImageModel>;
  transcription(modelId: Model<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel>;
  transcriptionModel(modelId: Model<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel>;
  translation(modelId: Model<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel>;
  speech(modelId: Model<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel>;
  speechModel(modelId: Model<'audio'>, settings?: any): Refers<'audio', OpenAIAudioModel>;
  experimental_realtime: any;
  tools: any;
}
export function createOpenAI(options?: OpenAIProviderSettings): Creates<'none', OpenAIProvider>;
export const openai: OpenAIProvider;
export const openaiTools: any;
export class OpenAI implements MakesClient<'none'> {
  constructor(options?: OpenAIProviderSettings);
  chat(modelId: Model<'chat'>, settings?: any): Refers<'chat', OpenAILanguageModel>;
  completion(modelId: Model<'completions'>, settings?: any): Refers<'completions', OpenAILanguageModel>;
}

/** The model classes of `@ai-sdk/openai/internal`. */
export class OpenAIChatLanguageModel implements MakesModel<'chat'> { constructor(modelId: Model<'chat'>, ...settings: any[]); readonly openaiModel: true; modelId: string }
export class OpenAIResponsesLanguageModel implements MakesModel<'responses'> { constructor(modelId: Model<'responses'>, ...settings: any[]); readonly openaiModel: true; modelId: string }
export class OpenAICompletionLanguageModel implements MakesModel<'completions'> { constructor(modelId: Model<'completions'>, ...settings: any[]); readonly openaiModel: true; modelId: string }
export class OpenAISpeechModel implements MakesModel<'audio'> { constructor(modelId: Model<'audio'>, ...settings: any[]); readonly openaiModel: true; modelId: string }
export class OpenAITranscriptionModel implements MakesModel<'audio'> { constructor(modelId: Model<'audio'>, ...settings: any[]); readonly openaiModel: true; modelId: string }
