import { type ComponentChild, Fragment, h, type TargetedEvent } from 'preact';
import { LANGUAGES, type Language, type Words } from './words.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };

export interface SwitchesState {
  readonly words: Words;
  readonly theme: Theme;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

/** The choices of language and colours. */
export function renderSwitches({ words, theme, setLanguage, setTheme }: SwitchesState): ComponentChild {
  return h(
    Fragment,
    null,
    renderSwitch({
      id: 'language',
      label: words.label('language'),
      value: words.language,
      options: LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
      onChoose: setLanguage,
    }),
    renderSwitch({
      id: 'theme',
      label: words.label('theme'),
      value: theme,
      options: THEMES.map((name) => [name, words.label(`theme-${name}`)] as const),
      onChoose: setTheme,
    }),
  );
}

interface Switch<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  onChoose(value: T): void;
}

function renderSwitch<T extends string>({ id, label, value, options, onChoose }: Switch<T>): ComponentChild {
  return h(
    'label',
    null,
    label,
    h(
      'select',
      {
        id,
        value,
        onChange: (event: TargetedEvent<HTMLSelectElement>) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChoose(chosen[0]);
        },
      },
      options.map(([name, text]) => h('option', { value: name, key: name }, text)),
    ),
  );
}
