import type { ts } from 'ts-morph';
import type { Provider } from '../../providers/schema.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import type { Target } from '../target.ts';
import type { Joint } from './joints.ts';
import type { Ledger } from './ledger.ts';
import type { Located } from './located.ts';
import type { ObjectEditor } from './object-edits.ts';
import type { ResponsesCall } from './responses-call.ts';
import type { Sides } from './sides.ts';

/** Everything that a rewriter may ask, and where it puts what it decides. */
export interface Situation {
  /** The analysis that the findings come from. */
  readonly detect: DetectorContext;
  readonly provider: Provider;
  readonly target: Target;
  /** The SDKs may find a base URL in the environment: a client that is told none need not call OpenAI. */
  readonly keepsBase: boolean;
  readonly located: readonly Located[];
  readonly ledger: Ledger;
  readonly objects: ObjectEditor;
  /** Where the requests of each client, call and model go from now on. */
  readonly fates: Fates;
  /** Calls of the Responses API that become chat completions where they move. */
  readonly responses: ReadonlyMap<ts.Node, ResponsesCall>;
  /** Code is to serve OpenAI too. */
  readonly sides?: Sides | undefined;
}

/** `moves`: to the provider. `left`: it goes elsewhere already. `stays`: a person must move it. */
export type Fate = 'moves' | 'left' | 'stays';

export interface Fates {
  ofClient(creation: ts.Node): Fate | undefined;
  /** Of whatever sends: a call, a client, a model object. */
  ofSender(node: ts.Node): Fate;
  /** How bases and paths of raw requests, and versions between the two, move together. */
  readonly joints: ReadonlyMap<ts.Node, Joint>;
  /** Whether a creation only holds the options of a client, as `new Configuration()` does. */
  isPart(creation: ts.Node): boolean;
  /** Whether anything of the repository moves. */
  readonly somethingMoves: boolean;
}
