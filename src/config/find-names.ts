import { isVendorEnvName } from '../core/vocabulary/env-names.ts';
import { OPENAI, type Vendor } from '../core/vocabulary/vendor.ts';
import { type Span, subSpan } from './entry.ts';

/** `given`: assigned or declared here. `reference`: named for a tool to fill in. `read`: a shell reads it. */
export type NameUse = 'given' | 'reference' | 'read';

export interface FoundName {
  readonly span: Span;
  readonly use: NameUse;
}

const CAPITALS = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]*)+$/;
const WHOLE_NAME = /^!?([A-Z][A-Z0-9]*(?:_[A-Z0-9]*)+)\*?$/d;
const LIST_ASSIGNMENT = /^([A-Za-z_]\w*)=/d;
/** In small letters only Terraform's `var.openai_api_key` and Supabase's `env(openai_api_key)` name a variable. */
const REFERENCE =
  /(?:\$[{(]?!?(?:\w{0,20}[eE]nv:)?|\b(?:secrets|vars|env|inputs)\.|\b(?:secrets|vars|env)\[["']|%)([A-Z_]\w{1,100})|(?:\bvar\.|[eE]nv[:(]\s*["']?)([A-Za-z_]\w{1,100})/dg;
const GIVEN_IN_SCRIPT: readonly RegExp[] = [
  /(?:^|[\s;&|(`"'\\])([A-Z_]\w{1,100})[ \t]*[?:+]?=(?!=)/dg,
  /\$env:([A-Za-z_]\w{1,100})[ \t]*=(?!=)/dg,
  /(?:\s(?:-e|--env|--build-arg|--secret)\s|\bsecrets? (?:put|set|create)\s|\benv add\s|\bexport\s)\s*["']?([A-Z_]\w{1,100})/dg,
];

const LONGEST_NAME = 120;

/** Whether a name is that of a vendor's variable. Names longer than any real one are not looked at. */
export function isVariableName(name: string, vendor: Vendor = OPENAI): boolean {
  return name.length <= LONGEST_NAME && isVendorEnvName(name, vendor);
}

/** Whether a key of a general file is an OpenAI variable: such a name in capitals, with an underscore. */
export function isVariableKey(key: string, vendor: Vendor = OPENAI): boolean {
  return isVariableName(key, vendor) && CAPITALS.test(key);
}

/**
 * The OpenAI variables that a setting's value names: the value as a whole (`name: OPENAI_API_KEY`,
 * `globalEnv: ["OPENAI_*"]`), a list item `OPENAI_API_KEY=x`, references such as `${{ secrets.OPENAI_API_KEY }}`.
 */
export function findNamesInValue(value: Span, vendor: Vendor): FoundName[] {
  const references = toNames(value, value.text.matchAll(REFERENCE), 'reference');
  return [...findWholeName(value), ...references].filter(({ span }) => isVariableName(span.text, vendor));
}

/** The OpenAI variables that a command gives a value to, passes on, or reads. */
export function findNamesInScript(text: Span, vendor: Vendor): FoundName[] {
  const given = GIVEN_IN_SCRIPT.flatMap((pattern) => toNames(text, text.text.matchAll(pattern), 'given'));
  const named = [...text.text.matchAll(REFERENCE)];
  const isRead = (match: RegExpExecArray) => /^[$%]/.test(match[0]);
  const found = [
    ...findWholeName(text),
    ...given,
    ...toNames(text, named.filter(isRead), 'read'),
    ...toNames(
      text,
      named.filter((match) => !isRead(match)),
      'reference',
    ),
  ];
  return found.filter(({ span }) => isVariableName(span.text, vendor));
}

function findWholeName(value: Span): FoundName[] {
  const match = WHOLE_NAME.exec(value.text) ?? LIST_ASSIGNMENT.exec(value.text);
  return match ? toNames(value, [match], 'given').filter(({ span }) => CAPITALS.test(span.text)) : [];
}

function toNames(text: Span, matches: Iterable<RegExpExecArray>, use: NameUse): FoundName[] {
  return [...matches].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0];
    return [{ span: subSpan(text, from, to), use }];
  });
}
