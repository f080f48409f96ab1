import { type ModelId, parseModelId } from '../core/vocabulary/models.ts';
import { OPENAI, type Vendor } from '../core/vocabulary/vendor.ts';
import { type Span, subSpan } from './entry.ts';

export interface FoundModel {
  readonly span: Span;
  readonly model: ModelId;
}

const MODEL_KEY = /model|engine|deployment/i;
const LIST_ITEM = /[^\s,;|+[\]"'\\]+/g;
const LONGEST_LIST = 20_000;
/** A model in shell text or in a payload: `"model": "gpt-4o"`, `model=gpt-4o`, `--model gpt-4o`. */
const MODEL_ASSIGNMENT = /model(?:\\?["'])?\s*(?:[:=]\s*|\s)(?:\\?["'])?([\w./:-]{2,120})/gi;
const QUOTED_ID = /["']([\w./:-]{2,120}?)\\?["']/g;

/** Whether a key says that its value is a model, so that ids such as `o3` can be believed. */
export function isModelKey(key: string | undefined): boolean {
  return key !== undefined && MODEL_KEY.test(key);
}

/**
 * The models that a setting's value names: the value itself, or the items of a list in it
 * (`gpt-4o,gpt-4o-mini`). Ambiguous ids and gateway ids (`openai/gpt-4o`) count only where the key says model.
 */
export function findModelsInValue(value: Span, saysModel: boolean, vendor: Vendor = OPENAI): FoundModel[] {
  const whole = parseModelId(value.text.trim(), vendor);
  if (whole) {
    const start = value.text.length - value.text.trimStart().length;
    return keepCertain(
      [{ span: subSpan(value, start, start + value.text.trim().length), model: whole }],
      saysModel,
    );
  }
  if (value.text.length > LONGEST_LIST || !isList(value.text, saysModel)) return [];
  return keepCertain(
    toModels(value, { matches: value.text.matchAll(LIST_ITEM), group: 0, vendor }),
    saysModel,
  );
}

/** The models that a command names. */
export function findModelsInScript(text: Span, vendor: Vendor = OPENAI): FoundModel[] {
  const assigned = toModels(text, { matches: text.text.matchAll(MODEL_ASSIGNMENT), group: 1, vendor });
  const quoted = toModels(text, { matches: text.text.matchAll(QUOTED_ID), group: 1, vendor });
  return [...keepCertain(assigned, true), ...keepCertain(quoted, false)];
}

function isList(text: string, saysModel: boolean): boolean {
  return saysModel ? /[,;|\s[]/.test(text) : /^[^,\s]+(?:,\s*[^,\s]+)+$/.test(text);
}

interface Search {
  readonly matches: Iterable<RegExpExecArray>;
  /** The group of a match that holds the id. */
  readonly group: number;
  readonly vendor: Vendor;
}

function toModels(text: Span, { matches, group, vendor }: Search): FoundModel[] {
  return [...matches].flatMap((match) => {
    const id = match[group] ?? '';
    const model = parseModelId(id, vendor);
    if (!model) return [];
    const from = match.index + match[0].lastIndexOf(id);
    return [{ span: subSpan(text, from, from + id.length), model }];
  });
}

function keepCertain(models: readonly FoundModel[], saysModel: boolean): FoundModel[] {
  return models.filter(({ model }) => saysModel || !(model.ambiguous || model.prefixed));
}
