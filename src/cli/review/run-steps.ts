import type { Edit } from '../../migrate/plan.ts';
import { advance, startReview, takeEdit } from './advance.ts';
import { askChange, askFile, askToWrite, type Layout } from './change-questions.ts';
import { findPassage, holdsSecret, replaceText } from './edit-change.ts';
import type { Facts } from './facts.ts';
import type { EditorResult } from './open-editor.ts';
import type { Ask, Question } from './question.ts';
import { askBeforeChanges } from './questions.ts';
import { currentChange } from './settle-plan.ts';
import type { Choices, Replacement, State } from './state.ts';

/** Whoever answers: the prompts of a terminal, or a list of answers in a test. */
export interface Surroundings {
  readonly facts: Facts;
  readonly layout: Layout;
  readonly ask: Ask;
  readonly openEditor: (text: string, file: string) => Promise<EditorResult>;
}

/** Goes all the way; undefined where it was cut short by Ctrl-C. Writes nothing. */
export async function runSteps(choices: Choices, around: Surroundings): Promise<State | undefined> {
  let state = startReview(choices, around.facts);
  while (state.step.name !== 'done') {
    if (state.step.name === 'edit') {
      state = takeEdit(state, await editChange(state, around), around.facts);
      continue;
    }
    const answer = await around.ask(askNext(state, around));
    if (answer === undefined) return undefined;
    state = advance(state, answer, around.facts);
  }
  return state;
}

function askNext(state: State, { facts, layout }: Surroundings): Question {
  const { step } = state;
  if (step.name === 'change') return askChange(state, step.index, { facts, layout });
  if (step.name === 'edit-file') return askFile(state, step.index, facts);
  if (step.name === 'confirm') return askToWrite(state, { facts, layout });
  return askBeforeChanges(state, facts);
}

/** The replacement that an editor gave, or the code of why there is none. */
async function editChange(state: State, { facts, openEditor }: Surroundings): Promise<Replacement | string> {
  const { step } = state;
  const { changes } = facts.prepare(state.choices);
  const change = step.name === 'edit' ? changes[step.index] : undefined;
  if (step.name !== 'edit' || !change) return 'review.edit-failed';
  const { file } = step;
  const current = currentChange(change, state);
  const newFile = current.newFiles.find((one) => one.file === file);
  const text = newFile ? '' : facts.read(file);
  const inFile = (edits: readonly Edit[]) => edits.filter((edit) => edit.file === file);
  const passage = findPassage(text, inFile(change.edits), inFile(current.edits));
  const shown = newFile?.text ?? passage?.after ?? '';
  if (holdsSecret(file, passage?.before ?? '')) return 'review.edit-secret';
  const result = await openEditor(shown, file);
  if (!result.ok) return 'review.edit-failed';
  const others = changes.filter((one) => one !== change).flatMap((one) => currentChange(one, state).edits);
  return replaceText(change, current, { file, text, edited: result.text, others: inFile(others) });
}
