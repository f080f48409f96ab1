import { Secret } from './secret.ts';

export type CodeProblem = 'empty' | 'too-short' | 'too-long' | 'several-lines' | 'control-characters';
export type ParsedCode =
  | { readonly ok: true; readonly code: Secret }
  | { readonly ok: false; readonly problem: CodeProblem };

const LEAST = 4;
const MOST = 256;
/** Far above what a code can be: more is not even looked at. */
const MOST_INPUT = 4096;

/** What a copied code brings along without being seen: zero-width and direction marks, soft hyphens. */
const INVISIBLE = /\p{Cf}/gu;
/** The dashes that a word processor writes in place of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;

/**
 * The code in a text that a person typed or copied: full-width letters and odd dashes are made plain, blanks dropped,
 * case kept. That it passes says only that it looks like a code.
 */
export function parseCode(text: string): ParsedCode {
  if (text.length > MOST_INPUT) return { ok: false, problem: 'too-long' };
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').trim();
  if (plain === '') return { ok: false, problem: 'empty' };
  if (/[\r\n\u2028\u2029]/u.test(plain)) return { ok: false, problem: 'several-lines' };
  const code = plain.replace(/\s+/gu, '');
  if (/\p{C}/u.test(code)) return { ok: false, problem: 'control-characters' };
  if (code.length < LEAST) return { ok: false, problem: 'too-short' };
  if (code.length > MOST) return { ok: false, problem: 'too-long' };
  return { ok: true, code: new Secret(code) };
}

const LEAST_TO_SHOW = 12;
const SHOWN = 4;

/** `ABCD…WXYZ`, by which its holder knows it; `****` where that would give too much of it away. */
export function maskCode(code: Secret): string {
  const characters = [...code.reveal()];
  if (characters.length < LEAST_TO_SHOW) return '****';
  return `${characters.slice(0, SHOWN).join('')}…${characters.slice(-SHOWN).join('')}`;
}
