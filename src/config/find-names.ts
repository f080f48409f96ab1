import { isOpenAIEnvName } from '../core/vocabulary/env-names.ts';
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

/** Whether a name is that of an OpenAI variable. Names longer than any real one are not looked at. */
export function isVariableName(name: string): boolean {
  return name.length <= LONGEST_NAME && isOpenAIEnvName(name);
}

/** Whether a key of a general file is an OpenAI variable: such a name in capitals, with an underscore. */
export function isVariableKey(key: string): boolean {
  return isVariableName(key) && CAPITALS.test(key);
}

/**
 * The OpenAI variables that a setting's value names: the value as a whole (`name: OPENAI_API_KEY`,
 * `globalEnv: ["OPENAI_*"]`), a list item `OPENAI_API_KEY=x`, references such as `${{ secrets.OPENAI_API_KEY }}`.
 */
export function findNamesInValue(value: Span): FoundName[] {
  return [...findWholeName(value), ...toNames(value, value.text.matchAll(REFERENCE), 'reference')];
}

/** The OpenAI variables that a command gives a value to, passes on, or reads. */
export function findNamesInScript(text: Span): FoundName[] {
  const given = GIVEN_IN_SCRIPT.flatMap((pattern) => toNames(text, text.text.matchAll(pattern), 'given'));
  const named = [...text.text.matchAll(REFERENCE)];
  const isRead = (match: RegExpExecArray) => /^[$%]/.test(match[0]);
  return [
    ...findWholeName(text),
    ...given,
    ...toNames(text, named.filter(isRead), 'read'),
    ...toNames(
      text,
      named.filter((match) => !isRead(match)),
      'reference',
    ),
  ];
}

function findWholeName(value: Span): FoundName[] {
  const match = WHOLE_NAME.exec(value.text) ?? LIST_ASSIGNMENT.exec(value.text);
  return match ? toNames(value, [match], 'given').filter(({ span }) => isVariableKey(span.text)) : [];
}

function toNames(text: Span, matches: Iterable<RegExpExecArray>, use: NameUse): FoundName[] {
  return [...matches].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0];
    const span = subSpan(text, from, to);
    return isVariableName(span.text) ? [{ span, use }] : [];
  });
}
