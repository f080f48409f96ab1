import type { Message } from '../messages.ts';

/** Reasons of a plan; the hint of one is the advice of a manual item. */
export const migrateMessages = {
  'migrate.client-base-url': { en: 'the client calls {baseURL}', 'zh-CN': '客户端改为调用 {baseURL}' },
  'migrate.client-options': {
    en: 'the client gets the base URL {baseURL} and the provider’s key',
    'zh-CN': '为客户端设置 base URL {baseURL} 和服务商的密钥',
  },
  'migrate.client-account': {
    en: 'OpenAI organizations and projects mean nothing to the provider',
    'zh-CN': 'OpenAI 的 organization 和 project 对该服务商没有意义',
  },
  'migrate.client-written-key': {
    en: 'a key written in the code is OpenAI’s; the provider’s is read from a variable',
    'zh-CN': '代码中写死的是 OpenAI 的密钥；服务商的密钥改为从变量读取',
  },
  'migrate.model-map': { en: '{from} becomes {to}. {caveats}', 'zh-CN': '{from} 改为 {to}。{caveats}' },
  'migrate.model-beside-facts': {
    en: '{from} becomes {to} where it is compared or looked up; what stands beside it describes {from}',
    'zh-CN': '比较或查表处的 {from} 改为 {to}；旁边的数据仍是 {from} 的',
  },
  'migrate.model-twin': {
    en: '{from} would become {to}, which the list has already: the entry goes',
    'zh-CN': '{from} 会变成列表中已有的 {to}，因此删除该项',
  },
  'migrate.variable': { en: '{from} is read as {to}', 'zh-CN': '读取的变量由 {from} 改为 {to}' },
  'migrate.request': { en: 'the request goes to the provider ({url})', 'zh-CN': '请求改发往服务商（{url}）' },
  'migrate.chat-completions': {
    en: 'asks for chat completions instead of the Responses API',
    'zh-CN': '改用 Chat Completions，而不是 Responses API',
  },
  'migrate.agents': {
    en: 'agents run through {baseURL} with chat completions; tracing, which would still go to OpenAI, is off',
    'zh-CN': '智能体经 {baseURL} 以 Chat Completions 运行；仍会发往 OpenAI 的追踪已关闭',
  },
  'migrate.parameter-renamed': {
    en: '{parameter} is called {to} here',
    'zh-CN': '{parameter} 在此名为 {to}',
  },
  'migrate.parameter-dropped': {
    en: '{provider} does not take {parameter}',
    'zh-CN': '{provider} 不接受 {parameter}',
  },
  'migrate.parameter-clamped': {
    en: '{parameter}: {from} is not allowed here, {to} is the nearest value',
    'zh-CN': '{parameter}：此处不允许 {from}，最接近的值是 {to}',
  },
  'migrate.role': { en: 'the role {from} is unknown here: {to}', 'zh-CN': '此处没有 {from} 角色，改为 {to}' },
  'migrate.schema-to-json': {
    en: 'JSON mode instead of a JSON schema: check the answer against the schema yourself',
    'zh-CN': '用 JSON 模式代替 JSON Schema：请自行按 schema 校验结果',
  },
  'migrate.functions-to-tools': {
    en: 'functions and function_call become tools and tool_choice, also where the answer is read',
    'zh-CN': 'functions 和 function_call 改为 tools 和 tool_choice，读取结果处也一并修改',
  },
  'migrate.embedding-options': {
    en: 'embeddings are asked for as the old ones were: {options}',
    'zh-CN': '按原先的方式请求向量：{options}',
  },
  'migrate.embedding-batch': {
    en: 'the provider takes fewer texts in one call',
    'zh-CN': '服务商每次调用接受的文本更少',
  },
  'migrate.read-removed': { en: '{variable} is not read any more', 'zh-CN': '不再读取 {variable}' },
  'migrate.variable-keeps': {
    en: '{variable} decides where requests go, and keeps its name',
    'zh-CN': '{variable} 决定请求去向，并保留原名',
    hint: {
      en: 'A deployment that sets {variable} keeps its old endpoint: set it to the provider’s base URL, or remove it.',
      'zh-CN': '设置了 {variable} 的部署会继续使用旧地址：请改为服务商的 base URL，或移除。',
    },
  },
  'migrate.request-of-unmoved': {
    en: 'no request to {url} moves',
    'zh-CN': '发往 {url} 的请求都不迁移',
    hint: { en: 'Move its requests first.', 'zh-CN': '先迁移其请求。' },
  },
  'migrate.model-compared': {
    en: 'code asks whether the model is {model}, now {to}',
    'zh-CN': '代码判断模型是否为 {model}，现为 {to}',
    hint: {
      en: 'See that what follows holds for {to}: limits, prices, ways to count tokens.',
      'zh-CN': '请确认后续逻辑适用于 {to}：限制、价格、token 计数方式。',
    },
  },
  'migrate.variable-secret': {
    en: '{variable} must be set where the function runs',
    'zh-CN': '须在函数运行环境中设置 {variable}',
    hint: {
      en: 'Add the secret to the platform, such as with `supabase secrets set` or the Deno Deploy settings.',
      'zh-CN': '在平台中添加该密钥，例如用 `supabase secrets set` 或 Deno Deploy 的设置。',
    },
  },
  'migrate.inherits-options': {
    en: 'takes the options of the client it is made from',
    'zh-CN': '沿用原客户端的选项',
  },
  'migrate.follows-environment': {
    en: 'reads its base URL and key from the environment',
    'zh-CN': '从环境变量读取 base URL 和密钥',
  },
  'migrate.goes-elsewhere': { en: 'does not go to OpenAI ({where})', 'zh-CN': '不发往 OpenAI（{where}）' },
  'migrate.keeps-name': { en: 'keeps its name', 'zh-CN': '保留原名' },
  'migrate.path-stays': { en: 'the path is the same at the provider', 'zh-CN': '路径在服务商处相同' },
  'migrate.moves-with-client': { en: 'moves with its client', 'zh-CN': '随客户端一起迁移' },
  'migrate.agents-told': { en: 'agents are told where to go', 'zh-CN': '已指定智能体的去向' },
  'migrate.surface-unsupported': {
    en: '{provider} does not serve {surface} as OpenAI does',
    'zh-CN': '{provider} 不按 OpenAI 的方式提供 {surface}',
    hint: {
      en: 'Keep this call at OpenAI with a client and a key of its own, or write it for the provider’s own API.',
      'zh-CN': '用单独的客户端和密钥把该调用留在 OpenAI，或按服务商自己的 API 重写。',
    },
  },
  'migrate.client-serves-only': {
    en: 'this client serves {surfaces} only, which {provider} does not serve',
    'zh-CN': '该客户端只用于 {surfaces}，{provider} 不提供',
    hint: {
      en: 'It stays at OpenAI with OpenAI’s key. Move it when its calls are rewritten.',
      'zh-CN': '它连同 OpenAI 的密钥留在 OpenAI。重写其调用后再迁移。',
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
  'migrate.request-forwarded': {
    en: 'requests are passed on to {url} with OpenAI’s paths',
    'zh-CN': '请求以 OpenAI 的路径转发到 {url}',
    hint: {
      en: 'Point the proxy at the provider and rewrite /v1 to the path of its base URL.',
      'zh-CN': '将代理指向服务商，并把 /v1 改写为其 base URL 的路径。',
    },
  },
  'migrate.model-of-unmoved': {
    en: '{model} belongs to a call that does not move',
    'zh-CN': '{model} 属于不迁移的调用',
    hint: { en: 'Leave it until its call moves.', 'zh-CN': '在其调用迁移前保持不变。' },
  },
  'migrate.model-serves-both': {
    en: '{model} is used by calls that move and by calls that stay',
    'zh-CN': '{model} 同时用于迁移和不迁移的调用',
    hint: { en: 'Give the calls that move a model of their own.', 'zh-CN': '为迁移的调用单独设置模型。' },
  },
  'migrate.model-in-url': {
    en: '{model} is a part of an address',
    'zh-CN': '{model} 是地址的一部分',
    hint: {
      en: 'Providers take the model in the body: write the request anew.',
      'zh-CN': '服务商从请求体读取模型：请重写该请求。',
    },
  },
  'migrate.model-of-gateway': {
    en: '{model} is the name that a gateway or a registry gives to OpenAI’s model',
    'zh-CN': '{model} 是网关或注册表对 OpenAI 模型的称呼',
    hint: {
      en: 'Choose the gateway’s name for the new model, or call {provider} directly.',
      'zh-CN': '改用网关中新模型的名称，或直接调用 {provider}。',
    },
  },
  'migrate.model-unmapped': {
    en: 'no model of {provider} stands for {model}',
    'zh-CN': '{provider} 没有对应 {model} 的模型',
    hint: {
      en: 'Choose one with --model {model}=…, or leave this call at OpenAI.',
      'zh-CN': '用 --model {model}=… 指定，或把该调用留在 OpenAI。',
    },
  },
  'migrate.model-name-part': {
    en: 'code tells models apart by a part of the name ({model})',
    'zh-CN': '代码按名称的一部分（{model}）区分模型',
    hint: { en: 'Decide what the branch means for {to}.', 'zh-CN': '请确定该分支对 {to} 意味着什么。' },
  },
  'migrate.model-counts-tokens': {
    en: 'tokens are counted with the tokenizer of {model}',
    'zh-CN': '用 {model} 的分词器计算 token 数',
    hint: {
      en: 'The count does not hold for {to}: use usage of the answer, or leave a margin.',
      'zh-CN': '该计数不适用于 {to}：请用返回的 usage，或留出余量。',
    },
  },
  'migrate.model-table': {
    en: 'the table says of {to} what holds of {model}',
    'zh-CN': '表中 {to} 的数据其实是 {model} 的',
    hint: { en: 'Write the limits and prices of {to}.', 'zh-CN': '请填写 {to} 的限制和价格。' },
  },
  'migrate.model-twin-left': {
    en: '{from} would become {to}, which stands here already',
    'zh-CN': '{from} 会变成此处已有的 {to}',
    hint: { en: 'Remove the entry, or choose another model.', 'zh-CN': '删除该项或另选模型。' },
  },
  'migrate.variable-azure': {
    en: '{variable} configures Azure',
    'zh-CN': '{variable} 用于配置 Azure',
    hint: { en: 'It goes when the Azure client goes.', 'zh-CN': '随 Azure 客户端一起移除。' },
  },
  'migrate.variable-serves-both': {
    en: '{variable} is read for clients that move and for clients that stay',
    'zh-CN': '{variable} 同时供迁移和不迁移的客户端读取',
    hint: {
      en: 'Read the provider’s key separately for the clients that move.',
      'zh-CN': '为迁移的客户端单独读取服务商的密钥。',
    },
  },
  'migrate.variable-of-unmoved': {
    en: '{variable} belongs to a client that stays at OpenAI',
    'zh-CN': '{variable} 属于留在 OpenAI 的客户端',
    hint: { en: 'Keep it until that client moves.', 'zh-CN': '在该客户端迁移前保留。' },
  },
  'migrate.variable-redirects': {
    en: 'a deployment that sets {variable} decides where requests go; the code reads {to} now',
    'zh-CN': '部署环境中的 {variable} 决定请求去向；代码现在读取 {to}',
    hint: {
      en: 'Remove {variable} from every deployment, or set {to} to the provider’s whole base URL.',
      'zh-CN': '在所有部署环境中移除 {variable}，或将 {to} 设为服务商完整的 base URL。',
    },
  },
  'migrate.variable-organization': {
    en: '{variable} names an OpenAI organization or project',
    'zh-CN': '{variable} 是 OpenAI 的组织或项目',
    hint: { en: 'Remove it: no other provider knows it.', 'zh-CN': '请移除：其他服务商不识别。' },
  },
  'migrate.variable-account': {
    en: '{variable} names something in an OpenAI account',
    'zh-CN': '{variable} 指向 OpenAI 账户中的内容',
    hint: { en: 'Make its like at the provider, or remove it.', 'zh-CN': '在服务商处新建对应内容，或移除。' },
  },
  'migrate.variable-host': {
    en: '{variable} holds OpenAI’s host, to which code adds paths',
    'zh-CN': '{variable} 是 OpenAI 的主机，代码会在其后追加路径',
    hint: {
      en: 'Set it to the provider’s whole base URL, and remove /v1 where code adds it.',
      'zh-CN': '设为服务商完整的 base URL，并去掉代码追加的 /v1。',
    },
  },
  'migrate.variable-key': {
    en: '{variable} holds OpenAI’s key',
    'zh-CN': '{variable} 是 OpenAI 的密钥',
    hint: { en: 'Put the provider’s key in it.', 'zh-CN': '填入服务商的密钥。' },
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
  'migrate.value-unknown': {
    en: '{provider} allows {parameter} only within {range}; the code does not show the value',
    'zh-CN': '{provider} 只允许 {parameter} 取 {range}；代码中看不出其值',
    hint: { en: 'See that the value stays within {range}.', 'zh-CN': '请确保取值在 {range} 之内。' },
  },
  'migrate.images-unseen': {
    en: '{model} takes no images',
    'zh-CN': '{model} 不接受图片',
    hint: {
      en: 'Choose a model with image input for this call with --model.',
      'zh-CN': '用 --model 为该调用选择支持图片的模型。',
    },
  },
  'migrate.schema-by-helper': {
    en: 'a helper makes the JSON schema of the answer',
    'zh-CN': '由辅助函数生成结果的 JSON Schema',
    hint: {
      en: 'Ask for { type: "json_object" } and check the answer with the schema.',
      'zh-CN': '改用 { type: "json_object" }，并用 schema 校验结果。',
    },
  },
  'migrate.needs-word': {
    en: 'JSON mode is refused unless a message holds the word {word}',
    'zh-CN': '消息中不含单词 {word} 时 JSON 模式会被拒绝',
    hint: { en: 'Say {word} in the system message.', 'zh-CN': '在系统消息中写明 {word}。' },
  },
  'migrate.functions-by-hand': {
    en: 'functions and function_call are not taken here, and what reads the answer is not simple',
    'zh-CN': '此处不接受 functions 和 function_call，且读取结果的代码不简单',
    hint: {
      en: 'Rewrite to tools and tool_choice; answers arrive in tool_calls, replies go back as role tool with tool_call_id.',
      'zh-CN': '改写为 tools 和 tool_choice；结果在 tool_calls 中，回复用带 tool_call_id 的 tool 角色。',
    },
  },
  'migrate.embedding-index': {
    en: 'vectors of the new model cannot be compared with those in the index ({store})',
    'zh-CN': '新模型的向量与索引（{store}）中已有的向量不可比较',
    hint: {
      en: 'Build the index anew with one model for writing and searching (width {width} unless asked otherwise); send at most {batch} texts in a call.',
      'zh-CN': '写入和检索用同一模型重建索引（默认维度 {width}）；每次调用最多发送 {batch} 条文本。',
    },
  },
  'migrate.error-code': {
    en: 'code waits for OpenAI’s error {error}',
    'zh-CN': '代码在等待 OpenAI 的错误 {error}',
    hint: {
      en: 'See the provider’s own codes with `migrate-scan providers`; HTTP statuses are safer.',
      'zh-CN': '用 `migrate-scan providers` 查看服务商的错误码；判断 HTTP 状态更稳妥。',
    },
  },
  'migrate.finish-reasons': {
    en: 'a switch over finish_reason has no default',
    'zh-CN': '对 finish_reason 的 switch 没有 default',
    hint: {
      en: 'Providers have reasons of their own, such as sensitive: add a default.',
      'zh-CN': '服务商有自己的结束原因（如 sensitive）：请添加 default。',
    },
  },
  'migrate.edits-collide': {
    en: 'two changes want the same place: one is made',
    'zh-CN': '两处修改指向同一位置：只做了其一',
    hint: { en: 'Look at the place after applying.', 'zh-CN': '应用后请检查此处。' },
  },
  'migrate.not-covered': {
    en: '{what} is not covered by any rewriter',
    'zh-CN': '没有改写器处理 {what}',
    hint: { en: 'Move it by hand.', 'zh-CN': '请手动迁移。' },
  },
} satisfies Record<string, Message>;
