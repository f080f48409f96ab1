import type { Message } from '../messages.ts';

export const creditsRedeemMessages = {
  'help.credits-apply': {
    en: 'redeem a code, or claim an offer at the provider’s page',
    'zh-CN': '兑换代码，或到服务商页面领取优惠',
  },
  'help.credits-apply-code': {
    en: 'the code; - reads standard input. Without it you are asked, unseen',
    'zh-CN': '代码；- 表示从标准输入读取。不写则以隐藏方式询问',
  },
  'help.credits-apply-provider': { en: 'whose credit it is: alibaba, …', 'zh-CN': '所属服务商：alibaba 等' },
  'help.credits-apply-offer': {
    en: 'an offer of `credits list` (default: the one that fits)',
    'zh-CN': '`credits list` 中的优惠（默认：唯一符合的）',
  },
  'help.credits-apply-channel': {
    en: 'console, http or command (default: by your own config, else console)',
    'zh-CN': 'console、http 或 command（默认依您自己的配置，否则 console）',
  },
  'help.credits-apply-issuer': {
    en: 'who redeems it: an address, or an id of your config',
    'zh-CN': '兑换方：地址，或您配置中的 id',
  },
  'help.credits-apply-command': {
    en: 'an executable that redeems it, or an id of your config',
    'zh-CN': '负责兑换的可执行文件，或您配置中的 id',
  },
  'help.credits-apply-account': {
    en: 'whose account, such as team:platform-web',
    'zh-CN': '账号，例如 team:platform-web',
  },
  'help.credits-apply-token-env': {
    en: 'the variable that holds the token for the issuer',
    'zh-CN': '保存兑换方令牌的环境变量',
  },
  'help.credits-apply-code-file': { en: 'read the code from a file', 'zh-CN': '从文件读取代码' },
  'help.credits-apply-code-env': { en: 'read the code from a variable', 'zh-CN': '从环境变量读取代码' },
  'help.credits-apply-open': { en: 'open the provider’s page at once', 'zh-CN': '直接打开服务商页面' },
  'help.credits-apply-copy': {
    en: 'put the code on the clipboard at once',
    'zh-CN': '直接把代码复制到剪贴板',
  },
  'help.credits-apply-dry-run': {
    en: 'say what would be done, and send nothing',
    'zh-CN': '只说明将做什么，不发送任何内容',
  },
  'help.credits-apply-yes': { en: 'go on without asking', 'zh-CN': '不询问，直接继续' },
  'help.credits-apply-yes-host': {
    en: 'a host outside the catalogue that may get the code (repeatable)',
    'zh-CN': '允许接收代码的目录外主机（可重复）',
  },
  'help.credits-apply-offline': {
    en: 'refuse: redeeming needs the network',
    'zh-CN': '拒绝执行：兑换需要网络',
  },
  'help.credits-forget': {
    en: 'take codes out of the ledger, so that they can be tried again',
    'zh-CN': '从记录中删除代码，以便再次尝试',
  },
  'help.credits-forget-ids': {
    en: 'entries, as `credits status` shows them',
    'zh-CN': '条目，见 `credits status`',
  },
  'help.credits-forget-all': { en: 'every entry', 'zh-CN': '所有条目' },
  'help.credits-forget-force': {
    en: 'even one whose outcome is not known yet',
    'zh-CN': '包括结果未知的条目',
  },
  'help.credits-forget-yes': { en: 'go on without asking', 'zh-CN': '不询问，直接继续' },
  'credits.needs-provider': {
    en: 'Say whose credit it is.',
    'zh-CN': '请指定服务商。',
    hint: {
      en: 'Try `migrate-scan credits apply --provider baidu`.',
      'zh-CN': '例如 `migrate-scan credits apply --provider baidu`。',
    },
  },
  'credits.offline': {
    en: 'Redeeming a code needs the network.',
    'zh-CN': '兑换代码需要网络。',
    hint: {
      en: 'Without --offline it asks before anything leaves; --dry-run says what would be done.',
      'zh-CN': '去掉 --offline 后，发送前会先询问；--dry-run 只说明将做什么。',
    },
  },
  'credits.no-home': {
    en: 'There is no folder for your own files: neither {variable} nor a home folder is set.',
    'zh-CN': '没有用户目录：未设置 {variable}，也没有主目录。',
    hint: { en: 'Set {variable} to an absolute path.', 'zh-CN': '请把 {variable} 设为绝对路径。' },
  },
  'credits.two-codes': {
    en: 'One code a run: give it as an argument, or with --code-file, or with --code-env.',
    'zh-CN': '每次一个代码：请用参数、--code-file 或 --code-env 之一。',
  },
  'credits.code-file': {
    en: 'The file {file} cannot be read ({reason}).',
    'zh-CN': '无法读取文件 {file}（{reason}）。',
  },
  'credits.code-variable': { en: 'The variable {name} is not set.', 'zh-CN': '环境变量 {name} 未设置。' },
  'credits.needs-code': {
    en: 'A code is needed.',
    'zh-CN': '需要代码。',
    hint: {
      en: 'Give it on standard input: `… credits apply - --provider NAME`, or with --code-file or --code-env.',
      'zh-CN': '请从标准输入提供：`… credits apply - --provider 名称`，或使用 --code-file、--code-env。',
    },
  },
  'credits.bad-code-empty': { en: 'There is no code in what was given.', 'zh-CN': '所给内容中没有代码。' },
  'credits.bad-code-too-short': {
    en: 'That is too short for a code: it needs at least 4 characters.',
    'zh-CN': '代码过短：至少 4 个字符。',
  },
  'credits.bad-code-too-long': {
    en: 'That is too long for a code: it has at most 256 characters.',
    'zh-CN': '代码过长：最多 256 个字符。',
  },
  'credits.bad-code-several-lines': {
    en: 'That is more than one line: give one code.',
    'zh-CN': '内容多于一行：请只提供一个代码。',
  },
  'credits.bad-code-control-characters': {
    en: 'The code holds characters that no keyboard writes.',
    'zh-CN': '代码含有不可见的控制字符。',
    hint: { en: 'Copy it again, as plain text.', 'zh-CN': '请以纯文本重新复制。' },
  },
  'credits.bad-code-shape': {
    en: 'The code has not the shape of those of {id}.',
    'zh-CN': '代码格式与 {id} 不符。',
  },
  'credits.bad-code-for-issuer': {
    en: 'The code has not the shape that {host} states for its codes. It was not sent.',
    'zh-CN': '代码格式与 {host} 声明的不符，未发送。',
  },
  'credits.bad-account': {
    en: '--account takes TYPE:ID, not "{value}".',
    'zh-CN': '--account 的格式为 类型:ID，而不是“{value}”。',
    hint: { en: 'For example --account team:platform-web.', 'zh-CN': '例如 --account team:platform-web。' },
  },
  'credits.unknown-offer': {
    en: 'There is no offer {id}.',
    'zh-CN': '没有优惠 {id}。',
    hint: {
      en: 'All of them: migrate-scan credits list --provider {provider}',
      'zh-CN': '查看全部：migrate-scan credits list --provider {provider}',
    },
  },
  'credits.offer-of-other-provider': {
    en: 'The offer {id} is one of {provider}.',
    'zh-CN': '优惠 {id} 属于 {provider}。',
  },
  'credits.offer-ended': {
    en: 'The offer {id} ended on {date}.',
    'zh-CN': '优惠 {id} 已于 {date} 结束。',
    hint: {
      en: 'What stands today: migrate-scan credits list --active',
      'zh-CN': '目前可领取的：migrate-scan credits list --active',
    },
  },
  'credits.programme-ended': {
    en: '{id} is history: it cannot be claimed any more.',
    'zh-CN': '{id} 是历史活动，已无法领取。',
    hint: {
      en: 'What stands today: migrate-scan credits list --active',
      'zh-CN': '目前可领取的：migrate-scan credits list --active',
    },
  },
  'credits.offer-upcoming': { en: 'The offer {id} opens on {date}.', 'zh-CN': '优惠 {id} 于 {date} 开始。' },
  'credits.referral': {
    en: '{id} is an invitation, which is given at registration. This tool passes none on.',
    'zh-CN': '{id} 是邀请奖励，注册时填写；本工具不代填邀请码。',
  },
  'credits.no-offer': {
    en: 'Nothing of {provider} can be claimed today.',
    'zh-CN': '{provider} 目前没有可领取的优惠。',
    hint: {
      en: 'In full: migrate-scan credits list --provider {provider}',
      'zh-CN': '详情：migrate-scan credits list --provider {provider}',
    },
  },
  'credits.takes-no-code': {
    en: '{provider} has no place where a code is entered. Nothing was sent.',
    'zh-CN': '{provider} 没有可输入代码的页面，未发送任何内容。',
    hint: {
      en: 'A code of a reseller or of your company goes to its issuer: add --issuer URL. Claim {provider}’s own offers without a code.',
      'zh-CN': '经销商或公司发放的代码应发往其兑换方：请加 --issuer URL。{provider} 自己的优惠无需代码。',
    },
  },
  'credits.which-offer': {
    en: '{provider} has several offers: {ids}.',
    'zh-CN': '{provider} 有多个优惠：{ids}。',
    hint: { en: 'Choose one with --offer.', 'zh-CN': '请用 --offer 选择。' },
  },
  'credits.channel-conflict': {
    en: '{option} does not go with the channel {channel}.',
    'zh-CN': '{option} 与渠道 {channel} 冲突。',
  },
  'credits.which-issuer': {
    en: 'Several issuers of your config fit: {ids}.',
    'zh-CN': '您的配置中有多个符合的兑换方：{ids}。',
    hint: { en: 'Choose one with --issuer.', 'zh-CN': '请用 --issuer 选择。' },
  },
  'credits.which-command': {
    en: 'Several commands of your config fit: {ids}.',
    'zh-CN': '您的配置中有多个符合的命令：{ids}。',
    hint: { en: 'Choose one with --command.', 'zh-CN': '请用 --command 选择。' },
  },
  'credits.no-issuer': {
    en: 'No issuer for {provider} is known.',
    'zh-CN': '没有 {provider} 的兑换方。',
    hint: {
      en: 'Give one with --issuer URL, or set it up in your own config (docs/credits.md).',
      'zh-CN': '请用 --issuer URL 指定，或写入您自己的配置（docs/credits.md）。',
    },
  },
  'credits.no-command': {
    en: 'No command for {provider} is known.',
    'zh-CN': '没有 {provider} 的兑换命令。',
    hint: {
      en: 'Give one with --command FILE, or set it up in your own config (docs/credits.md).',
      'zh-CN': '请用 --command FILE 指定，或写入您自己的配置（docs/credits.md）。',
    },
  },
  'credits.command-not-absolute': {
    en: 'The command {file} of your config is no absolute path.',
    'zh-CN': '您配置中的命令 {file} 不是绝对路径。',
  },
  'credits.no-token': {
    en: 'The variable {name}, which is to hold the token, is not set.',
    'zh-CN': '保存令牌的环境变量 {name} 未设置。',
  },
  'credits.bad-issuer': {
    en: '{url} is no address that a code may be sent to.',
    'zh-CN': '{url} 不是可以发送代码的地址。',
    hint: {
      en: 'It must be https, without a name, a password or a query.',
      'zh-CN': '必须是 https，且不含用户名、密码或查询参数。',
    },
  },
  'credits.issuer-unusable': {
    en: '{host} cannot be asked to redeem a code ({reason}). The code was not sent.',
    'zh-CN': '无法请求 {host} 兑换代码（{reason}）。代码未发送。',
    hint: {
      en: 'Running again is safe. Is the address right, and does it serve /.well-known/llm-credits?',
      'zh-CN': '可以安全地重试。请确认地址正确，且提供 /.well-known/llm-credits。',
    },
  },
  'credits.issuer-of-others': {
    en: '{host} has no credit for {provider}. The code was not sent.',
    'zh-CN': '{host} 没有 {provider} 的额度。代码未发送。',
  },
  'credits.grant-for-other-provider': {
    en: 'The code is for {other}, not for {provider}. It was not redeemed.',
    'zh-CN': '该代码属于 {other}，而不是 {provider}，未兑换。',
  },
  'credits.host-needs-yes': {
    en: '{host} is not in the catalogue, and nobody agreed that it may get the code. Nothing was sent.',
    'zh-CN': '{host} 不在服务商目录中，且未获同意，未发送任何内容。',
    hint: {
      en: 'Add `--yes-host {host}` if you trust it.',
      'zh-CN': '如果信任它，请加上 `--yes-host {host}`。',
    },
  },
  'credits.needs-yes': {
    en: 'Nobody is there to agree that the code goes to {target}. Nothing was sent.',
    'zh-CN': '没有人确认把代码发送到 {target}，未发送任何内容。',
    hint: { en: 'Add --yes.', 'zh-CN': '请加上 --yes。' },
  },
  'credits.code-of-other-provider': {
    en: 'This code was used for {provider} before (entry {id}). It was not sent.',
    'zh-CN': '该代码曾用于 {provider}（条目 {id}），未发送。',
    hint: {
      en: 'If that was a mistake: migrate-scan credits forget {id}',
      'zh-CN': '如属误操作：migrate-scan credits forget {id}',
    },
  },
  'credits.under-way-elsewhere': {
    en: 'This code was sent to {target} before, and what became of it is not known (entry {id}). It was not sent anywhere else.',
    'zh-CN': '该代码曾发送到 {target}，结果未知（条目 {id}），未再发送到别处。',
    hint: {
      en: 'Ask there first. Then: migrate-scan credits forget {id} --force',
      'zh-CN': '请先向对方确认，然后：migrate-scan credits forget {id} --force',
    },
  },
  'credits.locked': {
    en: 'Another run is at work with this (process {pid}).',
    'zh-CN': '另一个进程正在处理（进程 {pid}）。',
    hint: {
      en: 'Running again is safe. If there is no such run, delete {path}.',
      'zh-CN': '可以安全地重试。如果没有该进程，请删除 {path}。',
    },
  },
  'credits.ledger-newer': {
    en: 'A later version of migrate-scan wrote the ledger in {path}.',
    'zh-CN': '{path} 中的记录由更新版本的 migrate-scan 写入。',
    hint: { en: 'Use that version.', 'zh-CN': '请使用该版本。' },
  },
  'credits.ledger-unusable': {
    en: 'The ledger in {path} cannot be used: {reason}',
    'zh-CN': '无法使用 {path} 中的记录：{reason}',
    hint: {
      en: 'Nothing was sent. XDG_STATE_HOME can name another place.',
      'zh-CN': '未发送任何内容。可用 XDG_STATE_HOME 指定其他位置。',
    },
  },
  'credits.config-unreadable': {
    en: 'Your config {path} cannot be read ({reason}).',
    'zh-CN': '无法读取您的配置 {path}（{reason}）。',
  },
  'credits.config-invalid': {
    en: 'Your config {path} is not valid: {reason}',
    'zh-CN': '您的配置 {path} 无效：{reason}',
    hint: { en: 'How it is written: docs/credits.md', 'zh-CN': '写法见 docs/credits.md' },
  },
  'credits.forget-what': {
    en: 'Say which entries.',
    'zh-CN': '请指定条目。',
    hint: {
      en: 'migrate-scan credits status shows them; --all takes every one.',
      'zh-CN': '可用 migrate-scan credits status 查看；--all 表示全部。',
    },
  },
  'credits.forget-open': {
    en: 'What became of {id} at {target} is not known yet, and its key is the only way to ask.',
    'zh-CN': '{id} 在 {target} 的结果尚未知，其密钥是唯一的查询途径。',
    hint: {
      en: 'Run `credits apply` with the same code again, or add --force.',
      'zh-CN': '请用同一代码再次运行 `credits apply`，或加上 --force。',
    },
  },
  'credits.forget-needs-yes': {
    en: 'Nobody is there to agree.',
    'zh-CN': '没有人可以确认。',
    hint: { en: 'Add --yes.', 'zh-CN': '请加上 --yes。' },
  },
  'credits.no-entry': {
    en: 'There is no entry {id}.',
    'zh-CN': '没有条目 {id}。',
    hint: {
      en: 'migrate-scan credits status shows them.',
      'zh-CN': '可用 migrate-scan credits status 查看。',
    },
  },
  'credits.ledger-damaged': {
    en: 'warning: the ledger file {file} could not be understood. A copy is kept as {kept}; a new one is begun.',
    'zh-CN': '警告：无法识别记录文件 {file}。已保留副本 {kept}，并新建记录。',
  },
  'credits.code-in-arguments': {
    en: 'warning: a code among the arguments stays in the history of your shell. Better: `credits apply -`, --code-file or --code-env.',
    'zh-CN':
      '警告：写在参数中的代码会留在 shell 历史中。建议使用 `credits apply -`、--code-file 或 --code-env。',
  },
  'credits.repository-issuer': {
    en: 'warning: {file} of this folder names who should get codes. That is ignored: only your own config and your options say so.',
    'zh-CN': '警告：此文件夹的 {file} 指定了代码接收方，已忽略：只有您自己的配置和选项有效。',
  },
  'credits.clock-differs': {
    en: 'warning: the clock of the issuer is a day or more away from the one of this machine.',
    'zh-CN': '警告：兑换方与本机的时钟相差一天以上。',
  },
  'credits.issuer-warns': { en: 'The issuer warns: {text}', 'zh-CN': '兑换方提示：{text}' },
  'credits.ask-code': { en: 'Code (not shown):', 'zh-CN': '代码（不显示）：' },
  'credits.ask-offer': { en: 'Which offer?', 'zh-CN': '哪个优惠？' },
  'credits.ask-host': {
    en: '{host} is not in the catalogue. May it be asked, and get the code if you agree to that too?',
    'zh-CN': '{host} 不在服务商目录中。可以联系它吗？（发送代码前会再次询问）',
  },
  'credits.ask-redeem': {
    en: 'Send the code {code} to {target}, to be redeemed?',
    'zh-CN': '把代码 {code} 发送到 {target} 兑换？',
  },
  'credits.ask-anyway': { en: 'Redeem it all the same?', 'zh-CN': '仍然兑换？' },
  'credits.ask-open': { en: 'Open {page}?', 'zh-CN': '打开 {page}？' },
  'credits.ask-copy': {
    en: 'Put the code {code} on the clipboard?',
    'zh-CN': '把代码 {code} 复制到剪贴板？',
  },
  'credits.ask-done': {
    en: 'Have you done it, and did the page confirm it?',
    'zh-CN': '是否已完成，且页面已确认？',
  },
  'credits.ask-clear': { en: 'Clear the clipboard?', 'zh-CN': '清空剪贴板？' },
  'credits.ask-forget': {
    en: 'Forget {count} of them? The same code can be sent again after that.',
    'zh-CN': '删除这 {count} 条？之后同一代码可以再次发送。',
  },
  'credits.plan-console': {
    en: 'The code {code} for {provider} is entered by you, at the provider’s page. This tool sends nothing.',
    'zh-CN': '{provider} 的代码 {code} 由您在服务商页面输入。本工具不发送任何内容。',
  },
  'credits.plan-console-no-code': {
    en: 'The offer of {provider} is claimed by you, at the provider’s page. This tool sends nothing.',
    'zh-CN': '{provider} 的优惠由您在服务商页面领取。本工具不发送任何内容。',
  },
  'credits.plan-http': {
    en: 'The code {code} for {provider} goes to {target}, with the account, the provider and the version of this tool. Nothing of your repository does.',
    'zh-CN':
      '{provider} 的代码 {code} 将发送到 {target}，同时发送账号、服务商和本工具版本；不发送仓库的任何内容。',
  },
  'credits.plan-http-no-code': {
    en: 'A code for {provider} would go to {target}, with the account, the provider and the version of this tool.',
    'zh-CN': '{provider} 的代码将发送到 {target}，同时发送账号、服务商和本工具版本。',
  },
  'credits.plan-command': {
    en: 'The code {code} for {provider} goes to the standard input of {target}.',
    'zh-CN': '{provider} 的代码 {code} 将写入 {target} 的标准输入。',
  },
  'credits.plan-command-no-code': {
    en: 'A code for {provider} would go to the standard input of {target}.',
    'zh-CN': '{provider} 的代码将写入 {target} 的标准输入。',
  },
  'credits.plan-offer': { en: 'Offer: {offer} ({id})', 'zh-CN': '优惠：{offer}（{id}）' },
  'credits.plan-unconfirmed': {
    en: 'The provider itself does not confirm this offer.',
    'zh-CN': '该优惠未经服务商证实。',
  },
  'credits.terms': {
    en: 'Redeeming it accepts the terms {terms} of the issuer.',
    'zh-CN': '兑换即表示接受兑换方的条款 {terms}。',
  },
  'credits.preview-grant': { en: 'It brings {amount}.', 'zh-CN': '将获得 {amount}。' },
  'credits.console-page': { en: 'Page: {page}', 'zh-CN': '页面：{page}' },
  'credits.opened': { en: 'Opened in your browser.', 'zh-CN': '已在浏览器中打开。' },
  'credits.not-opened': {
    en: 'No browser could be opened: copy the address.',
    'zh-CN': '无法打开浏览器，请复制地址。',
  },
  'credits.copied': { en: 'The code is on the clipboard.', 'zh-CN': '代码已复制到剪贴板。' },
  'credits.not-copied': { en: 'No program for the clipboard was found.', 'zh-CN': '未找到剪贴板程序。' },
  'credits.cleared': { en: 'The clipboard is empty.', 'zh-CN': '剪贴板已清空。' },
  'credits.outcome-planned': {
    en: 'Nothing was sent: this was a dry run.',
    'zh-CN': '未发送任何内容：这是试运行。',
  },
  'credits.outcome-declined': { en: 'Nothing was redeemed.', 'zh-CN': '未兑换。' },
  'credits.outcome-redeemed': {
    en: 'Redeemed at {target} (entry {id}).',
    'zh-CN': '已在 {target} 兑换（条目 {id}）。',
  },
  'credits.outcome-replayed': {
    en: 'It had been redeemed before at {target}, and was not redeemed again (entry {id}).',
    'zh-CN': '此前已在 {target} 兑换，未重复兑换（条目 {id}）。',
  },
  'credits.outcome-pending': {
    en: 'Not finished: somebody must act (entry {id}). Run the same command again afterwards.',
    'zh-CN': '尚未完成：需要人工操作（条目 {id}）。之后请再次运行同一命令。',
  },
  'credits.outcome-claimed': {
    en: 'Noted as claimed by you (entry {id}); nobody has measured it. See migrate-scan credits status --provider {provider}',
    'zh-CN':
      '已记为“您已领取”（条目 {id}），未经核实。可用 migrate-scan credits status --provider {provider} 查看',
  },
  'credits.outcome-rejected': {
    en: 'Refused by {target}: {message} (entry {id})',
    'zh-CN': '{target} 拒绝兑换：{message}（条目 {id}）',
  },
  'credits.outcome-unknown': {
    en: 'Not known whether it was redeemed at {target}: {message} (entry {id}). Running again is safe: it asks first, and never redeems twice.',
    'zh-CN': '不确定是否已在 {target} 兑换：{message}（条目 {id}）。可以安全地重试：会先查询，不会重复兑换。',
  },
  'credits.they-say': { en: 'They say: {text}', 'zh-CN': '对方说明：{text}' },
  'credits.receipt': { en: 'Receipt {id}: {receipt}', 'zh-CN': '回执 {id}：{receipt}' },
  'credits.delivery': {
    en: 'The issuer delivers it at {url}. That address was not written into your code.',
    'zh-CN': '兑换方通过 {url} 提供额度。该地址未写入您的代码。',
  },
  'credits.verified-true': {
    en: 'Verified: the issuer lists the credit.',
    'zh-CN': '已核实：兑换方列出了该额度。',
  },
  'credits.verified-false': {
    en: 'Not verified: the issuer does not list the credit yet.',
    'zh-CN': '未核实：兑换方尚未列出该额度。',
  },
  'credits.verified-unknown': {
    en: 'Not verified: the other side cannot be asked for a list.',
    'zh-CN': '未核实：对方不提供额度列表。',
  },
  'credits.grant-models': { en: 'for {models}', 'zh-CN': '适用于 {models}' },
  'credits.grant-remaining': { en: '{remaining} left', 'zh-CN': '剩余 {remaining}' },
  'credits.grant-until': { en: 'until {date}', 'zh-CN': '至 {date}' },
  'credits.forgotten': { en: 'Forgotten: {count}.', 'zh-CN': '已删除：{count}。' },
  'credits.reason-other': { en: '{reason}', 'zh-CN': '{reason}' },
  'credits.reason-malformed_request': {
    en: 'it does not understand the request',
    'zh-CN': '对方无法理解请求',
  },
  'credits.reason-unknown_provider': { en: 'it does not know this provider', 'zh-CN': '对方没有该服务商' },
  'credits.reason-terms_not_accepted': {
    en: 'its terms were not accepted in the version that it wants',
    'zh-CN': '条款版本不符',
  },
  'credits.reason-unauthenticated': {
    en: 'it wants a token that it knows',
    'zh-CN': '需要有效的令牌',
    hint: {
      en: 'Name the variable that holds it: --token-env NAME.',
      'zh-CN': '请用 --token-env 指定保存令牌的环境变量。',
    },
  },
  'credits.reason-forbidden': { en: 'the token may not redeem codes', 'zh-CN': '该令牌无权兑换代码' },
  'credits.reason-account_not_eligible': { en: 'the account may not have it', 'zh-CN': '该账号不符合条件' },
  'credits.reason-idempotency_conflict': {
    en: 'it has another request under the same key',
    'zh-CN': '同一密钥已对应其他请求',
  },
  'credits.reason-stacking_conflict': {
    en: 'it does not go with credit that the account has',
    'zh-CN': '与账号已有额度冲突',
  },
  'credits.reason-offer_ended': { en: 'the offer has ended', 'zh-CN': '优惠已结束' },
  'credits.reason-code_invalid': {
    en: 'it does not take this code: unknown, expired, used up or for somebody else',
    'zh-CN': '代码无效：不存在、已过期、已用完或属于他人',
  },
  'credits.reason-too_many_attempts': {
    en: 'too many attempts; try later',
    'zh-CN': '尝试次数过多，请稍后再试',
  },
  'credits.reason-temporarily_unavailable': {
    en: 'it is not available at the moment',
    'zh-CN': '暂时不可用',
  },
  'credits.reason-not_found': { en: 'it knows nothing of that', 'zh-CN': '对方没有相关记录' },
  'credits.reason-unreachable': { en: 'it cannot be reached', 'zh-CN': '无法连接' },
  'credits.reason-timeout': { en: 'it did not answer in time', 'zh-CN': '未及时响应' },
  'credits.reason-connection_lost': { en: 'the connection broke', 'zh-CN': '连接中断' },
  'credits.reason-redirect': {
    en: 'it points to another address, which was not followed',
    'zh-CN': '对方要求跳转到其他地址，未跟随',
  },
  'credits.reason-not_json': {
    en: 'it answered with something that is no JSON',
    'zh-CN': '返回内容不是 JSON',
  },
  'credits.reason-too_large': { en: 'it answered with more than 64 KiB', 'zh-CN': '返回内容超过 64 KiB' },
  'credits.reason-no_receipt': {
    en: 'it says that it is redeemed, without a receipt',
    'zh-CN': '对方称已兑换，但没有回执',
  },
  'credits.reason-not_understood': {
    en: 'its answer does not fit the contract',
    'zh-CN': '返回内容不符合约定',
  },
  'credits.reason-not_started': { en: 'the command could not be started', 'zh-CN': '命令无法启动' },
  'credits.reason-contradiction': {
    en: 'the command says that it is redeemed and ends with an error',
    'zh-CN': '命令称已兑换，却以错误退出',
  },
  'help.migrate-credit-code': {
    en: 'a credit code to redeem once the edits have landed (repeatable; - reads standard input)',
    'zh-CN': '修改完成后兑换的额度代码（可重复；- 表示标准输入）',
  },
  'credits.migrate-would': {
    en: 'The code {code} for {provider} would be redeemed after the edits. Nothing was sent.',
    'zh-CN': '修改完成后将兑换 {provider} 的代码 {code}。未发送任何内容。',
  },
  'credits.migrate-next': {
    en: 'The edits stay. For the code {code}: migrate-scan credits apply --provider {provider}',
    'zh-CN': '修改保持不变。代码 {code} 请用：migrate-scan credits apply --provider {provider}',
  },
} satisfies Record<string, Message>;
