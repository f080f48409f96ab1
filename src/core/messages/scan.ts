import type { Message } from '../messages.ts';

/** What the engine says: the steps from a client to its use, what it could not follow, what it could not parse. */
export const scanMessages = {
  'way-client-made': { en: 'The client is made here.', 'zh-CN': '客户端在此创建。' },
  'way-initialised': { en: 'It is kept under a name here.', 'zh-CN': '在此赋予名称。' },
  'way-assigned': { en: 'It is assigned here.', 'zh-CN': '在此赋值。' },
  'way-returned': { en: 'A function returns it here.', 'zh-CN': '函数在此返回它。' },
  'way-argument': { en: 'It is passed to a function here.', 'zh-CN': '在此作为参数传入函数。' },
  'way-default': { en: 'It is a default here.', 'zh-CN': '在此作为默认值。' },
  'way-element': {
    en: 'It is one of several in a collection here.',
    'zh-CN': '它是此处集合中的一项。',
  },
  'way-exported': { en: 'It is exported here.', 'zh-CN': '在此导出。' },
  'way-destructured': { en: 'A part of it is taken here.', 'zh-CN': '在此解构出其一部分。' },
  'way-passed-through': {
    en: 'It goes through a wrapper here.',
    'zh-CN': '在此经过一层包装。',
  },
  'client-of-unknown-origin': {
    en: '{callee} looks like a call of the OpenAI SDK, but where its client comes from could not be followed.',
    'zh-CN': '{callee} 看起来是 OpenAI SDK 的调用，但无法追溯其客户端的来源。',
    hint: {
      en: 'Look where the client is made; if it is OpenAI, this call counts.',
      'zh-CN': '请查看客户端的创建位置；如果是 OpenAI，则此调用应计入。',
    },
  },
  'request-of-unknown-host': {
    en: 'A request goes to {path}, a path of the OpenAI API, on a host that the code does not settle.',
    'zh-CN': '有请求发往 OpenAI API 的路径 {path}，但代码无法确定其主机。',
    hint: {
      en: 'Look which host the base URL has at run time.',
      'zh-CN': '请确认运行时基础 URL 的主机。',
    },
  },
  'too-deep-to-follow': {
    en: 'What this file uses is defined in too many steps to be followed to its end.',
    'zh-CN': '该文件所用内容的定义层次过多，无法完整分析。',
  },
  'syntax-error': {
    en: 'The file does not parse at line {line}; what could be read of it counts.',
    'zh-CN': '文件在第 {line} 行存在语法错误；仅统计可读取的部分。',
  },
} satisfies Record<string, Message>;
