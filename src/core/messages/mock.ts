import type { Message } from '../messages.ts';

export const mockMessages = {
  'help.mock': {
    en: 'emulate a provider on this machine, with its limits and its errors',
    'zh-CN': '在本机模拟服务商，包括其限制和错误',
  },
  'help.mock-provider': {
    en: 'whom to emulate: alibaba, …, or openai',
    'zh-CN': '要模拟的服务商：alibaba 等，或 openai',
  },
  'help.mock-endpoint': {
    en: 'which endpoint (default: the usual one)',
    'zh-CN': '接入点（默认：常用的那个）',
  },
  'help.mock-port': {
    en: 'port on 127.0.0.1 (default: a free one)',
    'zh-CN': '127.0.0.1 上的端口（默认：空闲端口）',
  },
  'help.mock-strict': {
    en: 'refuse parameters that the provider silently ignores',
    'zh-CN': '拒绝服务商会默默忽略的参数',
  },
  'help.mock-record': {
    en: 'add each request to FILE as JSON Lines',
    'zh-CN': '将每个请求以 JSON Lines 追加到 FILE',
  },
  'help.mock-rate-limit': { en: 'requests a minute and key', 'zh-CN': '每个密钥每分钟的请求数' },
  'help.mock-scenario': {
    en: 'answer every request with quota, rate, moderation, …',
    'zh-CN': '对所有请求返回 quota、rate、moderation 等错误',
  },
  'help.mock-block-region': {
    en: 'refuse every request for its country, as OpenAI does',
    'zh-CN': '像 OpenAI 那样以所在地区为由拒绝所有请求',
  },
  'help.mock-redemption': {
    en: 'serve the contract by which codes are redeemed, with codes that test a client',
    'zh-CN': '提供兑换代码的接口约定，以及用于测试客户端的代码',
  },
  'mock.redemption-listening': {
    en: 'Serving the redemption contract at {url} (stop with Ctrl-C)',
    'zh-CN': '正在 {url} 提供兑换接口（按 Ctrl-C 停止）',
  },
  'mock.redemption-token': {
    en: 'Any bearer token is accepted, except one that contains the word “wrong”. Credit is granted nowhere.',
    'zh-CN': '接受任何 bearer 令牌，含有 “wrong” 的除外。不会真正发放额度。',
  },
  'mock.redemption-codes': {
    en: 'Codes to try, with what a client must make of them:',
    'zh-CN': '可用的测试代码，以及客户端应得出的结果：',
  },
  'help.mock-pace': { en: 'milliseconds between the events of a stream', 'zh-CN': '流式事件之间的毫秒数' },
  'mock.no-provider': {
    en: 'Say whom to emulate.',
    'zh-CN': '请指定要模拟的服务商。',
    hint: {
      en: 'Try `migrate-scan mock --provider alibaba`.',
      'zh-CN': '例如 `migrate-scan mock --provider alibaba`。',
    },
  },
  'mock.listening': {
    en: 'Emulating {provider} at {url} (stop with Ctrl-C)',
    'zh-CN': '正在 {url} 模拟 {provider}（按 Ctrl-C 停止）',
  },
  'mock.keys': {
    en: 'Any key is accepted, except one that contains the word “wrong”.',
    'zh-CN': '接受任何密钥，含有 “wrong” 的除外。',
  },
  'mock.triggers': {
    en: 'A message that contains [[mock:quota]], [[mock:rate]] or [[mock:moderation]] gets that refusal.',
    'zh-CN': '消息中含有 [[mock:quota]]、[[mock:rate]] 或 [[mock:moderation]] 时，会返回相应的错误。',
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
