import type { Message } from '../messages.ts';

export const modulesMessages = {
  'module-config-syntax': {
    en: '{file} is broken at line {line}; only what could be read of it counts.',
    'zh-CN': '{file} 第 {line} 行有语法错误；只采用能读取的部分。',
    hint: { en: 'Mend the JSON and scan again.', 'zh-CN': '请修正该 JSON 后重新扫描。' },
  },
  'module-config-too-large': {
    en: '{file} is too large for a config and was not read.',
    'zh-CN': '{file} 过大，不像配置文件，未读取。',
  },
  'module-extends-missing': {
    en: '{file} extends {target}, which is not in the scanned folder; its path aliases are not known.',
    'zh-CN': '{file} 继承的 {target} 不在扫描目录中；其路径别名未知。',
  },
  'module-extends-cycle': {
    en: '{file} extends {target} in a circle; the circle was cut there.',
    'zh-CN': '{file} 与 {target} 循环继承；已在此处截断。',
  },
} satisfies Record<string, Message>;
