import type { Message } from '../messages.ts';

/** How a repository fits each provider. */
export const fitMessages = {
  'fit.endpoint-default': { en: 'the default endpoint', 'zh-CN': '默认接入点' },
  'fit.endpoint-near': { en: 'for users in {users}', 'zh-CN': '面向 {users} 的用户' },
  'fit.endpoint-mixed': {
    en: 'users in {users} are on both sides of the border; this one is the default',
    'zh-CN': '{users} 的用户分布在境内外；此为默认接入点',
  },
  'fit.endpoint-far': {
    en: 'none is nearer to users in {users}',
    'zh-CN': '没有更接近 {users} 用户的接入点',
  },
  'fit.lost-ignored': { en: '{feature} has no effect ({done})', 'zh-CN': '{feature} 不起作用（{done}）' },
  'fit.lost-rejected': { en: '{feature} is refused ({done})', 'zh-CN': '{feature} 会被拒绝（{done}）' },
  'fit.lost-renamed': { en: '{feature} has another name ({done})', 'zh-CN': '{feature} 名称不同（{done}）' },
  'fit.lost-restricted': {
    en: '{feature} takes fewer values ({done})',
    'zh-CN': '{feature} 的取值范围更小（{done}）',
  },
  'fit.advice-no-calls': { en: 'Nothing here calls OpenAI.', 'zh-CN': '此处没有调用 OpenAI。' },
  'fit.advice-none-moves': {
    en: 'None of the {calls} calls moves by itself.',
    'zh-CN': '{calls} 处调用均无法自动迁移。',
  },
  'fit.advice-some-stay': {
    en: '{moved} of {calls} calls move; {manual} stay until somebody moves them.',
    'zh-CN': '{calls} 处调用中 {moved} 处可迁移；{manual} 处需手工处理。',
  },
  'fit.advice-surfaces-stay': {
    en: '{moved} of {calls} calls move; keep OpenAI, or another service, for: {features}.',
    'zh-CN': '{calls} 处调用中 {moved} 处可迁移；以下功能需保留 OpenAI 或改用其他服务：{features}。',
  },
  'fit.advice-look': {
    en: 'All calls ({calls}) move; look at {review} of them before you ship.',
    'zh-CN': '{calls} 处调用均可迁移；发布前请复查其中 {review} 处。',
  },
  'fit.advice-all-move': {
    en: 'All calls ({calls}) move by themselves.',
    'zh-CN': '{calls} 处调用均可自动迁移。',
  },
  'fit.recommend-none': {
    en: 'No provider stands out: nothing here moves by itself.',
    'zh-CN': '没有可推荐的服务商：此处没有可自动迁移的调用。',
  },
  'fit.recommend-calls': {
    en: '{moved} of {calls} calls move, more than with {worse}',
    'zh-CN': '{calls} 处调用中 {moved} 处可迁移，多于 {worse}',
  },
  'fit.recommend-endpoint': {
    en: 'it has an endpoint on your users’ side of the border ({region})',
    'zh-CN': '在用户所在一侧有接入点（{region}）',
  },
  'fit.recommend-models': {
    en: 'it has a counterpart for more of the models than {worse}',
    'zh-CN': '有对应的模型多于 {worse}',
  },
  'fit.recommend-look': {
    en: 'fewer calls to look at ({count}) than with {worse}',
    'zh-CN': '需复查的调用（{count} 处）少于 {worse}',
  },
  'fit.recommend-lost': {
    en: 'fewer parameters lost ({count}) than with {worse}',
    'zh-CN': '丢失的参数（{count} 个）少于 {worse}',
  },
  'fit.recommend-tied': {
    en: 'as good by these measures: {providers}; let the price and your contracts decide',
    'zh-CN': '按这些标准同样合适：{providers}；请再比较价格与合同',
  },
  'fit.title': {
    en: 'Calls to OpenAI ({calls}) against {providers} providers',
    'zh-CN': '{calls} 处 OpenAI 调用与 {providers} 家服务商对比',
  },
  'fit.no-calls': {
    en: 'Nothing here calls OpenAI, so there is nothing to compare.',
    'zh-CN': '此处没有调用 OpenAI，无需对比。',
  },
  'fit.column-provider': { en: 'provider', 'zh-CN': '服务商' },
  'fit.column-automatic': { en: 'moves', 'zh-CN': '自动' },
  'fit.column-review': { en: 'look', 'zh-CN': '复查' },
  'fit.column-manual': { en: 'stays', 'zh-CN': '不动' },
  'fit.column-lost': { en: 'lost', 'zh-CN': '丢失' },
  'fit.column-endpoint': { en: 'endpoint', 'zh-CN': '接入点' },
  'fit.column-region': { en: 'region', 'zh-CN': '地域' },
  'fit.models-title': {
    en: 'Models, with the list price of a million tokens in / out',
    'zh-CN': '模型，及每百万 token 的标价（输入/输出）',
  },
  'fit.lost-title': { en: 'Lost', 'zh-CN': '丢失' },
  'fit.endpoint-title': { en: 'Endpoint', 'zh-CN': '接入点' },
  'fit.no-model': { en: 'no counterpart', 'zh-CN': '无对应模型' },
  'fit.price-unknown': { en: 'price unknown', 'zh-CN': '价格未知' },
  'fit.price': { en: '{currency} {input} / {output}', 'zh-CN': '{currency} {input} / {output}' },
  'fit.price-doubtful': {
    en: '{currency} {input} / {output} (unconfirmed)',
    'zh-CN': '{currency} {input} / {output}（未确认）',
  },
  'fit.price-change': { en: '{today} → {next}', 'zh-CN': '{today} → {next}' },
  'fit.recommend': {
    en: 'Look at {provider} first: {reasons}.',
    'zh-CN': '建议先看 {provider}：{reasons}。',
  },
  'fit.recommend-plain': {
    en: 'Look at {provider} first: the others do no better.',
    'zh-CN': '建议先看 {provider}：其他服务商并无优势。',
  },
  'fit.dates': {
    en: 'OpenAI’s prices as of {openai}; the providers’ facts as of {providers}. Currencies are not converted.',
    'zh-CN': 'OpenAI 价格截至 {openai}；服务商信息截至 {providers}。货币未换算。',
  },
  'fit.next': {
    en: 'Go on: migrate-scan migrate --to {provider}',
    'zh-CN': '下一步：migrate-scan migrate --to {provider}',
  },
  'fit.legend': {
    en: 'moves: by itself · look: moves, check what changes · stays: left to you · lost: features',
    'zh-CN': '自动：可自动迁移 · 复查：可迁移，需检查变化 · 不动：需手工处理 · 丢失：缺失的功能数',
  },
  'fit.what-call': { en: '{feature} calls', 'zh-CN': '{feature} 调用' },
  'fit.what-model': { en: 'model {feature}', 'zh-CN': '模型 {feature}' },
  'fit.line': {
    en: '{automatic} move, {review} to look at, {manual} stay',
    'zh-CN': '自动 {automatic}，复查 {review}，不动 {manual}',
  },
  'fit.done-removed': { en: 'removed', 'zh-CN': '已移除' },
  'fit.done-clamped': { en: 'brought into range', 'zh-CN': '已调整到允许范围' },
  'fit.done-kept': { en: 'kept', 'zh-CN': '保留' },
  'fit.done-nothing': { en: 'left as it is', 'zh-CN': '未处理' },
  'fit.unknown-to': {
    en: '--to names no provider.',
    'zh-CN': '--to 未指定服务商。',
    hint: { en: 'It takes: {known}.', 'zh-CN': '可选值：{known}。' },
  },
  'help.compare': {
    en: 'set the repository against each provider: what moves, what is lost, what it costs',
    'zh-CN': '将仓库与各服务商对比：可迁移的调用、丢失的功能、价格',
  },
  'fit.markdown-more': {
    en: '{count} more providers do not fit into a comment. All of them: migrate-scan compare',
    'zh-CN': '评论放不下，另有 {count} 家服务商未列出。查看全部：migrate-scan compare',
  },
  'help.compare-format': {
    en: 'pretty, json, or markdown for an issue or a pull request',
    'zh-CN': 'pretty、json，或用于议题与拉取请求的 markdown',
  },
  'help.compare-to': {
    en: 'only these providers, such as alibaba,zhipu',
    'zh-CN': '仅对比这些服务商，如 alibaba,zhipu',
  },
  'help.compare-users': { en: 'where the users are, such as CN,SG', 'zh-CN': '用户所在国家/地区，如 CN,SG' },
} satisfies Record<string, Message>;
