/** `@langchain/core`: prompts, parsers and sequences, as far as a model travels through them. */

/** A step that sends nothing itself; after `pipe` the chain counts as what was appended. */
export class Step {
  constructor(...args: any[]);
  pipe<N>(next: N): N;
  invoke(input: any, ...options: any[]): Promise<any>;
  stream(input: any, ...options: any[]): Promise<any>;
  batch(input: any, ...options: any[]): Promise<any>;
  format(...args: any[]): Promise<any>;
  formatMessages(...args: any[]): Promise<any>;
  formatPromptValue(...args: any[]): Promise<any>;
  parse(...args: any[]): Promise<any>;
  partial(...args: any[]): Promise<this>;
  getFormatInstructions(): string;
  withConfig(...args: any[]): this;
  static from(...args: any[]): any;
  static assign(...args: any[]): Step;
  static fromTemplate(...args: any[]): Step;
  static fromMessages(...args: any[]): Step;
  static fromPromptMessages(...args: any[]): Step;
  static fromExamples(...args: any[]): Step;
  static fromZodSchema(...args: any[]): Step;
  static fromNamesAndDescriptions(...args: any[]): Step;
}
export {
  Step as PromptTemplate, Step as ChatPromptTemplate, Step as FewShotPromptTemplate, Step as PipelinePromptTemplate,
  Step as StringOutputParser, Step as JsonOutputParser, Step as StructuredOutputParser, Step as BytesOutputParser,
  Step as HttpResponseOutputParser, Step as CommaSeparatedListOutputParser, Step as JsonOutputFunctionsParser,
  Step as JsonOutputToolsParser, Step as RunnablePassthrough, Step as RunnableLambda,
};
type WithOpenAI<M, Then> = [M] extends [OnlyAny] ? never : [Extract<M, { readonly openaiModel: true }>] extends [never] ? never : Then;

export class RunnableSequence<M = any> {
  static from(steps: OnlyAny, ...rest: any[]): RunnableSequence<any>;
  static from<const S extends readonly any[]>(steps: S, ...rest: any[]): RunnableSequence<S[number]>;
  pipe(...args: any[]): this;
  withConfig(...args: any[]): this;
  invoke(this: WithOpenAI<M, RunnableSequence<M>>, input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  invoke(input: any, ...options: any[]): MaySend<'chat', Promise<any>>;
  stream(this: WithOpenAI<M, RunnableSequence<M>>, input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  stream(input: any, ...options: any[]): MaySend<'chat', Promise<any>>;
  batch(this: WithOpenAI<M, RunnableSequence<M>>, input: any, ...options: any[]): Sends<'chat', Promise<any>>;
  batch(input: any, ...options: any[]): MaySend<'chat', Promise<any>>;
  [member: string]: any;
}
