/** Packages that take a client and give it back, watched, cached or with more methods. Other exports are unresolved. */
type Watched<C> = C & { flushAsync(): Promise<void>; shutdownAsync(): Promise<void> };
/** langfuse, `@langfuse/openai` */
export function observeOpenAI<C>(client: C, options?: any): Wraps<Watched<C>>;
/** langsmith, braintrust, `@helicone`, opik, `@arizeai`, weave and others */
export function wrapOpenAI<C>(client: C, options?: any): Wraps<C>;
export function wrapOpenAIv4<C>(client: C, options?: any): Wraps<C>;
export function wrapSDK<C>(client: C, options?: any): Wraps<C>;
export function wrapAISDK<M>(module: M, options?: any): Wraps<M>;
export function wrapAISDKModel<M>(model: M, options?: any): Wraps<M>;
export function traceable<F>(f: F, options?: any): F;
export function wrapTraced<F>(f: F, options?: any): F;
export function trackOpenAI<C>(client: C, options?: any): Wraps<C>;
export function instrumentOpenAI<C>(client: C, options?: any): Wraps<C>;
/** `@sentry/*` */
export function instrumentOpenAiClient<C>(client: C, options?: any): Wraps<C>;
/** `@posthog/ai`, `@supermemory/tools` */
export function withTracing<M>(model: M, ...rest: any[]): Wraps<M>;
export function withSupermemory<M>(model: M, ...rest: any[]): Wraps<M>;
/** `@instructor-ai/instructor` */
export function Instructor<C>(options: { client: C; mode?: any; [option: string]: any }): Wraps<C>;
export function createInstructor<C>(options: { client: C; mode?: any; [option: string]: any }): Wraps<C>;
export default Instructor;
/** `zod-gpt`, `llm-polyglot` and others read the client's class only. */
export function monitorOpenAI<C>(client: C, options?: any): Wraps<C>;
export function withLogging<C>(client: C, options?: any): Wraps<C>;
