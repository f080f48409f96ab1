import { type Provider, providerSchema } from '../providers/schema.ts';
import openai from './openai.json' with { type: 'json' };

/** OpenAI's own endpoint and limits, in the form of a provider: what an app loses when it leaves. */
export function readOpenAIProvider(): Provider {
  return providerSchema.parse(openai);
}
