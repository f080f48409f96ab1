import type { ts } from 'ts-morph';
import type { Analysis } from '../analysis.ts';
import type { Destinations } from '../destinations.ts';
import type { Draft } from '../drafts.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Flow } from '../flow.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ModelVotes } from '../model-votes.ts';
import type { OptionReader } from '../option-values.ts';
import type { Origins } from '../origins.ts';

/** Everything that a detector may ask, and where it puts what it finds. */
export interface DetectorContext {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly flow: Flow;
  readonly evaluator: Evaluator;
  readonly origins: Origins;
  readonly destinations: Destinations;
  readonly options: OptionReader;
  readonly votes: ModelVotes;
  add(draft: Draft): void;
  /** A place that looks like use of the API and cannot be resolved; `code` is a key of the message tables. */
  notUnderstood(node: ts.Node, code: string, args?: Record<string, string>): void;
}

/** Looks at every node of one file. A detector knows one kind of usage. */
export type Detector = (node: ts.Node, file: FileContext) => void;

export interface FileContext {
  readonly source: ts.SourceFile;
  readonly file: string;
  /** The file or what it imports shows an OpenAI client: what is otherwise too vague counts here. */
  readonly showsOpenAI: boolean;
  /** The file imports another vendor's SDK with the same method names. */
  readonly showsLookalike: boolean;
}
