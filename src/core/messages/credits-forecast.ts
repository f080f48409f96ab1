import type { Message } from '../messages.ts';

/** What `credits forecast` says. */
export const creditsForecastMessages = {
  'help.credits-forecast': {
    en: 'what the move costs, and how long the free tokens last',
    'zh-CN': '迁移后的费用，以及免费额度能用多久',
  },
  'help.credits-forecast-path': {
    en: 'a folder whose code says which models are called',
    'zh-CN': '从该文件夹的代码得知调用了哪些模型',
  },
  'help.credits-forecast-to': {
    en: 'providers, separated by commas (default: all)',
    'zh-CN': '服务商，用逗号分隔（默认全部）',
  },
  'help.credits-forecast-endpoint': {
    en: 'its endpoint, by id; decides price list and offers (needs one --to)',
    'zh-CN': '接入点 id，决定价目表与优惠（需指定一个 --to）',
  },
  'help.credits-forecast-usage': {
    en: 'OpenAI usage or costs export (CSV, JSON), or a JSON Lines log; repeatable',
    'zh-CN': 'OpenAI 用量或费用导出（CSV、JSON），或 JSON Lines 日志；可重复',
  },
  'help.credits-forecast-calls': {
    en: 'calls a day, instead of --usage',
    'zh-CN': '每天调用次数，代替 --usage',
  },
  'help.credits-forecast-in': { en: 'input tokens of one call', 'zh-CN': '每次调用的输入 token 数' },
  'help.credits-forecast-out': { en: 'output tokens of one call', 'zh-CN': '每次调用的输出 token 数' },
  'help.credits-forecast-model': {
    en: 'a model of OpenAI, or FROM=TO to choose what takes its place; repeatable',
    'zh-CN': 'OpenAI 模型，或 FROM=TO 指定替代模型；可重复',
  },
  'help.credits-forecast-unconfirmed': {
    en: 'count offers whose amount is not confirmed; they are marked',
    'zh-CN': '计入数额未经证实的优惠（会标注）',
  },
  'help.credits-forecast-ratio': {
    en: 'tokens there for one token at OpenAI (LOW..HIGH; default: as measured)',
    'zh-CN': '每个 OpenAI token 对应的 token 数（LOW..HIGH；默认用实测值）',
  },
  'help.credits-forecast-rate': {
    en: 'CNY for one USD; without it nothing is converted',
    'zh-CN': '1 美元兑人民币；不指定则不换算',
  },
  'help.credits-forecast-days': { en: 'days to look ahead (default 90)', 'zh-CN': '预测天数（默认 90）' },
  'help.credits-forecast-as-of': {
    en: 'the day of the move (YYYY-MM-DD; default: today)',
    'zh-CN': '迁移日期（YYYY-MM-DD；默认今天）',
  },

  'forecast.unreadable': { en: 'Cannot read {file}: {reason}.', 'zh-CN': '无法读取 {file}：{reason}。' },
  'forecast.file-too-large': { en: '{file} is larger than 1 GiB.', 'zh-CN': '{file} 超过 1 GiB。' },
  'forecast.empty': { en: '{file} is empty.', 'zh-CN': '{file} 为空。' },
  'forecast.not-text': {
    en: '{file} is no text: neither UTF-8 nor GB18030, nor UTF-16 with a byte-order mark.',
    'zh-CN': '{file} 不是文本：既非 UTF-8、GB18030，也非带 BOM 的 UTF-16。',
  },
  'forecast.bad-json': {
    en: '{file} begins like JSON but is none, nor JSON Lines.',
    'zh-CN': '{file} 开头像 JSON，但既非 JSON 也非 JSON Lines。',
  },
  'forecast.document-too-large': {
    en: '{file} holds one JSON document of more than 64 Mi characters.',
    'zh-CN': '{file} 中单个 JSON 文档超过 64 Mi 字符。',
    hint: {
      en: 'Export fewer days, or write one record a line.',
      'zh-CN': '请缩短导出范围，或每行一条记录。',
    },
  },
  'forecast.bad-csv': {
    en: '{file} is no table that can be read: {reason} at line {line}.',
    'zh-CN': '{file} 不是可读的表格：第 {line} 行 {reason}。',
  },
  'forecast.wrong-columns': {
    en: '{file} has no columns of usage. It has: {found}.',
    'zh-CN': '{file} 没有用量列。现有列：{found}。',
    hint: {
      en: 'Looked for a time ({time}) and tokens ({tokens}), or an amount ({amount}).',
      'zh-CN': '需要时间列（{time}）和 token 列（{tokens}），或金额列（{amount}）。',
    },
  },
  'forecast.no-usage': {
    en: '{file} holds no usage.',
    'zh-CN': '{file} 中没有用量。',
    hint: {
      en: 'Looked for a time ({time}) and tokens ({tokens}), or an amount ({amount}).',
      'zh-CN': '需要时间（{time}）和 token 数（{tokens}），或金额（{amount}）。',
    },
  },
  'forecast.too-many-groups': {
    en: 'The files tell of more than {most} pairs of day and model.',
    'zh-CN': '文件中日期与模型的组合超过 {most} 个。',
  },
  'forecast.incomplete-volume': {
    en: '--calls-per-day, --tokens-in and --tokens-out go together.',
    'zh-CN': '--calls-per-day、--tokens-in 和 --tokens-out 需一起使用。',
  },
  'forecast.two-volumes': {
    en: 'Either --usage or --calls-per-day, not both.',
    'zh-CN': '--usage 与 --calls-per-day 只能二选一。',
  },
  'forecast.which-model': {
    en: 'Which model do the calls go to?',
    'zh-CN': '这些调用使用哪个模型？',
    hint: { en: 'Name one with --model gpt-4o-mini.', 'zh-CN': '请用 --model gpt-4o-mini 指定。' },
  },
  'forecast.one-provider': {
    en: '{option} needs exactly one provider in --to.',
    'zh-CN': '{option} 需要 --to 指定且仅指定一个服务商。',
  },
  'forecast.bad-ratio': {
    en: '--token-ratio takes LOW..HIGH between 0.1 and 10, such as 0.9..1.2, not "{value}".',
    'zh-CN': '--token-ratio 格式为 LOW..HIGH，介于 0.1 与 10 之间，如 0.9..1.2；不能是 "{value}"。',
  },
  'forecast.bad-number': {
    en: '{option} takes a number from {min} to {max}, not "{value}".',
    'zh-CN': '{option} 须为 {min} 到 {max} 之间的数字，不能是 "{value}"。',
  },

  'forecast.title': {
    en: 'Cost and free quota after a move on {day}',
    'zh-CN': '{day} 迁移后的费用与免费额度',
  },
  'forecast.read-usage': {
    en: 'Usage {from} to {to}: {days} days, {records} records, {tokens} tokens a day.',
    'zh-CN': '用量 {from} 至 {to}：{days} 天，{records} 条记录，每天 {tokens} tokens。',
  },
  'forecast.read-options': {
    en: 'As stated: {calls} calls a day to {model}, {tokens} tokens a day.',
    'zh-CN': '按所给数据：每天调用 {model} {calls} 次，共 {tokens} tokens。',
  },
  'forecast.no-volume': {
    en: 'Prices only: without --usage, or --calls-per-day with --tokens-in and --tokens-out, nobody can name a cost or a day.',
    'zh-CN':
      '仅列价格：没有 --usage，或 --calls-per-day 加 --tokens-in 与 --tokens-out，无法给出费用和日期。',
  },
  'forecast.no-tokens': {
    en: 'The files tell what was charged, but no tokens: add a usage export for the rest.',
    'zh-CN': '文件只有费用，没有 token 数：请另附用量导出。',
  },
  'forecast.holes': {
    en: '{holes} of {days} days are missing in the file. Low and base count them as days without a call, high as lost records.',
    'zh-CN': '文件缺少 {days} 天中的 {holes} 天。低位与基准按无调用计，高位按记录缺失计。',
  },
  'forecast.unnamed': {
    en: '{tokens} tokens of records that name no model are left out.',
    'zh-CN': '{tokens} tokens 的记录未注明模型，未计入。',
  },
  'forecast.unnamed-hint': {
    en: 'The usage API names models only with group_by=model.',
    'zh-CN': '用量接口须加 group_by=model 才返回模型名。',
  },
  'forecast.problem-bad-record': {
    en: '{count} records that are none (first: {first})',
    'zh-CN': '{count} 条无法解析的记录（首条：{first}）',
  },
  'forecast.problem-no-date': {
    en: '{count} records without a valid time (first: {first})',
    'zh-CN': '{count} 条没有有效时间的记录（首条：{first}）',
  },
  'forecast.problem-bad-number': {
    en: '{count} records with something that is no number (first: {first})',
    'zh-CN': '{count} 条含非数字的记录（首条：{first}）',
  },
  'forecast.problem-negative': {
    en: '{count} records with negative numbers (first: {first})',
    'zh-CN': '{count} 条含负数的记录（首条：{first}）',
  },
  'forecast.problem-cached-above-input': {
    en: '{count} records with more cached than input tokens (first: {first})',
    'zh-CN': '{count} 条缓存 token 多于输入 token 的记录（首条：{first}）',
  },
  'forecast.problem-no-model': {
    en: '{count} records that name no model (first: {first})',
    'zh-CN': '{count} 条未注明模型的记录（首条：{first}）',
  },
  'forecast.problem-more-pages': {
    en: '{count} pages that say that more follow: the export is not whole',
    'zh-CN': '{count} 页标明后面还有数据：导出不完整',
  },
  'forecast.left-out': { en: 'Left out: {what}.', 'zh-CN': '未计入：{what}。' },
  'forecast.take-note': { en: 'Note: {what}.', 'zh-CN': '注意：{what}。' },
  'forecast.today-charged': {
    en: 'OpenAI charged {money} a day (mean of {days} days).',
    'zh-CN': 'OpenAI 实际收费每天 {money}（{days} 天平均）。',
  },
  'forecast.today-listed': {
    en: 'OpenAI by list prices of {date}: {money} a day, {month} in 30 days.',
    'zh-CN': '按 OpenAI {date} 价目：每天 {money}，30 天 {month}。',
  },
  'forecast.today-unpriced': {
    en: 'No OpenAI price is known for {models}: missing in that sum.',
    'zh-CN': '未知以下模型的 OpenAI 价格：{models}，未计入。',
  },
  'forecast.column-provider': { en: 'Provider', 'zh-CN': '服务商' },
  'forecast.column-month': { en: '30 days', 'zh-CN': '30 天' },
  'forecast.column-converted': { en: '30 days in USD', 'zh-CN': '30 天（美元）' },
  'forecast.column-billed': { en: 'First billed day', 'zh-CN': '首个计费日' },
  'forecast.column-missing': { en: 'Not counted', 'zh-CN': '未计入' },
  'forecast.column-openai': { en: 'OpenAI model', 'zh-CN': 'OpenAI 模型' },
  'forecast.column-there': { en: 'There', 'zh-CN': '替代模型' },
  'forecast.column-price': { en: 'Price in / out', 'zh-CN': '价格 输入 / 输出' },
  'forecast.column-openai-price': { en: 'OpenAI', 'zh-CN': 'OpenAI' },
  'forecast.column-day': { en: 'A day', 'zh-CN': '每天' },
  'forecast.prices-of': {
    en: 'for a million tokens; {provider} as of {date}, OpenAI as of {openai}',
    'zh-CN': '每百万 tokens；{provider} 截至 {date}，OpenAI 截至 {openai}',
  },
  'forecast.no-model': { en: 'no counterpart', 'zh-CN': '无对应模型' },
  'forecast.unknown-model': { en: 'not in the map', 'zh-CN': '映射表中没有' },
  'forecast.no-price': { en: 'not known', 'zh-CN': '未知' },
  'forecast.batch': { en: 'batch', 'zh-CN': '批量' },
  'forecast.missing-models': { en: 'models: {count}', 'zh-CN': '{count} 个模型' },
  'forecast.unmapped': {
    en: 'No counterpart for {models}: missing in the sums.',
    'zh-CN': '以下模型没有对应：{models}，未计入。',
  },
  'forecast.unknown': {
    en: 'The map does not know {models}: missing in the sums. Choose with --model FROM=TO.',
    'zh-CN': '映射表中没有：{models}，未计入。可用 --model FROM=TO 指定。',
  },
  'forecast.unpriced': {
    en: 'No price for tokens is known for {models}: missing in the sums.',
    'zh-CN': '未知以下模型的 token 价格：{models}，未计入。',
  },
  'forecast.price-when': { en: '{model}: {when}', 'zh-CN': '{model}：{when}' },
  'forecast.month': {
    en: 'In 30 days: {money}, OpenAI {openai}.',
    'zh-CN': '30 天：{money}，OpenAI {openai}。',
  },
  'forecast.converted': {
    en: 'At {rate} CNY for 1 USD, as you said: {usd}, or {cny}.',
    'zh-CN': '按您给出的汇率 1 美元 = {rate} 元：{usd}，即 {cny}。',
  },
  'forecast.not-converted': {
    en: 'Currencies are not converted; --cny-per-usd N does it.',
    'zh-CN': '币种未换算；可用 --cny-per-usd N 换算。',
  },
  'forecast.free': { en: 'Free quota', 'zh-CN': '免费额度' },
  'forecast.no-free': {
    en: 'No free amount that is confirmed.',
    'zh-CN': '没有经证实的免费额度。',
  },
  'forecast.pool-tokens': {
    en: '{offer}: {tokens} tokens for {model}{mark}',
    'zh-CN': '{offer}：{model} {tokens} tokens{mark}',
  },
  'forecast.pool-money': { en: '{offer}: {money}{mark}', 'zh-CN': '{offer}：{money}{mark}' },
  'forecast.several-models': { en: 'all its models', 'zh-CN': '全部适用模型' },
  'forecast.not-confirmed': { en: ' (amount not confirmed)', 'zh-CN': '（数额未经证实）' },
  'forecast.runs-out': { en: 'used up on {days}', 'zh-CN': '{days} 用完' },
  'forecast.expires': { en: 'expires after {day}', 'zh-CN': '{day} 后过期' },
  'forecast.unused': { en: 'unused then: {amount}', 'zh-CN': '届时剩余：{amount}' },
  'forecast.no-end': { en: 'no end stated', 'zh-CN': '未公布有效期' },
  'forecast.lasts': { en: 'lasts', 'zh-CN': '未用完' },
  'forecast.never': { en: 'never', 'zh-CN': '不会' },
  'forecast.first-billed': { en: 'First billed day: {days}.', 'zh-CN': '首个计费日：{days}。' },
  'forecast.billed-then': {
    en: 'From then on calls are billed, not refused, unless the account is prepaid or has a stop.',
    'zh-CN': '此后照常计费而非拒绝调用，除非账户为预付费或设有停用开关。',
  },
  'forecast.horizon': {
    en: 'All {days} days, free quota taken off: {money}.',
    'zh-CN': '{days} 天合计（扣除免费额度）：{money}。',
  },
  'forecast.rule': { en: 'Order: {rule}.', 'zh-CN': '扣减顺序：{rule}。' },
  'forecast.skipped': { en: 'Not counted: {offer} ({reason})', 'zh-CN': '未计入：{offer}（{reason}）' },
  'forecast.skip-unconfirmed': {
    en: 'amount not confirmed; --include-unconfirmed counts it',
    'zh-CN': '数额未经证实；--include-unconfirmed 可计入',
  },
  'forecast.skip-no-amount': { en: 'its amount is shown in the console only', 'zh-CN': '数额仅在控制台显示' },
  'forecast.skip-free-of-charge': {
    en: 'some models are free of charge, see credits list',
    'zh-CN': '部分模型免费，见 credits list',
  },
  'forecast.skip-other-place': { en: 'for another site of the provider', 'zh-CN': '属于该服务商的其他站点' },
  'forecast.skip-no-model': { en: 'for none of these models', 'zh-CN': '不适用于这些模型' },
  'forecast.skip-other-currency': {
    en: 'in another currency than the calls are billed in',
    'zh-CN': '币种与计费币种不同',
  },
  'forecast.assumptions': { en: 'Assumed', 'zh-CN': '假设' },
  'forecast.assume-band': {
    en: 'low–high: {low} to {high} tokens there for one at OpenAI, {source}',
    'zh-CN': '低–高：每个 OpenAI token 对应 {low} 至 {high} 个 token，{source}',
  },
  'forecast.ratio-measured': {
    en: 'measured on {date} with the tokenisers of Qwen 3 and DeepSeek V3; others were not measured',
    'zh-CN': '{date} 用 Qwen 3 与 DeepSeek V3 分词器实测；其他未测',
  },
  'forecast.ratio-option': { en: 'as you said', 'zh-CN': '由您指定' },
  'forecast.assume-same': {
    en: 'every day like the mean day; the same share of cached input; free quota begins on {day}',
    'zh-CN': '每天与平均日相同；缓存输入比例不变；免费额度自 {day} 起算',
  },
  'forecast.assume-batch': {
    en: 'batch calls at half price at OpenAI, at full price there: no batch prices are catalogued',
    'zh-CN': '批量调用在 OpenAI 按半价，在对方按全价（目录中无批量价格）',
  },
  'forecast.assume-offers': { en: 'offers as of {date}', 'zh-CN': '优惠目录日期 {date}' },
  'forecast.see-one': {
    en: 'More on one of them: --to {provider}',
    'zh-CN': '查看某一服务商详情：--to {provider}',
  },
} satisfies Record<string, Message>;
