import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/cli/language.ts';

it.each([
  [[], {}, 'en'],
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [[], { LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
  [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [[], { LANG: 'de_DE', LC_MESSAGES: 'zh' }, 'zh-CN'],
  [[], { LC_ALL: '', LANG: 'zh_CN' }, 'zh-CN'],
  [[], { LANG: 'zhuang' }, 'en'],
  [['--lang', 'en'], { LANG: 'zh_CN' }, 'en'],
  [['.', '--lang=zh-CN'], {}, 'zh-CN'],
  [['--lang', 'fr'], { LANG: 'zh_CN' }, 'zh-CN'],
] as const)('%j with %j speaks %s', (args, env, language) => {
  expect(detectLanguage(args, env)).toBe(language);
});
