import type { Layout } from '../../../src/cli/review/change-questions.ts';
import { createFacts } from '../../../src/cli/review/create-facts.ts';
import type { Facts } from '../../../src/cli/review/facts.ts';
import type { EditorResult } from '../../../src/cli/review/open-editor.ts';
import type { Question } from '../../../src/cli/review/question.ts';
import { runSteps } from '../../../src/cli/review/run-steps.ts';
import type { Choices, State, Step } from '../../../src/cli/review/state.ts';
import { listProviders } from '../../../src/providers/index.ts';
import { scanRepository } from '../../../src/scan/scan.ts';

const SCAN = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };

const plain = (text: string) => text;
const LAYOUT: Layout = {
  width: 80,
  diff: { added: plain, removed: plain, place: plain, file: plain },
  strong: plain,
  warn: plain,
};

/** The facts of a folder, as a review of it works with them. */
export async function readFacts(root: string, answered: readonly Step['name'][] = []): Promise<Facts> {
  return createFacts({
    root,
    scanned: await scanRepository(root, SCAN),
    providers: await listProviders(),
    users: [],
    selection: {},
    language: 'en',
    answered: new Set(answered),
  });
}

export interface Walk {
  /** Where it ended; undefined: cut short. */
  readonly end: State | undefined;
  readonly asked: readonly Question[];
}

export interface WalkOptions {
  readonly choices?: Choices;
  readonly edit?: (text: string, file: string) => EditorResult;
}

/** Goes the way with these answers, one after the other; after the last of them comes Ctrl-C. */
export async function walk(
  facts: Facts,
  answers: readonly string[],
  options: WalkOptions = {},
): Promise<Walk> {
  const asked: Question[] = [];
  const rest = [...answers];
  const end = await runSteps(options.choices ?? { models: new Map() }, {
    facts,
    layout: LAYOUT,
    ask: async (question) => {
      asked.push(question);
      const answer = rest.shift();
      if (answer !== undefined) checkOffered(question, answer);
      return answer;
    },
    openEditor: async (text, file) => options.edit?.(text, file) ?? { ok: false, reason: 'no editor' },
  });
  return { end, asked };
}

/** A test that gives an answer which nobody could give proves nothing. */
function checkOffered(question: Question, answer: string): void {
  const isOffered =
    question.type === 'select'
      ? question.choices.some(({ value }) => value === answer)
      : question.type === 'search'
        ? question.choices.some(({ value }) => value === answer) || question.free.pattern.test(answer)
        : question.pattern.test(answer);
  if (!isOffered) throw new Error(`"${answer}" is no answer to "${question.message}"`);
}
