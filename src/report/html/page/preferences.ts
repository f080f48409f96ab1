import { THEMES, type Theme } from './switches.ts';
import type { Language } from './words.ts';

const KEY = 'migrate-scan-theme';

/** The colours that the reader chose before, where the viewer keeps anything. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Shows the page in these colours, and keeps the choice where the viewer allows it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A sandboxed viewer keeps nothing: the choice holds until the page is closed.
  }
}

/** Shows the parts of the document that are in this language, and hides their counterparts. */
export function applyLanguage(language: Language, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
  for (const element of document.body.querySelectorAll<HTMLElement>('[lang]')) {
    element.hidden = element.lang !== language;
  }
}
