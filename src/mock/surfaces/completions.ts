import { digestOf } from '../digest.ts';
import { DONE_FRAME, dataFrame } from '../sse.ts';
import { countTokens, splitIntoTokens } from '../tokens.ts';

const DEFAULT_MAX_TOKENS = 16;

export interface CompletionRequest {
  readonly model: string;
  readonly prompt: string | readonly string[];
  readonly max_tokens?: number | null | undefined;
}

/** The body of a text completion: each prompt is echoed, cut at `max_tokens`. `created` is in seconds. */
export function textCompletion(request: CompletionRequest, created: number): Record<string, unknown> {
  const prompts = promptsOf(request);
  const answers = prompts.map((prompt) => answerTo(prompt, request));
  const prompt_tokens = prompts.reduce((sum, prompt) => sum + countTokens(prompt), 0);
  const completion_tokens = answers.reduce((sum, answer) => sum + answer.pieces.length, 0);
  return {
    ...headOf(request, created),
    choices: answers.map(({ pieces, finish_reason }, index) => ({
      index,
      text: pieces.join(''),
      logprobs: null,
      finish_reason,
    })),
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
  };
}

/** The frames of a streamed text completion. */
export function* completionFrames(request: CompletionRequest, created: number): Generator<string, void> {
  const head = headOf(request, created);
  for (const [index, prompt] of promptsOf(request).entries()) {
    const { pieces, finish_reason } = answerTo(prompt, request);
    for (const text of pieces) {
      yield dataFrame({ ...head, choices: [{ index, text, logprobs: null, finish_reason: null }] });
    }
    yield dataFrame({ ...head, choices: [{ index, text: '', logprobs: null, finish_reason }] });
  }
  yield DONE_FRAME;
}

function answerTo(prompt: string, request: CompletionRequest): { pieces: string[]; finish_reason: string } {
  const pieces = splitIntoTokens(`${request.model} heard: ${prompt}`);
  const limit = request.max_tokens ?? DEFAULT_MAX_TOKENS;
  return { pieces: pieces.slice(0, limit), finish_reason: pieces.length > limit ? 'length' : 'stop' };
}

function headOf(request: CompletionRequest, created: number): Record<string, unknown> {
  return { id: `cmpl-${digestOf(request)}`, object: 'text_completion', created, model: request.model };
}

function promptsOf(request: CompletionRequest): readonly string[] {
  return typeof request.prompt === 'string' ? [request.prompt] : request.prompt;
}
