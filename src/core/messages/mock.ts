import type { Message } from '../messages.ts';

export const mockMessages = {
  'mock.listening': {
    en: 'Emulating {provider} at {url} (stop with Ctrl-C)',
    'zh-CN': '正在 {url} 模拟 {provider}（按 Ctrl-C 停止）',
  },
  'mock.keys': {
    en: 'Any key is accepted, except one that contains the word “wrong”.',
    'zh-CN': '接受任何密钥，含有 “wrong” 的除外。',
  },
  'mock.port-taken': {
    en: 'Port {port} is taken.',
    'zh-CN': '端口 {port} 已被占用。',
    hint: { en: 'Leave out --port to take a free one.', 'zh-CN': '不写 --port 即可使用空闲端口。' },
  },
  'mock.bad-number': {
    en: '{option} must be a whole number from {min} to {max}, not {value}.',
    'zh-CN': '{option} 必须是 {min} 到 {max} 的整数，而不是 {value}。',
  },
  'mock.unknown-scenario': {
    en: 'There is no scenario {scenario}.',
    'zh-CN': '没有名为 {scenario} 的场景。',
    hint: { en: 'Scenarios: {known}.', 'zh-CN': '可用场景：{known}。' },
  },
  'mock.unknown-endpoint': {
    en: '{provider} has no OpenAI-compatible endpoint called {endpoint}.',
    'zh-CN': '{provider} 没有名为 {endpoint} 的 OpenAI 兼容接入点。',
    hint: { en: 'Endpoints: {known}.', 'zh-CN': '可用接入点：{known}。' },
  },
  'mock.unwritable-record': {
    en: 'The record {file} cannot be written: {reason}',
    'zh-CN': '无法写入记录文件 {file}：{reason}',
  },
} satisfies Record<string, Message>;
