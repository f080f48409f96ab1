/** `@azure/openai` 1.0.0-beta and `@azure/openai-assistants`. Version 2 has types only. */

export class AzureKeyCredential { constructor(key: ApiKey); update(key: ApiKey): void }
export class OpenAIKeyCredential { constructor(key: ApiKey); update(key: ApiKey): void }
export interface OpenAIClientOptions { apiVersion?: string; [option: string]: any }

export class OpenAIClient implements MakesClient<'none', 'azure'> {
  constructor(endpoint: AzureEndpoint, credential: any, options?: OpenAIClientOptions);
  /** With an `OpenAIKeyCredential` alone it calls api.openai.com. */
  constructor(openAiApiKey: OpenAIKeyCredential, options?: OpenAIClientOptions);
  getCompletions(deployment: Deployment<'completions'>, prompt: any, options?: any): Sends<'completions', Promise<any>, 'azure'>;
  listCompletions(deployment: Deployment<'completions'>, prompt: any, options?: any): Sends<'completions', any, 'azure'>;
  streamCompletions(deployment: Deployment<'completions'>, prompt: any, options?: any): Sends<'completions', any, 'azure'>;
  getChatCompletions(deployment: Deployment<'chat'>, messages: any, options?: any): Sends<'chat', Promise<any>, 'azure'>;
  listChatCompletions(deployment: Deployment<'chat'>, messages: any, options?: any): Sends<'chat', any, 'azure'>;
  streamChatCompletions(deployment: Deployment<'chat'>, messages: any, options?: any): Sends<'chat', any, 'azure'>;
  getChatCompletionsWithAzureExtensions(deployment: Deployment<'chat'>, messages: any, options?: any): Sends<'chat', any, 'azure'>;
  getEmbeddings(deployment: Deployment<'embeddings'>, input: any, options?: any): Sends<'embeddings', Promise<any>, 'azure'>;
  getImages(deployment: Deployment<'images'>, prompt: any, options?: any): Sends<'images', Promise<any>, 'azure'>;
  beginAzureBatchImageGeneration(prompt: any, options?: any): Sends<'images', Promise<any>, 'azure'>;
  getAudioTranscription(deployment: Deployment<'audio'>, file: any, ...options: any[]): Sends<'audio', Promise<any>, 'azure'>;
  getAudioTranslation(deployment: Deployment<'audio'>, file: any, ...options: any[]): Sends<'audio', Promise<any>, 'azure'>;
  generateSpeechFromText(deployment: Deployment<'audio'>, body: any, options?: any): Sends<'audio', Promise<any>, 'azure'>;
  uploadFile(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  listFiles(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  getFile(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  getFileContent(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  deleteFile(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  createBatch(...args: any[]): Sends<'batches', Promise<any>, 'azure'>;
  getBatch(...args: any[]): Sends<'batches', Promise<any>, 'azure'>;
  listBatches(...args: any[]): Sends<'batches', Promise<any>, 'azure'>;
  cancelBatch(...args: any[]): Sends<'batches', Promise<any>, 'azure'>;
}

interface AssistantOptions { model?: Deployment<'assistants'>; [option: string]: any }
export class AssistantsClient implements MakesClient<'assistants', 'azure'> {
  constructor(endpoint: AzureEndpoint, credential: any, options?: any);
  constructor(openAiApiKey: OpenAIKeyCredential, options?: any);
  createAssistant(options: AssistantOptions): Sends<'assistants', Promise<any>, 'azure'>;
  getAssistant(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  listAssistants(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  updateAssistant(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  deleteAssistant(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  createThread(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  getThread(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  updateThread(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  deleteThread(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  createMessage(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  getMessage(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  listMessages(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  updateMessage(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  createRun(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  getRun(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  listRuns(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  cancelRun(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  submitToolOutputsToRun(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  createThreadAndRun(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  getRunStep(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  listRunSteps(...args: any[]): Sends<'assistants', Promise<any>, 'azure'>;
  uploadFile(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  listFiles(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  getFile(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  deleteFile(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
  getFileContent(...args: any[]): Sends<'files', Promise<any>, 'azure'>;
}
