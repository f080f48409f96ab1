import type { Edit, NewFile, Reason } from '../../migrate/plan.ts';

/** What was chosen on the way. Undefined: not yet. */
export interface Choices {
  readonly provider?: string;
  readonly endpoint?: string;
  /** OpenAI's id to the provider's, where somebody changed the row. */
  readonly models: ReadonlyMap<string, string>;
  /** `provider`: the provider's names. `keep`: `OPENAI_*`. `own`: the key is in `keyVariable`. */
  readonly env?: 'provider' | 'keep' | 'own';
  readonly keyVariable?: string;
  /** As the command line says it; nobody is asked. */
  readonly strategy?: 'replace' | 'switch';
  /** Never printed. */
  readonly creditCode?: string;
  /** Files with changes that are not committed may be edited. */
  readonly force?: boolean;
}

/** What takes the place of a change's edits after it was edited by hand. */
export interface Replacement {
  readonly edits: readonly Edit[];
  readonly newFiles: readonly NewFile[];
}

export type Verdict = 'accept' | 'skip';

/** Where the way is at. `index` counts the changes of the plan. */
export type Step =
  | {
      readonly name:
        | 'provider'
        | 'endpoint'
        | 'models'
        | 'env'
        | 'key-variable'
        | 'credit'
        | 'dirty'
        | 'confirm';
    }
  | { readonly name: 'model'; readonly from: string }
  | { readonly name: 'change' | 'edit-file'; readonly index: number }
  /** An editor is to be opened. */
  | { readonly name: 'edit'; readonly index: number; readonly file: string }
  | { readonly name: 'done'; readonly outcome: 'apply' | 'quit' | 'nothing' };

/** Everything that was said so far; plain data, so that `back` is the state before. */
export interface State {
  readonly step: Step;
  readonly choices: Choices;
  /** By the id of the change. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly replacements: ReadonlyMap<string, Replacement>;
  /** What came of the last answer, to be said before the next question. */
  readonly notice?: Reason;
  readonly before?: State;
}

export const BACK = 'back';
export const QUIT = 'quit';
