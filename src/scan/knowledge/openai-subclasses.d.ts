/** Packages whose client is a subclass of the SDK's: `@posthog/ai`, `portkey-ai` and relays. */
import BaseOpenAI from 'openai';

interface PosthogOptions { posthog?: any; apiKey?: ApiKey; baseURL?: BaseUrl; [option: string]: any }
export class OpenAI extends BaseOpenAI implements MakesClient<'none'> { constructor(options: PosthogOptions) }
export class AzureOpenAI extends BaseOpenAI implements MakesClient<'none', 'azure'> {
  constructor(options: PosthogOptions & { endpoint?: AzureEndpoint; deployment?: Deployment });
}
export { OpenAI as PostHogOpenAI, AzureOpenAI as PostHogAzureOpenAI };
export function withTracing<M>(model: M, ...rest: any[]): Wraps<M>;
export default OpenAI;
