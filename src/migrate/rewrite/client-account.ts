import type { ts } from 'ts-morph';
import type { ClientFamily } from './families.ts';
import type { Why } from './ledger.ts';
import { findProperty } from './object-edits.ts';
import type { Situation } from './situation.ts';

/** Options that speak of an OpenAI account, which means nothing to the provider. */
export function accountOptions(
  { detect }: Situation,
  family: ClientFamily,
  object: ts.ObjectLiteralExpression,
): readonly ts.ObjectLiteralElementLike[] {
  return family.account.flatMap((name) => findProperty(detect.analysis.ts, object, [name]) ?? []);
}

/** Names an option that was removed among what is lost. */
export function tellLost({ ledger }: Situation, property: ts.ObjectLiteralElementLike): void {
  const parameter = property.name?.getText() ?? '';
  ledger.lost(property, { parameter, effect: 'ignored', done: 'removed' });
}

/** Removes the options that speak of an OpenAI account. */
export function dropAccount(
  situation: Situation,
  {
    family,
    object,
    why,
  }: { readonly family: ClientFamily; readonly object: ts.ObjectLiteralExpression; readonly why: Why },
): void {
  const remove = accountOptions(situation, family, object);
  situation.objects.change(object, { add: [], remove }, why);
  for (const property of remove) tellLost(situation, property);
}
