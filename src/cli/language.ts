import { LANGUAGES, type Language } from '../core/messages.ts';

/**
 * The language of a run before its config is read: `--lang`, else the locale of the environment, else English.
 * `args` are the arguments as typed; a wrong `--lang` is left for the parser to refuse.
 */
export function detectLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  return findLanguageFlag(args) ?? findLocaleLanguage(env) ?? 'en';
}

function findLanguageFlag(args: readonly string[]): Language | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[index] === '--lang' ? args[index + 1] : args[index]?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === value);
}

/** The language of the POSIX locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides. */
export function findLocaleLanguage(env: Readonly<Record<string, string | undefined>>): Language | undefined {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (!locale) return undefined;
  return /^zh(?:[_.@-]|$)/i.test(locale) ? 'zh-CN' : 'en';
}
