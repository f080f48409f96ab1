import type { Message } from '../messages.ts';
import { exposureRuleMessages } from './exposure-rules.ts';

/** The words of the exposure: levels, evidence, remedies, warnings. A code that ends in `.one` is for a count of 1. */
export const exposureMessages = {
  ...exposureRuleMessages,
  'exposure.level-blocked': { en: 'blocked', 'zh-CN': '会被拒绝' },
  'exposure.level-likely-blocked': { en: 'likely blocked', 'zh-CN': '很可能被拒绝' },
  'exposure.level-depends-on-end-user': { en: 'depends on the end user', 'zh-CN': '取决于最终用户' },
  'exposure.level-unknown': { en: 'unknown', 'zh-CN': '未知' },
  'exposure.level-not-exposed': { en: 'not exposed', 'zh-CN': '不受影响' },
  'exposure.headline': { en: 'Of {n} calls: {parts}.', 'zh-CN': '共 {n} 个调用：{parts}。' },
  'exposure.headline.one': { en: 'The one call: {parts}.', 'zh-CN': '仅有的 1 个调用：{parts}。' },
  'exposure.headline-blocked': {
    en: '{n} run in {where} and are refused',
    'zh-CN': '{n} 个在{where}运行，会被拒绝',
  },
  'exposure.headline-blocked.one': {
    en: '{n} runs in {where} and is refused',
    'zh-CN': '{n} 个在{where}运行，会被拒绝',
  },
  'exposure.headline-likely-blocked': { en: '{n} are likely refused', 'zh-CN': '{n} 个很可能被拒绝' },
  'exposure.headline-likely-blocked.one': { en: '{n} is likely refused', 'zh-CN': '{n} 个很可能被拒绝' },
  'exposure.headline-edge': {
    en: '{n} run at the edge, near the visitor',
    'zh-CN': '{n} 个在靠近访客的边缘节点运行',
  },
  'exposure.headline-edge.one': {
    en: '{n} runs at the edge, near the visitor',
    'zh-CN': '{n} 个在靠近访客的边缘节点运行',
  },
  'exposure.headline-device': {
    en: '{n} depend on who runs them and where',
    'zh-CN': '{n} 个取决于由谁在哪里运行',
  },
  'exposure.headline-device.one': {
    en: '{n} depends on who runs it and where',
    'zh-CN': '{n} 个取决于由谁在哪里运行',
  },
  'exposure.headline-unknown': {
    en: '{n} cannot be judged: the repository does not say where they run or go',
    'zh-CN': '{n} 个无法判断：仓库没有说明在哪里运行或发往哪里',
  },
  'exposure.headline-unknown.one': {
    en: '{n} cannot be judged: the repository does not say where it runs or goes',
    'zh-CN': '{n} 个无法判断：仓库没有说明在哪里运行或发往哪里',
  },
  'exposure.headline-not-exposed': { en: '{n} are not exposed', 'zh-CN': '{n} 个不受影响' },
  'exposure.headline-not-exposed.one': { en: '{n} is not exposed', 'zh-CN': '{n} 个不受影响' },
  'exposure.mixed-countries': { en: 'unsupported places', 'zh-CN': '不受支持的地区' },
  'exposure.basis': {
    en: 'By the list of supported countries of {date}.',
    'zh-CN': '依据 {date} 的支持国家和地区列表。',
  },
  'exposure.declared': { en: 'Declared by you: {declared}.', 'zh-CN': '由您声明：{declared}。' },
  'exposure.settle': {
    en: 'Say where it runs and the unknown is settled: --runs-in vercel:iad1, or --runs-in CN.',
    'zh-CN': '声明运行位置即可消除未知：--runs-in vercel:iad1，或 --runs-in CN。',
  },
  'exposure.verdict': { en: '{level} ({rule}, {confidence})', 'zh-CN': '{level}（{rule}，{confidence}）' },
  'exposure.places': { en: '{n} places', 'zh-CN': '{n} 处' },
  'exposure.chain': { en: 'Why this verdict', 'zh-CN': '判断依据' },
  'exposure.remedies': { en: 'What to do', 'zh-CN': '处理办法' },
  'exposure.all-places': { en: 'Where it runs', 'zh-CN': '运行位置' },
  'exposure.aside': { en: 'not counted: before production', 'zh-CN': '未计入：非生产环境' },
  'exposure.label': { en: 'Exposure', 'zh-CN': '暴露情况' },
  'exposure.change': {
    en: 'What would change it: another region, another destination, or your word on either.',
    'zh-CN': '以下变化会改变结论：更换区域、更换目的地，或由您声明其中之一。',
  },
  'exposure.sources': { en: 'Sources', 'zh-CN': '来源' },
  'exposure.levels': { en: 'Gives: {levels}', 'zh-CN': '可能的结论：{levels}' },
  'exposure.rule-setting': {
    en: 'In the config: "exposure": { "rules": { "{rule}": { "level": "off", "reason": "…" } } }',
    'zh-CN': '在配置中："exposure": { "rules": { "{rule}": { "level": "off", "reason": "…" } } }',
  },
  'exposure.as': { en: 'as {rule} for OpenAI itself', 'zh-CN': '若发往 OpenAI 本身，则同 {rule}' },

  'exposure.evidence-call': { en: 'the call', 'zh-CN': '调用' },
  'exposure.evidence-destination': { en: 'goes to', 'zh-CN': '目的地' },
  'exposure.evidence-entry': { en: 'entered by', 'zh-CN': '入口' },
  'exposure.evidence-runtime': { en: 'runtime', 'zh-CN': '运行时' },
  'exposure.evidence-platform': { en: 'deployed to', 'zh-CN': '部署平台' },
  'exposure.evidence-region': { en: 'region', 'zh-CN': '区域' },
  'exposure.evidence-failover': { en: 'failover region', 'zh-CN': '故障切换区域' },
  'exposure.evidence-default': { en: 'default region', 'zh-CN': '默认区域' },
  'exposure.evidence-unresolved-region': { en: 'region set at deployment', 'zh-CN': '部署时才确定的区域' },
  'exposure.evidence-unknown-region': { en: 'unknown region code', 'zh-CN': '未知的区域代码' },
  'exposure.evidence-declared': { en: 'declared by you', 'zh-CN': '由您声明' },
  'exposure.evidence-list': { en: "on OpenAI's list", 'zh-CN': '是否在 OpenAI 列表中' },
  'exposure.evidence-proxy': { en: 'through a proxy', 'zh-CN': '经由代理' },
  'exposure.evidence-weak': { en: 'hint', 'zh-CN': '线索' },
  'exposure.evidence-component': { en: 'passed on by', 'zh-CN': '由此组件转发' },
  'exposure.evidence-setting': { en: 'changed in the config', 'zh-CN': '由配置更改' },

  'exposure.kind-server': { en: 'server', 'zh-CN': '服务器' },
  'exposure.kind-edge': { en: 'edge', 'zh-CN': '边缘节点' },
  'exposure.kind-browser': { en: 'browser', 'zh-CN': '浏览器' },
  'exposure.kind-mobile': { en: 'mobile app', 'zh-CN': '移动应用' },
  'exposure.kind-extension': { en: 'browser extension', 'zh-CN': '浏览器扩展' },
  'exposure.kind-electron': { en: 'desktop app', 'zh-CN': '桌面应用' },
  'exposure.kind-mini-program': { en: 'mini-program', 'zh-CN': '小程序' },
  'exposure.kind-cli': { en: 'command line', 'zh-CN': '命令行' },
  'exposure.kind-editor': { en: 'editor extension', 'zh-CN': '编辑器扩展' },
  'exposure.kind-library': { en: 'library', 'zh-CN': '库' },
  'exposure.kind-image': { en: 'container image that others run', 'zh-CN': '由他人运行的容器镜像' },
  'exposure.kind-ci': { en: 'hosted CI', 'zh-CN': '托管 CI' },
  'exposure.kind-ci-self-hosted': { en: 'self-hosted CI', 'zh-CN': '自托管 CI' },
  'exposure.kind-test': { en: 'test', 'zh-CN': '测试' },
  'exposure.kind-docs': { en: 'documentation', 'zh-CN': '文档' },

  'exposure.flag-policy': {
    en: "Serves people where OpenAI does not offer access: technically fine, against OpenAI's terms.",
    'zh-CN': '为 OpenAI 未开放地区的用户提供服务：技术上可行，但违反 OpenAI 的条款。',
  },
  'exposure.flag-provider-rules': {
    en: 'The vendor of this endpoint has rules of its own.',
    'zh-CN': '该端点的厂商有自己的规则。',
  },
  'exposure.flag-relay-geoblock': {
    en: 'Relays have passed the refusal on.',
    'zh-CN': '中转服务曾把拒绝原样传回。',
  },
  'exposure.flag-key-in-client': {
    en: 'The key is in the hands of everyone who opens the page.',
    'zh-CN': '任何打开页面的人都能拿到密钥。',
  },
  'exposure.flag-before-refusal': {
    en: 'On that day, calls from there were not yet refused as a rule.',
    'zh-CN': '在该日期，来自那里的调用尚未被普遍拒绝。',
  },
  'exposure.flag-rule-off': {
    en: 'The rule is switched off in the config.',
    'zh-CN': '该规则已在配置中关闭。',
  },
  'exposure.flag-rule-changed': {
    en: 'The level was changed in the config.',
    'zh-CN': '级别已在配置中更改。',
  },

  'remedy-move-region': { en: 'Move from {from} to {to} ({city})', 'zh-CN': '将 {from} 改为 {to}（{city}）' },
  'remedy-drop-region': {
    en: 'Drop {region}; what stays: {rest}',
    'zh-CN': '去掉 {region}；保留：{rest}',
  },
  'remedy-pin-region': { en: 'Pin the function to listed regions', 'zh-CN': '将函数固定到受支持的区域' },
  'remedy-add-placement': { en: 'Give the worker a placement', 'zh-CN': '为 Worker 指定部署位置' },
  'remedy-server-runtime': {
    en: 'Move the call from the edge to a server function in a listed region',
    'zh-CN': '将调用从边缘节点移到受支持区域的服务器函数',
  },
  'remedy-move-behind-route': {
    en: 'Move the call behind a route of your own, such as {route}',
    'zh-CN': '将调用移到自己的路由之后，例如 {route}',
  },
  'remedy-migrate': { en: 'Move to a provider that serves China', 'zh-CN': '迁移到服务中国大陆的服务商' },
  'remedy-configurable': {
    en: 'Let whoever runs it choose the endpoint, and document it',
    'zh-CN': '让使用者自行选择端点，并写入文档',
  },
  'remedy-set-variable': {
    en: 'Nothing to edit in the code: set {env}',
    'zh-CN': '无需改代码：设置 {env} 即可',
  },
  'remedy-probe': { en: 'Measure it from where it runs', 'zh-CN': '在运行位置实际测量' },
  'remedy-declare': { en: 'Say where it runs', 'zh-CN': '声明运行位置' },
  'remedy-settle-destination': {
    en: 'Write the endpoint into the config or the code, so that it can be judged',
    'zh-CN': '在配置或代码中写明端点，才能判断',
  },
  'remedy-server-and-provider': {
    en: 'Call from a server of your own, and a provider that serves China',
    'zh-CN': '改由自己的服务器调用服务中国大陆的服务商',
  },
  'remedy-relay-model': {
    en: 'Choose a model that the relay offers in that place',
    'zh-CN': '选择该中转在当地提供的模型',
  },
  'remedy-check-agreement': {
    en: 'Check your agreement with that vendor',
    'zh-CN': '请核对与该厂商的协议',
  },

  'exposure-region-unknown': {
    en: '{platform} has no region {code} that we know; it counts as unknown.',
    'zh-CN': '{platform} 没有已知的区域 {code}；按未知处理。',
    hint: { en: 'Declare the place: --runs-in', 'zh-CN': '请用 --runs-in 声明位置' },
  },
  'exposure-region-unknown-near': {
    en: '{platform} has no region {code} that we know; it counts as unknown. Perhaps: {near}.',
    'zh-CN': '{platform} 没有已知的区域 {code}；按未知处理。也许是：{near}。',
    hint: { en: 'Declare the place: --runs-in', 'zh-CN': '请用 --runs-in 声明位置' },
  },
  'exposure-list-old': {
    en: 'The list of supported countries is of {date}, more than 180 days old; check the newest one.',
    'zh-CN': '支持国家和地区列表的日期为 {date}，已超过 180 天；请核对最新列表。',
  },
  'exposure-declared-contradicts': {
    en: 'You declared {declared}; the file says {found}. Your word was taken.',
    'zh-CN': '您声明为 {declared}，而文件中是 {found}。已采用您的声明。',
  },
  'exposure-declared-country': {
    en: '"{value}" is no country code.',
    'zh-CN': '“{value}”不是国家或地区代码。',
    hint: {
      en: 'Two letters, such as {known}; a region needs its platform: vercel:hkg1',
      'zh-CN': '请用两个字母，例如 {known}；区域须带平台：vercel:hkg1',
    },
  },
  'exposure-declared-platform': {
    en: '"{value}" is no platform that we know.',
    'zh-CN': '“{value}”不是已知的平台。',
    hint: { en: 'Known: {known}', 'zh-CN': '可用：{known}' },
  },
  'exposure-declared-region': {
    en: '{value} is no region that we know.',
    'zh-CN': '{value} 不是已知的区域。',
    hint: { en: 'Perhaps: {known}', 'zh-CN': '也许是：{known}' },
  },
  'exposure-date-invalid': {
    en: '"{value}" is no date.',
    'zh-CN': '“{value}”不是日期。',
    hint: { en: 'Write it as 2024-07-09.', 'zh-CN': '请写成 2024-07-09 的形式。' },
  },
  'exposure-rule-missing': {
    en: 'There is no rule {rule}.',
    'zh-CN': '没有规则 {rule}。',
    hint: { en: 'The rules are EX01 to EX21.', 'zh-CN': '规则为 EX01 至 EX21。' },
  },
} satisfies Record<string, Message>;
