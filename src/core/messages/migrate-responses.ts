import type { Message } from '../messages.ts';

const HINT = {
  en: 'Rewrite it by hand for chat completions, or keep it at {vendor} with a client and a key of its own.',
  'zh-CN': '请手动改写为 Chat Completions，或用单独的客户端和密钥留在 {vendor}。',
};

/** Calls of the Responses API where a provider serves chat completions only. */
export const migrateResponsesMessages = {
  'migrate.responses-to-chat': {
    en: 'the Responses API is not served: {call} becomes a chat completion, and the text of its message is read',
    'zh-CN': '服务商不提供 Responses API：{call} 改为 Chat Completions 调用，并读取其消息文本',
  },
  'migrate.responses-form': {
    en: '{provider} serves chat completions, not the Responses API; this form of {what} is not rewritten',
    'zh-CN': '{provider} 提供 Chat Completions，不提供 Responses API；这种写法的 {what} 不会改写',
    hint: HINT,
  },
  'migrate.responses-members': {
    en: '{provider} serves chat completions, not the Responses API; these members have no sure counterpart there: {what}',
    'zh-CN': '{provider} 提供 Chat Completions，不提供 Responses API；以下成员没有确定的对应项：{what}',
    hint: HINT,
  },
  'migrate.responses-text': {
    en: '{provider} serves chat completions, not the Responses API; {what} is not known to be a text that can become a message',
    'zh-CN': '{provider} 提供 Chat Completions，不提供 Responses API；无法确定 {what} 是可作为消息的文本',
    hint: HINT,
  },
  'migrate.responses-result': {
    en: '{provider} serves chat completions, not the Responses API; more of the answer is used than output_text: {what}',
    'zh-CN':
      '{provider} 提供 Chat Completions，不提供 Responses API；除 output_text 外还使用了返回值的其他部分：{what}',
    hint: HINT,
  },
} satisfies Record<string, Message>;
