import type { Message } from '../messages.ts';

/** What `credits status` says. */
export const creditsStatusMessages = {
  'help.credits-status': {
    en: 'what is left, by documented endpoints, and the codes that were used',
    'zh-CN': '剩余额度（通过有文档的接口），以及用过的兑换码',
  },
  'help.credits-status-provider': {
    en: 'ask this provider; without it only the ledger is shown',
    'zh-CN': '查询该服务商；不指定则只显示本地记录',
  },
  'help.credits-status-verify': {
    en: 'make one tiny call and read its answer; its cost is said before',
    'zh-CN': '发起一次极小的调用并解读结果；会先说明费用',
  },
  'help.credits-status-vendor-cli': {
    en: 'run the vendor’s own command (read-only), if it is installed and logged in',
    'zh-CN': '运行厂商自带命令（只读），需已安装并登录',
  },
  'help.credits-status-base-url': {
    en: 'a base URL of your own; a key goes there only with --allow-host',
    'zh-CN': '自定义地址；须配合 --allow-host 才会发送密钥',
  },
  'help.credits-status-offline': {
    en: 'send nothing, say what would be sent',
    'zh-CN': '不发送，只说明将发送什么',
  },

  'status.needs-provider': { en: '{option} needs --provider.', 'zh-CN': '{option} 需要 --provider。' },

  'status.sends': { en: '→ {request} with the key of {key}', 'zh-CN': '→ {request}，使用 {key} 中的密钥' },
  'status.sends-call': {
    en: '→ one call to {model} with the key of {key}; likely cost at most {cost}',
    'zh-CN': '→ 使用 {key} 中的密钥调用一次 {model}；预计费用不超过 {cost}',
  },
  'status.runs': {
    en: '→ {command} (read-only, without any key)',
    'zh-CN': '→ {command}（只读，不传递密钥）',
  },
  'status.cost-unknown': { en: 'a few dozen tokens, price not known', 'zh-CN': '几十个 token，价格未知' },
  'status.title': { en: '{provider} on {day}', 'zh-CN': '{provider}，{day}' },
  'status.balance-line': {
    en: 'Balance: {currency} {total} (granted {granted}, topped up {toppedUp})',
    'zh-CN': '余额：{currency} {total}（赠送 {granted}，充值 {toppedUp}）',
  },
  'status.no-lines': { en: 'Balance: the answer lists none.', 'zh-CN': '余额：返回中没有条目。' },
  'status.not-available': {
    en: 'The provider says that calls are not possible with this.',
    'zh-CN': '服务商表示当前余额无法调用。',
  },
  'status.balance-not-offered': {
    en: 'Balance: no documented endpoint takes the key of the API.',
    'zh-CN': '余额：没有可用 API 密钥查询的有文档接口。',
  },
  'status.balance-refused': {
    en: 'Balance: HTTP {status} {codes}',
    'zh-CN': '余额：HTTP {status} {codes}',
  },
  'status.balance-not-understood': {
    en: 'Balance: HTTP {status}, but not in the documented shape.',
    'zh-CN': '余额：HTTP {status}，但格式与文档不符。',
  },
  'status.balance-failed': { en: 'Balance: no answer ({error}).', 'zh-CN': '余额：没有应答（{error}）。' },
  'status.no-key': {
    en: 'No key in {key}: nothing was sent.',
    'zh-CN': '{key} 中没有密钥：未发送任何内容。',
  },
  'status.untrusted': {
    en: 'The key was not sent: {host} is not in the catalogue. --allow-host {host} sends it.',
    'zh-CN': '未发送密钥：{host} 不在目录中。--allow-host {host} 可放行。',
  },
  'status.confirm-host': {
    en: 'Send the key of {key} to {host}, which is not in the catalogue?',
    'zh-CN': '{host} 不在目录中，是否向其发送 {key} 中的密钥？',
  },
  'status.offline': { en: 'Nothing was sent (--offline).', 'zh-CN': '未发送任何内容（--offline）。' },
  'status.confirm-cli': { en: 'Run {command}?', 'zh-CN': '运行 {command}？' },
  'status.cli-not-asked': {
    en: 'Free quota: {command} shows it, once logged in (npm: {package}). --vendor-cli runs it.',
    'zh-CN': '免费额度：登录后可用 {command} 查看（npm：{package}）。--vendor-cli 可代为运行。',
  },
  'status.cli-not-found': {
    en: 'Free quota: {program} is not on PATH (npm: {package}).',
    'zh-CN': '免费额度：PATH 中没有 {program}（npm：{package}）。',
  },
  'status.cli-failed': {
    en: 'Free quota: {command} failed ({reason}).',
    'zh-CN': '免费额度：{command} 失败（{reason}）。',
  },
  'status.cli-empty': {
    en: 'Free quota: {command} lists none.',
    'zh-CN': '免费额度：{command} 没有列出任何条目。',
  },
  'status.cli-says': { en: '{command} says:', 'zh-CN': '{command} 输出：' },
  'status.free-line': {
    en: 'Free quota of {model}: {remaining} of {total} tokens left',
    'zh-CN': '{model} 免费额度：剩余 {remaining} / {total} tokens',
  },
  'status.free-overdue': { en: 'overdue', 'zh-CN': '欠费' },
  'status.console': { en: 'Console: {url}', 'zh-CN': '控制台：{url}' },
  'status.verify-no-model': {
    en: 'Call: no chat model is known to try.',
    'zh-CN': '调用：没有可试的对话模型。',
  },
  'status.verify-failed': { en: 'Call: no answer ({error}).', 'zh-CN': '调用：没有应答（{error}）。' },
  'status.verify-answered': {
    en: 'Call to {model}: HTTP {status} {codes}',
    'zh-CN': '调用 {model}：HTTP {status} {codes}',
  },
  'status.class-none': {
    en: 'The key works and the call was served. It does not prove that a grant has arrived: the call may have been billed.',
    'zh-CN': '密钥有效，调用成功。这不能证明赠送额度已到账：该调用可能已计费。',
  },
  'status.class-free-tier-stopped': {
    en: 'The free quota is used up, and the account stops there instead of being billed.',
    'zh-CN': '免费额度已用完，账户设为停用而非转为计费。',
  },
  'status.class-overdue': { en: 'The account is overdue: top up.', 'zh-CN': '账户欠费：请充值。' },
  'status.class-balance-empty': { en: 'The balance is empty: top up.', 'zh-CN': '余额不足：请充值。' },
  'status.class-user-limit': {
    en: 'A limit that the account’s owner has set is reached: change it in the console.',
    'zh-CN': '已达到账户自设的限额：请在控制台调整。',
  },
  'status.class-plan-window': { en: 'The plan’s window is used up.', 'zh-CN': '套餐周期额度已用完。' },
  'status.class-rate': {
    en: 'Too many calls at once: nothing is used up, try again later.',
    'zh-CN': '调用过于频繁：额度并未用完，请稍后重试。',
  },
  'status.class-other': { en: 'This says nothing about credit.', 'zh-CN': '该结果与额度无关。' },
  'status.resets': { en: 'It opens again at {time}, the answer says.', 'zh-CN': '应答称将于 {time} 恢复。' },
  'status.note-overdue-blocks-free': {
    en: 'An overdue account also blocks models that still have free quota.',
    'zh-CN': '欠费账户连尚有免费额度的模型也无法调用。',
  },
  'status.note-alibaba-tokens-per-minute': {
    en: 'It reads like billing, but here it is the limit of tokens a minute.',
    'zh-CN': '字面像计费问题，但在此处是每分钟 token 限流。',
  },
  'status.note-billing-or-plan': {
    en: 'It may be the balance or a plan: the codes do not tell them apart.',
    'zh-CN': '可能是余额或套餐问题：错误码无法区分。',
  },
  'status.note-free-quota-of-the-day': {
    en: 'It is the free quota of one day.',
    'zh-CN': '这是当日免费额度。',
  },
  'status.note-read-the-message': {
    en: 'The code stands for free quota, a queue or a plan: read the message in the console.',
    'zh-CN': '该错误码可能指免费额度、排队或套餐：请在控制台查看详情。',
  },
  'status.note-plan-expired': { en: 'The plan has expired.', 'zh-CN': '套餐已过期。' },
  'status.note-minimax-purse': {
    en: 'sk-api- keys spend the balance, sk-cp- keys the credits: a full purse with the other key answers the same.',
    'zh-CN': 'sk-api- 密钥扣余额，sk-cp- 密钥扣 Credits：用错密钥也会得到此结果。',
  },
  'status.ledger': { en: 'Codes and claims on this machine', 'zh-CN': '本机的兑换与领取记录' },
  'status.ledger-empty': {
    en: 'No code was used and nothing was claimed here.',
    'zh-CN': '本机没有兑换或领取记录。',
  },
} satisfies Record<string, Message>;
