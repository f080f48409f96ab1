/** `openai-ext`: streaming for SDK 3. */
interface ChatBody { model?: Model<'chat'>; [key: string]: any }
interface ClientConfig { apiKey?: ApiKey; chatCompletionsUrl?: BaseUrl; [option: string]: any }
export class OpenAIExt {
  static streamClientChatCompletion(body: ChatBody, config?: ClientConfig): Sends<'chat', any>;
  static streamServerChatCompletion(body: ChatBody, config?: any): Sends<'chat', Promise<any>>;
  static parseContentDraft(text: string): any;
  static getClientSafeOpenAIApi<C>(client: C): Wraps<C>;
}
