import { LANGUAGES, type Language } from '../../core/messages.ts';
import { createWords, type Words } from '../words.ts';
import { type Markup, markup } from './markup.ts';
import type { Text } from './page-data.ts';

export type Saying = (words: Words, language: Language) => string;

/** Says things in both languages at once. */
export interface Translator {
  /** The language that the page starts in. */
  readonly language: Language;
  pair(say: Saying): Text;
  /** Both languages as markup, of which the page shows one at a time. */
  say(say: Saying): Markup;
  show(text: Text): Markup;
}

const WORDS: readonly (readonly [Words, Language])[] = LANGUAGES.map((language) => [
  createWords(language),
  language,
]);

export function createTranslator(language: Language): Translator {
  const pair = (say: Saying): Text => {
    const [english = '', chinese = ''] = WORDS.map(([words, spoken]) => say(words, spoken));
    return english === chinese ? english : [english, chinese];
  };
  const show = (text: Text) => showText(text, language);
  return { language, pair, show, say: (say) => show(pair(say)) };
}

function showText(text: Text, shown: Language): Markup {
  if (typeof text === 'string') return markup`${text}`;
  const [english, chinese] = text;
  return shown === 'en'
    ? markup`<span lang="en">${english}</span><span lang="zh-CN" hidden>${chinese}</span>`
    : markup`<span lang="en" hidden>${english}</span><span lang="zh-CN">${chinese}</span>`;
}
