import type { ts } from 'ts-morph';
import { OPENAI_BASE_URL, patternsOf } from '../../core/vocabulary/vendor.ts';
import { vendorLeft } from '../target.ts';
import type { ClientFamily } from './families.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';

/** A property that goes, with the object that it stands in. */
export interface DroppedBase {
  readonly object: ts.ObjectLiteralExpression;
  readonly property: ts.ObjectLiteralElementLike;
}

/**
 * On the way to where the SDK sends by itself, a base URL that is written in the options goes: nothing need say it.
 * Undefined where the environment may say another, and where the base is more than a text.
 */
export function findDroppedBase(
  situation: Situation,
  family: ClientFamily,
  object: ts.ObjectLiteralExpression,
): DroppedBase | undefined {
  const { ts } = situation.detect.analysis;
  const { target, keepsBase } = situation;
  if (target.endpoint.baseURL !== OPENAI_BASE_URL || keepsBase) return undefined;
  const own = findProperty(ts, object, [family.baseUrl, 'basePath', 'baseURL', 'baseUrl']);
  if (own) return isWritten(situation, own) ? { object, property: own } : undefined;
  const nested = family.nested ? findProperty(ts, object, [family.nested]) : undefined;
  const inner = nested && valueIn(nested);
  if (!nested || !inner || !ts.isObjectLiteralExpression(inner)) return undefined;
  const base = findDroppedBase(situation, withoutNested(family), inner);
  if (!base) return undefined;
  return inner.properties.length === 1 ? { object, property: nested } : base;
}

function withoutNested({ nested: _, ...family }: ClientFamily): ClientFamily {
  return family;
}

function isWritten({ detect, target }: Situation, property: ts.ObjectLiteralElementLike): boolean {
  const { ts } = detect.analysis;
  if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) return false;
  const { text } = property.initializer;
  const match = patternsOf(vendorLeft(target)).address.exec(text);
  return match !== null && text.slice(match[0].length).replace(/\/$/, '') === '';
}
