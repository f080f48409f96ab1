/** `openai-streams`: one function for all endpoints. */
interface ChatBody { model?: Model<'chat'>; [key: string]: any }
interface CompletionsBody { model?: Model<'completions'>; [key: string]: any }
interface Options { apiKey?: ApiKey; apiBase?: BaseUrl; [option: string]: any }
export function OpenAI(endpoint: 'chat', body: ChatBody, options?: Options): Sends<'chat', Promise<any>>;
export function OpenAI(endpoint: 'completions' | 'edits', body: CompletionsBody, options?: Options): Sends<'completions', Promise<any>>;
export function OpenAI(endpoint: string, body: any, options?: Options): Sends<'none', Promise<any>>;
