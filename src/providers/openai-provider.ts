import openai from './openai.json' with { type: 'json' };
import { type Provider, providerSchema } from './schema.ts';

/** OpenAI's own endpoint and limits, in the form of a provider: what an app loses when it leaves. It is in no list. */
export function readOpenAIProvider(): Provider {
  return providerSchema.parse(openai);
}
