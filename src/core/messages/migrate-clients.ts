import type { Message } from '../messages.ts';

/** What becomes of clients, calls and requests. The hint of a reason is the advice of a manual item. */
export const migrateClientsMessages = {
  'migrate.client-base-url': { en: 'the client calls {baseURL}', 'zh-CN': '客户端改为调用 {baseURL}' },
  'migrate.client-base-dropped': {
    en: 'the client calls OpenAI again: the SDK sends there by itself',
    'zh-CN': '客户端重新调用 OpenAI：SDK 默认即发往该处',
  },
  'migrate.own-form': {
    en: '{url} is an API of {vendor} in a form of its own',
    'zh-CN': '{url} 是 {vendor} 自有格式的接口',
    hint: {
      en: 'Only its endpoint in OpenAI’s form moves by itself: write this request for the other provider.',
      'zh-CN': '只有兼容 OpenAI 格式的接入点可自动迁移：请按目标服务商的接口重写该请求。',
    },
  },
  'migrate.not-of-vendor': {
    en: 'nothing says that it goes to {vendor}',
    'zh-CN': '没有迹象表明它发往 {vendor}',
  },
  'migrate.client-options': {
    en: 'the client gets the base URL {baseURL} and the provider’s key',
    'zh-CN': '为客户端设置 base URL {baseURL} 和服务商的密钥',
  },
  'migrate.client-account': {
    en: 'OpenAI organizations and projects mean nothing to the provider',
    'zh-CN': 'OpenAI 的 organization 和 project 对该服务商没有意义',
  },
  'migrate.client-written-key': {
    en: 'a key written in the code is {vendor}’s; the provider’s is read from a variable',
    'zh-CN': '代码中写死的是 {vendor} 的密钥；服务商的密钥改为从变量读取',
  },
  'migrate.request': { en: 'the request goes to the provider ({url})', 'zh-CN': '请求改发往服务商（{url}）' },
  'migrate.request-written-key': {
    en: 'the key written in the header is not the provider’s, and would go to it: read from {variable} now. Revoke the old one: it is in the repository',
    'zh-CN':
      '请求头中写死的密钥不属于该服务商，且会发送给对方：改为从 {variable} 读取。旧密钥已写入仓库，请作废',
  },
  'migrate.request-key-left': {
    en: 'a key is written here, beside a request that goes to the provider now',
    'zh-CN': '此处写死了密钥，而旁边的请求现已发往服务商',
    hint: {
      en: 'Read it from {variable}, so that no key goes to another host, and revoke the old one.',
      'zh-CN': '请改为从 {variable} 读取，避免密钥发往其他主机，并作废旧密钥。',
    },
  },
  'migrate.chat-completions': {
    en: 'asks for chat completions instead of the Responses API',
    'zh-CN': '改用 Chat Completions，而不是 Responses API',
  },
  'migrate.agents': {
    en: 'agents run through {baseURL} with chat completions; tracing, which would still go to OpenAI, is off',
    'zh-CN': '智能体经 {baseURL} 以 Chat Completions 运行；仍会发往 OpenAI 的追踪已关闭',
  },
  'migrate.request-of-unmoved': {
    en: 'no request to {url} moves',
    'zh-CN': '发往 {url} 的请求都不迁移',
    hint: { en: 'Move its requests first.', 'zh-CN': '先迁移其请求。' },
  },
  'migrate.inherits-options': {
    en: 'takes the options of the client it is made from',
    'zh-CN': '沿用原客户端的选项',
  },
  'migrate.follows-environment': {
    en: 'reads its base URL and key from the environment',
    'zh-CN': '从环境变量读取 base URL 和密钥',
  },
  'migrate.goes-elsewhere': {
    en: 'does not go to {vendor} ({where})',
    'zh-CN': '不发往 {vendor}（{where}）',
  },
  'migrate.path-stays': { en: 'the path is the same at the provider', 'zh-CN': '路径在服务商处相同' },
  'migrate.moves-with-client': { en: 'moves with its client', 'zh-CN': '随客户端一起迁移' },
  'migrate.agents-told': { en: 'agents are told where to go', 'zh-CN': '已指定智能体的去向' },
  'migrate.surface-unsupported': {
    en: '{provider} does not serve {surface} as OpenAI does',
    'zh-CN': '{provider} 不按 OpenAI 的方式提供 {surface}',
    hint: {
      en: 'Keep this call at {vendor} with a client and a key of its own, or write it for the provider’s own API.',
      'zh-CN': '用单独的客户端和密钥把该调用留在 {vendor}，或按服务商自己的 API 重写。',
    },
  },
  'migrate.client-serves-only': {
    en: 'this client serves {surfaces} only, which {provider} does not serve',
    'zh-CN': '该客户端只用于 {surfaces}，{provider} 不提供',
    hint: {
      en: 'It stays at {vendor} with {vendor}’s key. Move it when its calls are rewritten.',
      'zh-CN': '它连同 {vendor} 的密钥留在 {vendor}。重写其调用后再迁移。',
    },
  },
  'migrate.client-azure': {
    en: '{client} is a client of Azure or AWS',
    'zh-CN': '{client} 是 Azure 或 AWS 的客户端',
    hint: {
      en: 'Make a plain OpenAI client with the provider’s base URL and key; deployments become model ids. Never set OPENAI_BASE_URL beside an Azure client: it would send its key there.',
      'zh-CN':
        '改用普通 OpenAI 客户端并设置服务商的 base URL 和密钥，部署名改为模型名。不要在 Azure 客户端旁设置 OPENAI_BASE_URL：它会把密钥发过去。',
    },
  },
  'migrate.call-azure': {
    en: '{call} goes to Azure or AWS',
    'zh-CN': '{call} 发往 Azure 或 AWS',
    hint: { en: 'Move its client first.', 'zh-CN': '先迁移其客户端。' },
  },
  'migrate.request-azure': {
    en: 'a request to Azure ({url})',
    'zh-CN': '发往 Azure 的请求（{url}）',
    hint: {
      en: 'Write the provider’s address in its place, with the model in the body and the key as a bearer token.',
      'zh-CN': '改写为服务商的地址，模型放入请求体，密钥用 Bearer 方式传递。',
    },
  },
  'migrate.client-destination-unknown': {
    en: 'nothing in the code says where {client} goes',
    'zh-CN': '代码中看不出 {client} 发往哪里',
    hint: {
      en: 'Give it the provider’s base URL where the address comes from.',
      'zh-CN': '在地址的来源处填入服务商的 base URL。',
    },
  },
  'migrate.client-base-url-open': {
    en: 'the base URL of this client comes from somewhere that the code does not show',
    'zh-CN': '该客户端的 base URL 来源在代码中看不出',
    hint: {
      en: 'Set the provider’s base URL where this one is set.',
      'zh-CN': '在设置它的地方改为服务商的 base URL。',
    },
  },
  'migrate.client-options-open': {
    en: 'the options of {client} come from somewhere that the code does not show',
    'zh-CN': '{client} 的选项来源在代码中看不出',
    hint: {
      en: 'Add the provider’s base URL and key to those options.',
      'zh-CN': '在这些选项中加入服务商的 base URL 和密钥。',
    },
  },
  'migrate.sdk-by-hand': {
    en: 'no rewriter for {sdk}',
    'zh-CN': '没有适用于 {sdk} 的改写器',
    hint: {
      en: 'Look in its documentation for a base URL option, or use the OpenAI SDK with the provider’s base URL.',
      'zh-CN': '查阅其文档中的 base URL 选项，或改用 OpenAI SDK 并设置服务商的 base URL。',
    },
  },
  'migrate.call-of-unknown-client': {
    en: 'which client {call} goes through is not clear',
    'zh-CN': '看不出 {call} 使用哪个客户端',
    hint: {
      en: 'If the client moves, check the model and the parameters of this call.',
      'zh-CN': '如果其客户端已迁移，请检查该调用的模型和参数。',
    },
  },
  'migrate.call-of-several-clients': {
    en: '{call} goes through clients of which only some move',
    'zh-CN': '{call} 使用的客户端只有一部分迁移',
    hint: { en: 'Choose the model and the parameters by client.', 'zh-CN': '按客户端分别选择模型和参数。' },
  },
  'migrate.call-of-unmoved-client': {
    en: 'the client of {call} stays where it is',
    'zh-CN': '{call} 的客户端没有迁移',
    hint: { en: 'Move its client first.', 'zh-CN': '先迁移其客户端。' },
  },
  'migrate.request-of-account': {
    en: 'asks OpenAI for the account’s own data ({url})',
    'zh-CN': '查询 OpenAI 账户自身的数据（{url}）',
    hint: {
      en: 'Providers show balance and use in their consoles; remove this or write it anew.',
      'zh-CN': '服务商在控制台显示余额和用量；请删除或重写。',
    },
  },
  'migrate.request-of-unknown-host': {
    en: 'which host this request goes to is not clear ({url})',
    'zh-CN': '看不出该请求发往哪个主机（{url}）',
    hint: {
      en: 'Set the provider’s base URL where the host is set.',
      'zh-CN': '在设置主机的地方填入服务商的 base URL。',
    },
  },
  'migrate.request-in-pieces': {
    en: 'the address is put together from pieces ({url})',
    'zh-CN': '地址由多段拼成（{url}）',
    hint: { en: 'Write the provider’s base URL in one piece.', 'zh-CN': '把服务商的 base URL 写成一段。' },
  },
  'migrate.request-path-unknown': {
    en: 'which paths are put behind {url} is not clear',
    'zh-CN': '{url} 之后会接哪些路径，无法确定',
    hint: {
      en: 'Where requests use it, write the address of {provider} here, with its version only if the paths have none. What is only shown to people may stay.',
      'zh-CN':
        '若有请求使用它，请在此写入 {provider} 的地址；仅当路径不含版本时才带版本。仅供展示的文字可以保留。',
    },
  },
  'migrate.request-base-unknown': {
    en: 'what is put before the path {url} is not clear',
    'zh-CN': '路径 {url} 之前会接什么地址，无法确定',
    hint: {
      en: 'Find the bases that it is put behind: whole addresses must be those of {provider}, and no other base may change with them.',
      'zh-CN': '找出它所接的各个基础地址：完整地址必须是 {provider} 的地址，且不得连带改变其他基础地址。',
    },
  },
  'migrate.request-base-shared': {
    en: '{url}: its paths also stand behind bases that do not move, or may not, and those of {provider} differ',
    'zh-CN': '{url}：相接的路径还用于不迁移（或未必迁移）的基础地址，而 {provider} 的路径与之不同',
    hint: {
      en: 'Give the base its version, here and in every other base, and take it from the paths; or write the path beside each base.',
      'zh-CN': '把版本写进此处及其他各基础地址，并从路径中去掉；或为每个基础地址单独写路径。',
    },
  },
  'migrate.request-forwarded': {
    en: 'requests are passed on to {url} with OpenAI’s paths',
    'zh-CN': '请求以 OpenAI 的路径转发到 {url}',
    hint: {
      en: 'Point the proxy at the provider and rewrite /v1 to the path of its base URL.',
      'zh-CN': '将代理指向服务商，并把 /v1 改写为其 base URL 的路径。',
    },
  },
  'migrate.ready-made-elsewhere': {
    en: 'the ready-made openai provider comes from another file or a namespace',
    'zh-CN': '现成的 openai provider 来自其他文件或命名空间',
    hint: {
      en: 'Replace it there by createOpenAI({ baseURL, apiKey }), and use its chat models.',
      'zh-CN': '在那里改用 createOpenAI({ baseURL, apiKey })，并使用其 chat 模型。',
    },
  },
  'migrate.agents-by-hand': {
    en: 'agents run here, and nothing says where they send',
    'zh-CN': '此处运行智能体，但没有指定其去向',
    hint: {
      en: 'Call setDefaultModelProvider(new OpenAIProvider({ baseURL, apiKey, useResponses: false })) and setTracingDisabled(true) at the start.',
      'zh-CN':
        '在启动时调用 setDefaultModelProvider(new OpenAIProvider({ baseURL, apiKey, useResponses: false })) 和 setTracingDisabled(true)。',
    },
  },
  'migrate.completions-of-chat-model': {
    en: '{model} is a chat model behind a class for completions, which knows it by OpenAI’s name only',
    'zh-CN': '{model} 是对话模型，而此 completions 类只按 OpenAI 的名称识别它',
    hint: {
      en: 'Use the class for chat (ChatOpenAI) here, then migrate again.',
      'zh-CN': '此处改用对话类（ChatOpenAI），然后再次迁移。',
    },
  },
} satisfies Record<string, Message>;
