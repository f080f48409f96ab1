/** `@openai/agents`, `-core`, `-openai`, `-realtime`, `-extensions`, and `@openai/codex-sdk`. */

export interface AgentOptions {
  name?: string;
  /** A model object of another vendor (through `aisdk()`) takes the agent elsewhere. */
  model?: Model<'agents'> | object;
  instructions?: any;
  tools?: any;
  handoffs?: any;
  [option: string]: any;
}
export class Agent<C = any, O = any> {
  constructor(options: AgentOptions);
  static create<C = any, O = any>(options: AgentOptions): Agent<C, O>;
  name: string;
  model: any;
  clone(options: AgentOptions): Agent<C, O>;
  asTool(options?: any): any;
  on(event: string, listener: (...args: any[]) => void): this;
  [member: string]: any;
}
export interface RunOptions { model?: Model<'agents'> | object; modelProvider?: any; tracingDisabled?: boolean; [option: string]: any }
export class Runner {
  constructor(options?: RunOptions);
  run(agent: any, input: any, options?: RunOptions): Sends<'agents', Promise<any>>;
  on(event: string, listener: (...args: any[]) => void): this;
  [member: string]: any;
}
export function run(agent: any, input: any, options?: RunOptions): Sends<'agents', Promise<any>>;
export function tool(options: any): any;
export function handoff(agent: any, options?: any): any;

export interface OpenAIProviderOptions { apiKey?: ApiKey; baseURL?: BaseUrl; openAIClient?: any; useResponses?: boolean; [option: string]: any }
export class OpenAIProvider implements MakesClient<'none'> {
  constructor(options?: OpenAIProviderOptions);
  getModel(name?: Model<'agents'>): Refers<'agents', Promise<any>>;
}
export class OpenAIChatCompletionsModel implements MakesModel<'chat'> {
  constructor(client: any, model: Model<'chat'>, options?: any);
}
export class OpenAIResponsesModel implements MakesModel<'responses'> {
  constructor(client: any, model: Model<'responses'>, options?: any);
}
export class OpenAIResponsesWSModel implements MakesModel<'responses'> {
  constructor(client: any, model: Model<'responses'>, options?: any);
}
export function setDefaultOpenAIClient(client: any): void;
export function setDefaultOpenAIKey(key: ApiKey): void;
export function setOpenAIAPI(api: 'chat_completions' | 'responses'): void;
export function setTracingDisabled(disabled?: boolean): void;
export function setTracingExportApiKey(key: ApiKey): void;
export function setDefaultOpenAITracingExporter(): void;
export class OpenAITracingExporter { constructor(options?: { apiKey?: ApiKey; endpoint?: string; [option: string]: any }); [member: string]: any }
export class OpenAIConversationsSession { constructor(options?: any); [member: string]: any }

export function startOpenAIConversationsSession(client?: any): Sends<'responses', Promise<string>>;

/** A model of any AI SDK provider. */
export function aisdk<M>(model: M): M;

interface RealtimeOptions {
  model?: Model<'realtime'>;
  apiKey?: ApiKey;
  transport?: any;
  config?: { model?: Model<'realtime'>; inputAudioTranscription?: { model?: Model<'audio'> }; [option: string]: any };
  [option: string]: any;
}
export class RealtimeAgent<C = any> extends Agent<C> { constructor(options: AgentOptions) }
export class RealtimeSession<C = any> implements MakesClient<'realtime'> {
  constructor(agent: any, options?: RealtimeOptions);
  connect(options: { apiKey?: ApiKey; model?: Model<'realtime'>; url?: BaseUrl; [option: string]: any }): Sends<'realtime', Promise<void>>;
  sendMessage(message: any, ...rest: any[]): Sends<'realtime', void>;
  sendAudio(audio: any, options?: any): Sends<'realtime', void>;
  addImage(image: any, options?: any): Sends<'realtime', void>;
  updateAgent(agent: any): Sends<'realtime', Promise<any>>;
  on(event: string, listener: (...args: any[]) => void): this;
  transport: any;
  history: any;
  interrupt(): void;
  mute(muted: boolean): void;
  close(): void;
  approve(...args: any[]): Promise<any>;
  reject(...args: any[]): Promise<any>;
  [member: string]: any;
}
declare class Transport implements MakesClient<'realtime'> {
  constructor(options?: { apiKey?: ApiKey; model?: Model<'realtime'>; url?: BaseUrl; [option: string]: any });
  connect(options: { apiKey?: ApiKey; model?: Model<'realtime'>; url?: BaseUrl; [option: string]: any }): Sends<'realtime', Promise<void>>;
  sendEvent(event: any): Sends<'realtime', void>;
  sendMessage(...args: any[]): Sends<'realtime', void>;
  sendAudio(...args: any[]): Sends<'realtime', void>;
  on(event: string, listener: (...args: any[]) => void): this;
  close(): void;
  [member: string]: any;
}
export { Transport as OpenAIRealtimeWebRTC, Transport as OpenAIRealtimeWebSocket, Transport as OpenAIRealtimeSIP };
export { Transport as OpenAIRealtimeBase, Transport as TwilioRealtimeTransportLayer };
export namespace realtime {
  export { RealtimeAgent, RealtimeSession };
}

export class Codex implements MakesClient<'agents'> {
  constructor(options?: { apiKey?: ApiKey; baseUrl?: BaseUrl; [option: string]: any });
  startThread(options?: { model?: Model<'agents'>; [option: string]: any }): CodexThread;
  resumeThread(id: string, options?: { model?: Model<'agents'>; [option: string]: any }): CodexThread;
}
export class CodexThread {
  id: string;
  run(input: any, options?: any): Sends<'agents', Promise<any>>;
  runStreamed(input: any, options?: any): Sends<'agents', Promise<any>>;
}
export { CodexThread as Thread };
