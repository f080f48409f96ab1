/** `langchain` 0.0.x to 1.x and `@langchain/langgraph`: chains and agents over a model of any vendor. */
import { ChatOpenAI } from '@langchain/openai';

export * from '@langchain/openai';
export * from '@langchain/core';

interface ModelFields { modelProvider?: string; apiKey?: ApiKey; configuration?: { baseURL?: BaseUrl; [option: string]: any }; [option: string]: any }
export function initChatModel(model: `openai:${string}` | `gpt-${string}` | `o1${string}` | `o3${string}` | `o4-${string}`, fields?: ModelFields): Creates<'chat', Promise<ChatOpenAI>>;
export function initChatModel(model: Model<'chat'>, fields: ModelFields & { modelProvider: 'openai' }): Creates<'chat', Promise<ChatOpenAI>>;
export function initChatModel(model: Model<'chat'>, fields: ModelFields & { modelProvider: 'azure_openai' }): Creates<'chat', Promise<ChatOpenAI>, 'azure'>;
export function initChatModel(model?: string, fields?: ModelFields): Promise<any>;

/** M is the model: an object, or in 1.x a string such as `openai:gpt-4o`. */
export class Chain<const M = any> {
  constructor(fields: { llm?: M; [option: string]: any });
  static fromLLM<M>(llm: M, ...rest: any[]): Chain<M>;
  static fromLLM<M>(fields: { llm: M; [option: string]: any }): Chain<M>;
  pipe(...args: any[]): this;
  withConfig(...args: any[]): this;
  invoke(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  invoke(...args: any[]): MaySend<'chat', Promise<any>>;
  call(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  call(...args: any[]): MaySend<'chat', Promise<any>>;
  run(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  run(...args: any[]): MaySend<'chat', Promise<any>>;
  predict(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  predict(...args: any[]): MaySend<'chat', Promise<any>>;
  stream(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  stream(...args: any[]): MaySend<'chat', Promise<any>>;
  batch(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  batch(...args: any[]): MaySend<'chat', Promise<any>>;
  apply(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  apply(...args: any[]): MaySend<'chat', Promise<any>>;
  streamEvents(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  streamEvents(...args: any[]): MaySend<'chat', Promise<any>>;
  chain(this: WhereOpenAI<M, Chain<M>>, ...args: any[]): Sends<'chat', Promise<any>>;
  chain(...args: any[]): MaySend<'chat', Promise<any>>;
  [member: string]: any;
}
export {
  Chain as LLMChain, Chain as ConversationChain, Chain as RetrievalQAChain, Chain as ConversationalRetrievalQAChain,
  Chain as VectorDBQAChain, Chain as ChatVectorDBQAChain, Chain as SqlDatabaseChain, Chain as APIChain,
  Chain as StuffDocumentsChain, Chain as MapReduceDocumentsChain, Chain as RefineDocumentsChain,
};
export function loadQAChain<M>(llm: M, ...rest: any[]): Chain<M>;
export function loadQAStuffChain<M>(llm: M, ...rest: any[]): Chain<M>;
export function loadQAMapReduceChain<M>(llm: M, ...rest: any[]): Chain<M>;
export function loadQARefineChain<M>(llm: M, ...rest: any[]): Chain<M>;
export function loadSummarizationChain<M>(llm: M, ...rest: any[]): Chain<M>;
export function createStuffDocumentsChain<M>(fields: { llm: M; prompt: any; [option: string]: any }): Promise<Chain<M>>;
export function createRetrievalChain<C>(fields: { combineDocsChain: C; retriever: any; [option: string]: any }): Promise<C>;
export function createHistoryAwareRetriever<M>(fields: { llm: M; [option: string]: any }): Promise<Chain<M>>;
export function createExtractionChainFromZod<M>(schema: any, llm: M): Chain<M>;
export function createExtractionChain<M>(schema: any, llm: M): Chain<M>;
export function createTaggingChain<M>(schema: any, llm: M): Chain<M>;

/** An agent is a chain that sends to the surface `agents`. */
export class AgentExecutor<const M = any> {
  constructor(fields: { agent: AgentExecutor<M>; tools: any; [option: string]: any });
  static fromAgentAndTools<M>(fields: { agent: AgentExecutor<M>; tools: any; [option: string]: any }): AgentExecutor<M>;
  invoke(this: WhereOpenAI<M, AgentExecutor<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  invoke(...args: any[]): MaySend<'agents', Promise<any>>;
  call(this: WhereOpenAI<M, AgentExecutor<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  call(...args: any[]): MaySend<'agents', Promise<any>>;
  run(this: WhereOpenAI<M, AgentExecutor<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  run(...args: any[]): MaySend<'agents', Promise<any>>;
  stream(this: WhereOpenAI<M, AgentExecutor<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  stream(...args: any[]): MaySend<'agents', Promise<any>>;
  batch(this: WhereOpenAI<M, AgentExecutor<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  batch(...args: any[]): MaySend<'agents', Promise<any>>;
  streamEvents(this: WhereOpenAI<M, AgentExecutor<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  streamEvents(...args: any[]): MaySend<'agents', Promise<any>>;
  streamLog(this: WhereOpenAI<M, AgentExecutor<M>>, ...args: any[]): Sends<'agents', Promise<any>>;
  streamLog(...args: any[]): MaySend<'agents', Promise<any>>;
  withConfig(...args: any[]): this;
  withState(...args: any[]): any;
  protected agentModel: M;
}
interface AgentFields<M> { llm: M; tools?: any; prompt?: any; [option: string]: any }
export function createOpenAIFunctionsAgent<M>(fields: AgentFields<M>): Promise<AgentExecutor<M>>;
export function createOpenAIToolsAgent<M>(fields: AgentFields<M>): Promise<AgentExecutor<M>>;
export function createToolCallingAgent<M>(fields: AgentFields<M>): AgentExecutor<M>;
export function createReactAgent<const M>(fields: AgentFields<M>): AgentExecutor<M>;
export function createStructuredChatAgent<M>(fields: AgentFields<M>): Promise<AgentExecutor<M>>;
export function createAgent<const M>(fields: { model: M; tools?: any; [option: string]: any }): AgentExecutor<M>;
export function createDeepAgent<const M>(fields: { model?: M; tools?: any; [option: string]: any }): AgentExecutor<M>;
export function initializeAgentExecutor<M>(tools: any, llm: M, ...rest: any[]): Promise<AgentExecutor<M>>;
export function initializeAgentExecutorWithOptions<M>(tools: any, llm: M, options?: any): Promise<AgentExecutor<M>>;
