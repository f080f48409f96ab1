import type { Message } from '../messages.ts';

export const doctorMessages = {
  'help.doctor': {
    en: 'check what a provider’s endpoint answers from here',
    'zh-CN': '检查从本机访问服务商接入点的结果',
  },
  'help.doctor-provider': { en: 'whom to examine: alibaba, …', 'zh-CN': '要检查的服务商：alibaba 等' },
  'help.doctor-endpoint': {
    en: 'which of its endpoints (repeatable; default: the usual one)',
    'zh-CN': '其接入点（可重复；默认：常用的那个）',
  },
  'help.doctor-base-url': { en: 'an address of your own', 'zh-CN': '自定义接口地址' },
  'help.doctor-model': { en: 'the chat model to ask', 'zh-CN': '要调用的对话模型' },
  'help.doctor-key-env': { en: 'the variable that holds the key', 'zh-CN': '保存密钥的环境变量' },
  'help.doctor-allow-host': {
    en: 'a host that may get the key though the catalogue does not have it (repeatable)',
    'zh-CN': '允许接收密钥的目录外主机（可重复）',
  },
  'help.doctor-timeout': { en: 'seconds for each step (default: 10)', 'zh-CN': '每一步的秒数（默认：10）' },
  'help.doctor-offline': {
    en: 'list what would be sent, and send nothing',
    'zh-CN': '只列出将发送的内容，不发送',
  },
  'doctor.no-target': {
    en: 'Nothing to examine: name a provider or a base URL.',
    'zh-CN': '没有可检查的对象：请指定服务商或接口地址。',
    hint: {
      en: 'Try `migrate-scan doctor --provider alibaba`.',
      'zh-CN': '例如 `migrate-scan doctor --provider alibaba`。',
    },
  },
  'doctor.bad-url': {
    en: '{url} is not an http or https URL.',
    'zh-CN': '{url} 不是 http 或 https 地址。',
  },
  'doctor.unknown-provider': {
    en: 'There is no provider {provider}.',
    'zh-CN': '没有名为 {provider} 的服务商。',
    hint: { en: 'Providers: {known}.', 'zh-CN': '可选：{known}。' },
  },
  'doctor.unknown-endpoint': {
    en: '{provider} has no endpoint called {endpoint}.',
    'zh-CN': '{provider} 没有名为 {endpoint} 的接入点。',
    hint: {
      en: 'See `migrate-scan providers show {provider}`.',
      'zh-CN': '请查看 `migrate-scan providers show {provider}`。',
    },
  },
  'doctor.confirm-host': {
    en: '{host} is not in the catalogue. Send the key of {key} to it?',
    'zh-CN': '{host} 不在服务商目录中。要把 {key} 中的密钥发送给它吗？',
  },
  'doctor.sends-dns': { en: 'looks up {host}', 'zh-CN': '解析 {host}' },
  'doctor.sends-tcp': { en: 'opens a connection to {address}', 'zh-CN': '连接 {address}' },
  'doctor.sends-tls': { en: 'makes a TLS handshake with {address}', 'zh-CN': '与 {address} 进行 TLS 握手' },
  'doctor.sends-connect': {
    en: 'asks the proxy {proxy} for a tunnel to {address}',
    'zh-CN': '请求代理 {proxy} 连接 {address}',
  },
  'doctor.sends-without-key': { en: '{request}, without a key', 'zh-CN': '{request}（不带密钥）' },
  'doctor.sends-key': { en: '{request}, with the key of {key}', 'zh-CN': '{request}（带 {key} 中的密钥）' },
  'doctor.sends-body': {
    en: '{request}, with the key of {key} and {body}',
    'zh-CN': '{request}（带 {key} 中的密钥），内容 {body}',
  },
  'doctor.sends-nothing': { en: 'sends nothing', 'zh-CN': '不发送任何内容' },
  'doctor.seen-found': { en: '{found}', 'zh-CN': '{found}' },
  'doctor.seen-error': { en: '{error} {found}', 'zh-CN': '{error} {found}' },
  'doctor.seen-status': { en: 'HTTP {status} {codes}', 'zh-CN': 'HTTP {status} {codes}' },
  'doctor.seen-redirect': {
    en: 'HTTP {status}, a redirect to {location} that was not followed',
    'zh-CN': 'HTTP {status}，跳转到 {location}，未跟随',
  },
  'doctor.seen-html': {
    en: 'HTTP {status} with a web page instead of JSON: a firewall, a login page or a wrong path',
    'zh-CN': 'HTTP {status}，返回的是网页而不是 JSON：可能是防火墙、登录页或路径错误',
  },
  'doctor.seen-not-json': { en: 'the answer is not JSON', 'zh-CN': '返回内容不是 JSON' },
  'doctor.seen-no-models': { en: 'the answer is not a list of models', 'zh-CN': '返回内容不是模型列表' },
  'doctor.seen-no-message': { en: 'the answer has no message', 'zh-CN': '返回内容中没有消息' },
  'doctor.seen-no-stream': { en: 'the answer was not streamed', 'zh-CN': '返回内容不是流式' },
  'doctor.seen-no-tool-call': {
    en: 'the model answered without the tool',
    'zh-CN': '模型没有调用工具',
  },
  'doctor.seen-no-vector': { en: 'the answer has no vector', 'zh-CN': '返回内容中没有向量' },
  'doctor.skipped-after-failure': {
    en: 'not tried after the failure above',
    'zh-CN': '前面的步骤失败，未执行',
  },
  'doctor.skipped-no-key': { en: '{key} is not set', 'zh-CN': '未设置 {key}' },
  'doctor.skipped-untrusted': {
    en: 'no key is sent to {host}: it is not in the catalogue and you did not confirm it',
    'zh-CN': '不会把密钥发送给 {host}：它不在服务商目录中，也未经你确认',
    hint: {
      en: 'Add `--allow-host {host}` if you trust it.',
      'zh-CN': '如果信任它，请加上 `--allow-host {host}`。',
    },
  },
  'doctor.skipped-not-offered': {
    en: 'the provider does not have it, or no model is known for it',
    'zh-CN': '该服务商没有此功能，或没有已知的模型',
  },
  'doctor.missing-models': {
    en: 'In the model map but not in the endpoint’s list: {models}',
    'zh-CN': '模型映射中有、但接入点列表中没有：{models}',
  },
  'doctor.all-models-listed': {
    en: 'Every mapped model is in the endpoint’s list.',
    'zh-CN': '映射中的模型都在接入点的列表中。',
  },
  'doctor.verdict-ok': { en: 'works', 'zh-CN': '正常' },
  'doctor.verdict-region-blocked': {
    en: 'refused for the country or region that the request came from',
    'zh-CN': '请求所在的国家或地区被拒绝',
  },
  'doctor.verdict-network-blocked': {
    en: 'not reachable: the name, the connection or the handshake fails',
    'zh-CN': '网络不通：域名、连接或握手失败',
  },
  'doctor.verdict-tls-intercepted': {
    en: 'the certificate is not signed by an authority that this machine trusts: something on the way reads the traffic',
    'zh-CN': '证书不是由本机信任的机构签发：途中可能有设备在拦截流量',
    hint: {
      en: 'If it is your company’s proxy, set NODE_EXTRA_CA_CERTS to its certificate.',
      'zh-CN': '如果是公司代理，请把 NODE_EXTRA_CA_CERTS 设为其证书文件。',
    },
  },
  'doctor.verdict-key-missing': {
    en: 'reachable; no key in {key}, so nothing more was tried',
    'zh-CN': '可以访问；{key} 中没有密钥，未继续检查',
  },
  'doctor.verdict-key-wrong': { en: 'the key is refused', 'zh-CN': '密钥被拒绝' },
  'doctor.verdict-key-wrong-region': {
    en: 'the key belongs to another endpoint of this provider: {endpoint}',
    'zh-CN': '密钥属于该服务商的另一个接入点：{endpoint}',
  },
  'doctor.verdict-quota': {
    en: 'the free quota or the balance is used up',
    'zh-CN': '免费额度或余额已用完',
  },
  'doctor.verdict-rate-limited': {
    en: 'over the rate limit; try again later',
    'zh-CN': '超过速率限制，请稍后再试',
  },
  'doctor.verdict-model-unknown': {
    en: 'the model is unknown there or not opened for the account',
    'zh-CN': '模型不存在，或账号未开通',
  },
  'doctor.verdict-moderated': { en: 'refused by content moderation', 'zh-CN': '被内容审核拒绝' },
  'doctor.verdict-unknown': { en: 'no clear answer', 'zh-CN': '无法判断' },
} satisfies Record<string, Message>;
