import { vectorOf } from '../digest.ts';
import type { EmbeddingRequest } from '../request-shapes.ts';
import { countTokens } from '../tokens.ts';

/** The body of an embeddings answer: unit vectors that depend on the input only, as floats or base64. */
export function embeddingList(request: EmbeddingRequest, dimensions: number): Record<string, unknown> {
  const inputs = inputsOf(request);
  const prompt_tokens = inputs.reduce((sum, input) => sum + countTokens(input), 0);
  return {
    object: 'list',
    model: request.model,
    data: inputs.map((input, index) => ({
      object: 'embedding',
      index,
      embedding: encode(vectorOf(input, dimensions), request.encoding_format),
    })),
    usage: { prompt_tokens, total_tokens: prompt_tokens },
  };
}

/** The texts of an embeddings request; a list of token ids counts as one text. */
export function inputsOf(request: EmbeddingRequest): string[] {
  if (typeof request.input === 'string') return [request.input];
  if (isNumbers(request.input)) return [request.input.join(' ')];
  return request.input.map((item) => (typeof item === 'string' ? item : item.join(' ')));
}

function isNumbers(input: readonly unknown[]): input is number[] {
  return typeof input[0] === 'number';
}

function encode(vector: readonly number[], format: string | null | undefined): number[] | string {
  if (format !== 'base64') return [...vector];
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}
