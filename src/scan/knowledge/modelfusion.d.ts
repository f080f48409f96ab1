/** `modelfusion` 0.x, `@xsai/*` and `xsai`: functions that name the vendor in their options. */
interface ChatOptions { model: Model<'chat'>; api?: any; [option: string]: any }
export namespace openai {
  function ChatTextGenerator(options: ChatOptions): Creates<'chat', OpenAIModelRef>;
  function CompletionTextGenerator(options: { model: Model<'completions'>; [option: string]: any }): Creates<'completions', OpenAIModelRef>;
  function TextEmbedder(options: { model: Model<'embeddings'>; [option: string]: any }): Creates<'embeddings', OpenAIModelRef>;
  function SpeechGenerator(options: { model: Model<'audio'>; [option: string]: any }): Creates<'audio', OpenAIModelRef>;
  function Transcriber(options: { model: Model<'audio'>; [option: string]: any }): Creates<'audio', OpenAIModelRef>;
  function ImageGenerator(options: { model: Model<'images'>; [option: string]: any }): Creates<'images', OpenAIModelRef>;
  function Api(options?: { apiKey?: ApiKey; baseUrl?: BaseUrl; [option: string]: any }): any;
  function AzureApi(options?: { resourceName?: AzureEndpoint; deploymentId?: Deployment; [option: string]: any }): any;
  function Tokenizer(options: any): any;
}

interface AnyOptions { model: OnlyAny; [option: string]: any }
interface ModelFusionOptions { model: OpenAIModelRef; [option: string]: any }
interface XsaiOptions { apiKey?: ApiKey; baseURL: BaseUrl; model: Model<'chat'>; [option: string]: any }
export function generateText(options: XsaiOptions): Sends<'chat', Promise<any>>;
export function generateText(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function generateText(options: ModelFusionOptions): Sends<'chat', Promise<any>>;
export function generateText(options: any): MaySend<'chat', Promise<any>>;
export function streamText(options: XsaiOptions): Sends<'chat', Promise<any>>;
export function streamText(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function streamText(options: ModelFusionOptions): Sends<'chat', Promise<any>>;
export function streamText(options: any): MaySend<'chat', Promise<any>>;
export function generateObject(options: XsaiOptions): Sends<'chat', Promise<any>>;
export function generateObject(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function generateObject(options: ModelFusionOptions): Sends<'chat', Promise<any>>;
export function generateObject(options: any): MaySend<'chat', Promise<any>>;
export function streamObject(options: XsaiOptions): Sends<'chat', Promise<any>>;
export function streamObject(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function streamObject(options: ModelFusionOptions): Sends<'chat', Promise<any>>;
export function streamObject(options: any): MaySend<'chat', Promise<any>>;
export function generateStructure(options: XsaiOptions): Sends<'chat', Promise<any>>;
export function generateStructure(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function generateStructure(options: ModelFusionOptions): Sends<'chat', Promise<any>>;
export function generateStructure(options: any): MaySend<'chat', Promise<any>>;
export function streamStructure(options: XsaiOptions): Sends<'chat', Promise<any>>;
export function streamStructure(options: AnyOptions): MaySend<'chat', Promise<any>>;
export function streamStructure(options: ModelFusionOptions): Sends<'chat', Promise<any>>;
export function streamStructure(options: any): MaySend<'chat', Promise<any>>;
export function embed(options: { apiKey?: ApiKey; baseURL: BaseUrl; model: Model<'embeddings'>; [option: string]: any }): Sends<'embeddings', Promise<any>>;
export function embed(options: AnyOptions): MaySend<'embeddings', Promise<any>>;
export function embed(options: ModelFusionOptions): Sends<'embeddings', Promise<any>>;
export function embed(options: any): MaySend<'embeddings', Promise<any>>;
export function embedMany(options: { apiKey?: ApiKey; baseURL: BaseUrl; model: Model<'embeddings'>; [option: string]: any }): Sends<'embeddings', Promise<any>>;
export function embedMany(options: AnyOptions): MaySend<'embeddings', Promise<any>>;
export function embedMany(options: ModelFusionOptions): Sends<'embeddings', Promise<any>>;
export function embedMany(options: any): MaySend<'embeddings', Promise<any>>;
export function generateImage(options: { apiKey?: ApiKey; baseURL: BaseUrl; model: Model<'images'>; [option: string]: any }): Sends<'images', Promise<any>>;
export function generateImage(options: AnyOptions): MaySend<'images', Promise<any>>;
export function generateImage(options: ModelFusionOptions): Sends<'images', Promise<any>>;
export function generateImage(options: any): MaySend<'images', Promise<any>>;
export function generateSpeech(options: { apiKey?: ApiKey; baseURL: BaseUrl; model: Model<'audio'>; [option: string]: any }): Sends<'audio', Promise<any>>;
export function generateSpeech(options: AnyOptions): MaySend<'audio', Promise<any>>;
export function generateSpeech(options: ModelFusionOptions): Sends<'audio', Promise<any>>;
export function generateSpeech(options: any): MaySend<'audio', Promise<any>>;
export function generateTranscription(options: { apiKey?: ApiKey; baseURL: BaseUrl; model: Model<'audio'>; [option: string]: any }): Sends<'audio', Promise<any>>;
export function generateTranscription(options: AnyOptions): MaySend<'audio', Promise<any>>;
export function generateTranscription(options: ModelFusionOptions): Sends<'audio', Promise<any>>;
export function generateTranscription(options: any): MaySend<'audio', Promise<any>>;
