import type { Message } from '../messages.ts';

/** The headings and texts of `--checklist`. */
export const checklistMessages = {
  'checklist.title': { en: 'After the move to {provider}', 'zh-CN': '迁移到 {provider} 之后' },
  'checklist.manual': { en: 'Left to you', 'zh-CN': '需手工处理' },
  'checklist.review': { en: 'Changed, to be looked at', 'zh-CN': '已更改，需要复查' },
  'checklist.install': { en: 'Install what the manifests name now', 'zh-CN': '安装清单中更改的依赖' },
  'checklist.format': {
    en: 'Format what was changed, with the formatter of the repository',
    'zh-CN': '用仓库自己的格式化工具整理更改过的文件',
  },
  'checklist.prove': { en: 'Prove it', 'zh-CN': '验证' },
  'checklist.doctor': {
    en: 'Ask the endpoint whether the key, the network and the model work',
    'zh-CN': '检查接入点的密钥、网络和模型是否可用',
  },
  'checklist.mock': {
    en: 'Run your tests against the emulator, which refuses what the provider would refuse',
    'zh-CN': '用模拟器运行测试：服务商会拒绝的请求它也会拒绝',
  },
  'checklist.quota': { en: 'When the free quota ends', 'zh-CN': '免费额度用完时' },
  'checklist.quota-text': {
    en: 'The free quota ends one day: at most providers you are then billed, and at some the calls fail. Set a limit or an alert in the console, and handle this error:',
    'zh-CN':
      '免费额度终会用完：多数服务商随后开始计费，有的会直接报错。请在控制台设置限额或提醒，并处理以下错误：',
  },
  'checklist.quota-unknown': {
    en: 'The provider does not publish which error it answers then: treat HTTP 402, 403 and 429 as such.',
    'zh-CN': '该服务商没有公布此时的错误：请按 HTTP 402、403、429 处理。',
  },
  'checklist.quota-exhausted': { en: 'the quota is used up', 'zh-CN': '额度已用完' },
  'checklist.free-tier-exhausted': {
    en: 'the free quota is used up, and paid use was not allowed',
    'zh-CN': '免费额度已用完，且未开启付费',
  },
  'checklist.arrears': { en: 'the account owes money', 'zh-CN': '账户欠费' },
  'checklist.quota-places': { en: 'Places that call the provider now:', 'zh-CN': '现在调用该服务商的位置：' },
  'checklist.undo': { en: 'Take it all back', 'zh-CN': '全部撤销' },
  'checklist.saved': { en: 'What is left is in {file}.', 'zh-CN': '待办事项已写入 {file}。' },
  'help.migrate-checklist': {
    en: 'write what is left for a person to FILE, as Markdown',
    'zh-CN': '把待办事项以 Markdown 写入 FILE',
  },
} satisfies Record<string, Message>;
