/** Frameworks that take a model of any vendor: `@mastra/core`, `@copilotkit/runtime`, `@inngest/agent-kit`, and others. */

/** `@mastra/core`, also under `@mastra/core/agent`. */
export class Agent<const M = unknown> {
  constructor(options: { readonly model: M; name?: string; instructions?: any; [option: string]: any });
  generate(this: WhereOpenAI<M, Agent<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  generate(...args: any[]): MaySend<'agents', Promise<any>>;
  stream(this: WhereOpenAI<M, Agent<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  stream(...args: any[]): MaySend<'agents', Promise<any>>;
  run(this: WhereOpenAI<M, Agent<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  run(...args: any[]): MaySend<'agents', Promise<any>>;
  [member: string]: any;
}
export class Mastra<A = any> {
  constructor(options?: { agents?: A; [option: string]: any });
  getAgent<K extends keyof A>(name: K): A[K];
  [member: string]: any;
}

/** `@copilotkit/runtime`: the adapter makes a client of its own where it gets none. */
export class OpenAIAdapter implements MakesClient<'chat'> {
  constructor(options?: { openai?: any; model?: Model<'chat'>; [option: string]: any });
  process(request: any): Sends<'chat', Promise<any>>;
}
export class OpenAIAssistantAdapter implements MakesClient<'assistants'> {
  constructor(options: { openai?: any; assistantId: string; [option: string]: any });
  process(request: any): Sends<'assistants', Promise<any>>;
}

/** `@inngest/agent-kit`, `@inngest/ai` */
interface ModelFields { model: Model<'chat'>; apiKey?: ApiKey; baseUrl?: BaseUrl; defaultParameters?: any; [option: string]: any }
interface InngestModel extends OpenAIModelRef {}
export function openai(options: ModelFields): Creates<'chat', InngestModel>;
export function createAgent<M>(options: { model?: M; [option: string]: any }): Agent<M>;
export function createNetwork(options: any): any;

/** `beeai-framework`, `@microsoft/teams-ai`, `@microsoft/teams.openai` */
export class OpenAIChatModel implements MakesClient<'chat'> {
  constructor(model?: any, ...options: any[]);
  create(input: any): Sends<'chat', any>;
  send(...args: any[]): Sends<'chat', Promise<any>>;
  createStructure(input: any): Sends<'chat', any>;
  [member: string]: any;
}
export class OpenAIModel implements MakesClient<'chat'> {
  constructor(options: { apiKey?: ApiKey; defaultModel?: Model<'chat'>; azureEndpoint?: AzureEndpoint; azureApiKey?: ApiKey; azureDefaultDeployment?: Deployment<'chat'>; endpoint?: BaseUrl; [option: string]: any });
  completePrompt(...args: any[]): Sends<'chat', Promise<any>>;
  [member: string]: any;
}
export class OpenAIEmbeddings implements MakesClient<'embeddings'> {
  constructor(options: { apiKey?: ApiKey; model?: Model<'embeddings'>; [option: string]: any });
  createEmbeddings(...args: any[]): Sends<'embeddings', Promise<any>>;
}
