import { expect, test } from 'vitest';
import { reasonOf } from '../../src/scan/candidates.ts';

test.each([
  ["import { generateText } from 'ai';", 'any-vendor'],
  ["import { anthropic } from '@ai-sdk/anthropic';", 'any-vendor'],
  ["import { LLMChain } from 'langchain/chains';", 'any-vendor'],
  ["import { BaseMessage } from '@langchain/core/messages';", 'any-vendor'],
  ["import { Settings } from 'llamaindex';", 'any-vendor'],
  ["import { openai } from '@ai-sdk/openai';", 'openai'],
  ["import { OpenAI } from 'langchain/llms/openai';", 'openai'],
  ["import { OpenAI, Settings } from 'llamaindex';", 'openai'],
  ["import { ChatOpenAI } from '@langchain/openai';", 'openai'],
  ["import { generateText } from 'ai';\nconst model = 'openai/o1';", 'openai'],
  ["import { createGateway } from 'ai';", 'openai'],
  ["import { generateText } from 'ai';\nfetch('https://api.openai.com/v1/models');", 'openai'],
  ['const words = ["an openai story"];', undefined],
])('%s gives the reason %s', (text, reason) => {
  expect(reasonOf(text)).toBe(reason);
});
