import type { Message } from '../messages.ts';

export const configMessages = {
  'config-syntax': {
    en: 'This file is not valid {format}; its lines were read one by one, so findings in it are uncertain.',
    'zh-CN': '该文件不是有效的 {format}；已改为逐行读取，因此其中的结果不确定。',
    hint: {
      en: 'Mend the syntax error at this line and scan again.',
      'zh-CN': '请修正该行的语法错误后重新扫描。',
    },
  },
  'config-too-large': {
    en: 'This file is too large to parse ({size} characters); its lines were read one by one.',
    'zh-CN': '该文件过大（{size} 个字符），无法解析；已改为逐行读取。',
  },
  'config-entry': { en: 'Set by {path}', 'zh-CN': '由 {path} 设置' },
  'config-reference': { en: 'Named in the value of {path}', 'zh-CN': '在 {path} 的值中被引用' },
  'config-script': { en: 'In the commands of {path}', 'zh-CN': '位于 {path} 的命令中' },
  'config-commented': { en: 'The line is commented out.', 'zh-CN': '该行已被注释。' },
  'config-line': {
    en: 'Found in the bare line; the file could not be parsed.',
    'zh-CN': '仅从文本行中识别；该文件无法解析。',
  },
  'config-permission': {
    en: 'A host that the browser extension asks permission for.',
    'zh-CN': '浏览器扩展请求访问权限的主机。',
  },
  'config-dependency': { en: 'A dependency listed in {path}', 'zh-CN': '列于 {path} 的依赖' },
} satisfies Record<string, Message>;
