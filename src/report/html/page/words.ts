import type { PageData, Text } from '../page-data.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of the page in one language. */
export interface Words {
  readonly language: Language;
  /** A label by its name, with `{name}` replaced by the argument of that name. */
  label(name: string, args?: Readonly<Record<string, string>>): string;
  text(text: Text): string;
}

export function createWords(labels: PageData['labels'], language: Language): Words {
  const position = LANGUAGES.indexOf(language);
  return {
    language,
    label: (name, args = {}) =>
      (labels[name]?.[position] ?? name).replace(/\{(\w+)\}/g, (whole, key: string) => args[key] ?? whole),
    text: (text) => (typeof text === 'string' ? text : (text[position] ?? text[0])),
  };
}
