import type { Creation } from './client-holder.ts';
import type { Why } from './ledger.ts';
import type { Situation } from './situation.ts';

export interface BaseApart {
  /** The property that holds the base URL, as it is written. */
  readonly base: string;
  /** What the first argument holds where the creation has none. */
  readonly first: readonly string[];
  readonly why: Why;
}

/** Gives a base URL in a second argument, as SDKs on version 3 of OpenAI's take it; false where another thing stands there. */
export function giveBaseApart(
  { detect, ledger, objects }: Situation,
  creation: Creation,
  { base, first, why }: BaseApart,
): boolean {
  const { ts } = detect.analysis;
  const source = creation.getSourceFile();
  const [options, second] = creation.arguments ?? [];
  if (second) {
    if (!ts.isObjectLiteralExpression(second)) return false;
    objects.change(second, { add: [base], remove: [] }, why);
    return true;
  }
  if (options) {
    ledger.insert(source, options.getEnd(), `, { ${base} }`, why);
    return true;
  }
  const text = `${objects.newObject(source, first, creation.getStart(source))}, { ${base} }`;
  const open = creation.arguments ? creation.getEnd() - 1 : creation.getEnd();
  ledger.insert(source, open, creation.arguments ? text : `(${text})`, why);
  return true;
}
