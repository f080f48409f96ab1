/** One thing to choose. All text is safe for a terminal. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Shown below the list while the cursor is on it. */
  readonly description?: string;
}

interface Asked {
  readonly message: string;
  /** Lines to show before the question. */
  readonly intro?: readonly string[];
}

/** A question as data. `search` is a list that typing filters; with `free`, what is typed is an answer too. */
export type Question =
  | (Asked & { readonly type: 'select'; readonly choices: readonly Choice[]; readonly start?: string })
  | (Asked & {
      readonly type: 'search';
      readonly choices: readonly Choice[];
      readonly free: { readonly pattern: RegExp; readonly label: (typed: string) => string };
    })
  | (Asked & { readonly type: 'text'; readonly pattern: RegExp; readonly hint: string })
  | (Asked & { readonly type: 'secret'; readonly pattern: RegExp; readonly hint: string });

/** Puts a question to whoever is there; undefined where they pressed Ctrl-C. */
export type Ask = (question: Question) => Promise<string | undefined>;
