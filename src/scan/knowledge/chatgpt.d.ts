/** `chatgpt` 1 to 5. */
interface CompletionParams { model?: Model<'chat'>; [key: string]: any }
export interface ChatGPTAPIOptions {
  apiKey?: ApiKey;
  apiBaseUrl?: BaseUrl;
  apiOrg?: string;
  completionParams?: CompletionParams;
  systemMessage?: string;
  [option: string]: any;
}
export class ChatGPTAPI implements MakesClient<'chat'> {
  constructor(options: ChatGPTAPIOptions);
  sendMessage(text: any, options?: { completionParams?: CompletionParams; [option: string]: any }): Sends<'chat', Promise<any>>;
  getConversation(options?: any): ChatGPTConversation;
  initSession(): Promise<void>;
  ensureAuth(): Promise<void>;
  getIsAuthenticated(): Promise<boolean>;
  apiKey: ApiKey;
}
export class ChatGPTUnofficialProxyAPI implements MakesClient<'chat', 'relay'> {
  constructor(options: { accessToken: ApiKey; apiReverseProxyUrl?: BaseUrl; model?: Model<'chat'>; [option: string]: any });
  sendMessage(text: any, options?: any): Sends<'chat', Promise<any>, 'relay'>;
  accessToken: ApiKey;
}
/** Drives chatgpt.com in a browser, no API. */
export class ChatGPTAPIBrowser {
  constructor(options: any);
  initSession(): Promise<void>;
  sendMessage(text: any, options?: any): Sends<'chat', Promise<any>>;
  [member: string]: any;
}
export class ChatGPTConversation {
  sendMessage(text: any, options?: any): Sends<'chat', Promise<any>>;
  [member: string]: any;
}
