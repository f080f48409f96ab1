import { readConfig } from '../../src/config/read-config.ts';

const PACKAGES = new Map([
  ['openai', { sdk: 'openai-node', role: 'openai' }],
  ['@langchain/openai', { sdk: 'langchain', role: 'openai' }],
  ['tiktoken', { sdk: 'tiktoken', role: 'tokenizer' }],
]);

export const isOpenAIPackage = (name: string) => PACKAGES.get(name);

/** What is found in a text, one line each: `kind line:column detail`. */
export function find(file: string, text: string): string[] {
  return readConfig({ file, text }, { isOpenAIPackage }).usages.map(
    ({ kind, range, detail }) => `${kind} ${range.start.line}:${range.start.column} ${detail}`,
  );
}

/** The same with the confidence behind. */
export function findSure(file: string, text: string): string[] {
  return readConfig({ file, text }, { isOpenAIPackage }).usages.map(
    ({ kind, detail, confidence }) => `${kind} ${detail} ${confidence}`,
  );
}
