import type { ReportOptions } from '../../src/report/reporter.ts';
import { PLAIN_STYLE } from '../../src/report/style.ts';

export const LLM_SOURCE = [
  'export async function answer(openai: OpenAI, text: string) {',
  '  const reply = await openai.chat.completions.create({ model, messages: [] });',
  '  return reply;',
  '}',
];

/** Plain English in 80 columns, with `src/llm.ts` as the only file to read. */
export function createOptions(parts: Partial<ReportOptions> = {}): ReportOptions {
  return {
    language: 'en',
    width: 80,
    style: PLAIN_STYLE,
    all: false,
    readLines: (file) => (file === 'src/llm.ts' ? LLM_SOURCE : undefined),
    ...parts,
  };
}
