import type { Message } from '../messages.ts';

/** The interactive way from a scan to an applied migration. */
export const reviewMessages = {
  'review.offer': { en: 'Migrate now?', 'zh-CN': '现在迁移吗？' },
  'review.ask-provider': { en: 'Move to which provider?', 'zh-CN': '迁移到哪家服务商？' },
  'review.ask-endpoint': { en: 'Which endpoint?', 'zh-CN': '使用哪个接入点？' },
  'review.ask-models': { en: 'Models: change a row, or go on', 'zh-CN': '模型：可修改任一行，或继续' },
  'review.ask-model': {
    en: 'In place of {from} (type to search)',
    'zh-CN': '用什么替代 {from}（输入以搜索）',
  },
  'review.ask-env': { en: 'Names of the environment variables?', 'zh-CN': '环境变量使用什么名称？' },
  'review.ask-key-variable': { en: 'Variable that holds the key', 'zh-CN': '存放密钥的变量名' },
  'review.ask-credit': {
    en: 'Credit code (Enter for none; kept in memory only)',
    'zh-CN': '额度兑换码（没有请直接回车；仅保存在内存中）',
  },
  'review.ask-dirty': {
    en: 'Files to edit have changes that are not committed. Go on?',
    'zh-CN': '待修改的文件有未提交的改动，是否继续？',
  },
  'review.ask-change': { en: 'This change?', 'zh-CN': '此处更改？' },
  'review.ask-file': { en: 'Edit which file?', 'zh-CN': '编辑哪个文件？' },
  'review.ask-write': {
    en: 'Write {edits} edits to {files} files?',
    'zh-CN': '是否写入 {files} 个文件中的 {edits} 处修改？',
  },
  'review.ask-nothing': { en: 'No change is accepted.', 'zh-CN': '没有接受任何更改。' },
  'review.back': { en: 'Back', 'zh-CN': '返回' },
  'review.quit': { en: 'Quit, and change nothing', 'zh-CN': '退出，不做任何更改' },
  'review.go-on': { en: 'Go on', 'zh-CN': '继续' },
  'review.continue-dirty': {
    en: 'Go on: undo gives these changes back too',
    'zh-CN': '继续：undo 也能恢复这些改动',
  },
  'review.look-first': { en: 'Look at it first.', 'zh-CN': '建议先看。' },
  'review.endpoint-name': { en: '{id} ({region})', 'zh-CN': '{id}（{region}）' },
  'review.model-row': { en: '{from} → {to}', 'zh-CN': '{from} → {to}' },
  'review.model-facts': {
    en: '{kind}, {context} tokens, {price}',
    'zh-CN': '{kind}，{context} token，{price}',
  },
  'review.model-free': { en: '{model} (not in the catalogue)', 'zh-CN': '{model}（不在目录中）' },
  'review.env-provider': { en: 'The provider’s: {name}', 'zh-CN': '服务商的名称：{name}' },
  'review.env-keep': {
    en: 'Keep OPENAI_*, add OPENAI_BASE_URL',
    'zh-CN': '保留 OPENAI_*，添加 OPENAI_BASE_URL',
  },
  'review.env-own': { en: 'Another name for the key …', 'zh-CN': '自定义密钥变量名……' },
  'review.hint-variable': {
    en: 'Letters, digits and _, such as MY_LLM_KEY',
    'zh-CN': '字母、数字和下划线，如 MY_LLM_KEY',
  },
  'review.hint-code': {
    en: 'At most 200 visible characters, without blanks within',
    'zh-CN': '最多 200 个可见字符，中间不含空格',
  },
  'review.accept': { en: 'Accept', 'zh-CN': '接受' },
  'review.skip': { en: 'Skip', 'zh-CN': '跳过' },
  'review.accept-file': { en: 'Accept the rest of this file', 'zh-CN': '接受此文件的其余更改' },
  'review.accept-all': { en: 'Accept all that follow', 'zh-CN': '接受之后的全部更改' },
  'review.edit': { en: 'Edit in $EDITOR', 'zh-CN': '用 $EDITOR 编辑' },
  'review.change-title': {
    en: 'Change {number} of {total}: {file}',
    'zh-CN': '更改 {number}/{total}：{file}',
  },
  'review.change-files': { en: '{file} and {more} more', 'zh-CN': '{file} 等 {more} 个其他文件' },
  'review.to-look-at': { en: 'look: {reason}', 'zh-CN': '需复查：{reason}' },
  'review.edited': { en: 'edited in the review', 'zh-CN': '复查时手工编辑' },
  'review.edit-covers-another': {
    en: 'Not taken: the text covers the place of another change.',
    'zh-CN': '未采用：该文本覆盖了另一处更改的位置。',
  },
  'review.edit-secret': {
    en: 'Not opened: these lines hold a secret, and it is not copied to another file. Edit them after applying.',
    'zh-CN': '未打开：这些行包含密钥，不会复制到其他文件。请在应用后再编辑。',
  },
  'review.edit-failed': {
    en: 'Not taken: the editor could not be started, or it ended with an error. Set EDITOR.',
    'zh-CN': '未采用：编辑器无法启动或以错误结束。请设置 EDITOR。',
  },
  'review.write': { en: 'Write', 'zh-CN': '写入' },
  'review.back-to-changes': { en: 'Back to the changes', 'zh-CN': '返回更改列表' },
  'review.summary': { en: 'Summary', 'zh-CN': '汇总' },
  'review.summary-target': {
    en: '{provider}, {endpoint}: {baseURL}',
    'zh-CN': '{provider}，{endpoint}：{baseURL}',
  },
  'review.summary-counts': {
    en: '{accepted} changes accepted, {skipped} skipped, {held} held back with skipped ones',
    'zh-CN': '接受 {accepted} 处更改，跳过 {skipped} 处，另有 {held} 处随被跳过的更改一并保留',
  },
  'review.held': {
    en: 'Change {number} is skipped. Without it {count} more make no sense, and stay as they are: {places}',
    'zh-CN': '已跳过更改 {number}。没有它，另有 {count} 处更改失去意义，将保持原样：{places}',
  },
  'review.left-title': { en: 'Left to you: {count}', 'zh-CN': '需手工处理：{count} 处' },
  'review.left-more': { en: '… and {count} more', 'zh-CN': '……另有 {count} 处' },
  'review.summary-code': { en: 'then the credit code {code}', 'zh-CN': '随后使用额度兑换码 {code}' },
  'review.key-navigate': { en: 'navigate', 'zh-CN': '移动' },
  'review.key-select': { en: 'select', 'zh-CN': '选择' },
  'review.key-toggle': { en: 'show or hide', 'zh-CN': '显示/隐藏' },
  'review.needs-provider': {
    en: 'Where to? --to names the provider, and nobody is here to be asked.',
    'zh-CN': '未指定目标：请用 --to 指定服务商（当前无法交互询问）。',
    hint: {
      en: 'For example --to alibaba. migrate-scan compare sets all of them side by side.',
      'zh-CN': '例如 --to alibaba。migrate-scan compare 可对比全部服务商。',
    },
  },
} satisfies Record<string, Message>;
