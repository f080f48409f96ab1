import type { Message } from '../messages.ts';

/** Reasons of the strategy `switch`, which serves OpenAI and a provider. The hint is the advice of a manual item. */
export const migrateSwitchMessages = {
  'migrate.switch': {
    en: 'the side is chosen at run time in {module}: OpenAI, or {provider} when {selector} says so',
    'zh-CN': '运行时由 {module} 选择：OpenAI，或在 {selector} 指定时使用 {provider}',
  },
  'migrate.switch-client': {
    en: 'the client takes its address and its key from the switch: those of OpenAI or of {provider}',
    'zh-CN': '客户端的地址和密钥由切换模块提供：OpenAI 或 {provider}',
  },
  'migrate.switch-key': {
    en: 'the key is that of the chosen side',
    'zh-CN': '密钥为所选一方的密钥',
  },
  'migrate.switch-account': {
    en: 'OpenAI organizations and projects are told to OpenAI only',
    'zh-CN': 'OpenAI 的 organization 和 project 只发给 OpenAI',
  },
  'migrate.switch-address': {
    en: 'the request goes to the chosen side ({url})',
    'zh-CN': '请求发往所选一方（{url}）',
  },
  'migrate.switch-address-shared': {
    en: 'the request goes to the chosen side ({url}); at OpenAI it now follows OPENAI_BASE_URL, as the SDK in this package does',
    'zh-CN': '请求发往所选一方（{url}）；在 OpenAI 一侧它现在与本包中的 SDK 一样遵循 OPENAI_BASE_URL',
  },
  'migrate.switch-model': {
    en: '{from} at OpenAI, {to} at the provider. {caveats}',
    'zh-CN': '在 OpenAI 为 {from}，在服务商为 {to}。{caveats}',
  },
  'migrate.switch-model-open': {
    en: 'the model is asked for by its name on the chosen side, as far as the module knows it',
    'zh-CN': '按所选一方的名称请求模型，以切换模块中已有的名称为限',
  },
  'migrate.switch-model-stays': {
    en: '{model} keeps OpenAI’s name here; the switch gives the provider’s where it is asked for',
    'zh-CN': '此处保留 OpenAI 的名称 {model}；请求时由切换模块换成服务商的名称',
  },
  'migrate.switch-agents': {
    en: 'at the provider, agents run through the switch with chat completions, and tracing is off; at OpenAI nothing changes',
    'zh-CN': '在服务商一侧，智能体经切换模块以 Chat Completions 运行并关闭追踪；OpenAI 一侧不变',
  },
  'migrate.switch-variable': {
    en: '{variable} stays as it is: OpenAI’s side may need it',
    'zh-CN': '{variable} 保持不变：OpenAI 一侧可能需要',
  },
  'migrate.switch-traces': {
    en: 'traces go to OpenAI only while OpenAI is chosen',
    'zh-CN': '仅在选择 OpenAI 时才向其发送追踪数据',
  },
  'migrate.switched': { en: 'goes by the switch already', 'zh-CN': '已由切换模块决定去向' },
  'migrate.switch-module': {
    en: 'this is the module of the switch, which serves both sides',
    'zh-CN': '这是切换模块本身，供两侧使用',
  },
  'migrate.switch-request': {
    en: 'a switch cannot stand here: the address of this request is not one text with its version ({url})',
    'zh-CN': '此处无法切换：该请求的地址不是带版本号的一段文本（{url}）',
    hint: {
      en: 'Build the address from endpoint.baseURL of the generated module, which ends with the version.',
      'zh-CN': '用生成模块的 endpoint.baseURL（已含版本号）拼出地址。',
    },
  },
  'migrate.switch-request-key': {
    en: 'where this request takes its key from is not clear ({url}): switched alone, it would send OpenAI’s key to the provider',
    'zh-CN': '看不出该请求的密钥来源（{url}）：若只切换地址，会把 OpenAI 的密钥发给服务商',
    hint: {
      en: 'Take the address and the key of this request from endpoint of the generated module, both.',
      'zh-CN': '请让该请求的地址和密钥都取自生成模块的 endpoint。',
    },
  },
  'migrate.switch-key-needed': {
    en: '{variable} is read here whatever side is chosen',
    'zh-CN': '无论选择哪一侧，此处都会读取 {variable}',
    hint: {
      en: 'If it must be set here, let it be absent where the provider is chosen: a deployment there has {key} only.',
      'zh-CN': '若此处要求它必须存在，请允许在选择服务商时缺省：该侧的部署只有 {key}。',
    },
  },
  'migrate.switch-agents-by-hand': {
    en: 'the program says by itself where its agents send',
    'zh-CN': '程序自行指定了智能体的去向',
    hint: {
      en: 'Unless endpoint.isOpenAI, give it new OpenAIProvider({ baseURL: endpoint.baseURL, apiKey: endpoint.apiKey, useResponses: false }) and call setTracingDisabled(true).',
      'zh-CN':
        '在非 endpoint.isOpenAI 时，使用 new OpenAIProvider({ baseURL: endpoint.baseURL, apiKey: endpoint.apiKey, useResponses: false })，并调用 setTracingDisabled(true)。',
    },
  },
  'migrate.switch-of-another': {
    en: '{module} chooses between OpenAI and {other}; a switch has two sides',
    'zh-CN': '{module} 在 OpenAI 与 {other} 之间选择；切换模块只有两侧',
    hint: {
      en: 'Change the module to the new provider by hand, or undo and plan anew.',
      'zh-CN': '请手动将模块改为新的服务商，或撤销后重新生成计划。',
    },
  },
  'migrate.switch-browser': {
    en: '{what} runs in a browser, which reads no variable at run time',
    'zh-CN': '{what} 在浏览器中运行，运行时无法读取环境变量',
    hint: {
      en: 'Move the call to a server, or choose the side when the app is built.',
      'zh-CN': '请把调用移到服务器端，或在构建应用时选定一方。',
    },
  },
  'migrate.switch-bundler': {
    en: '{what} is in a file whose variables a bundler fills in (import.meta.env, $env)',
    'zh-CN': '{what} 所在文件的变量由构建工具填入（import.meta.env、$env）',
    hint: {
      en: 'Write the switch with the bundler’s own variables, or use the strategy replace.',
      'zh-CN': '请用构建工具自己的变量编写切换，或使用 replace 策略。',
    },
  },
  'migrate.switch-worker': {
    en: '{what} gets its variables from the handler of a worker, which no module can read',
    'zh-CN': '{what} 的变量由 worker 的处理函数传入，模块无法读取',
    hint: {
      en: 'Choose the side in the handler, from its own env, or use the strategy replace.',
      'zh-CN': '请在处理函数中按其 env 选择，或使用 replace 策略。',
    },
  },
  'migrate.switch-component': {
    en: '{what} is in a component, a page or a notebook, into which nothing is imported by this tool',
    'zh-CN': '{what} 位于组件、页面或笔记本中，本工具不会在其中添加导入',
    hint: {
      en: 'Move the call to a plain TypeScript or JavaScript file, or use the strategy replace.',
      'zh-CN': '请把调用移到普通的 TypeScript 或 JavaScript 文件，或使用 replace 策略。',
    },
  },
  'migrate.switch-extension': {
    en: '{what} is in a .mts or .cts file, for which no module is written',
    'zh-CN': '{what} 位于 .mts 或 .cts 文件，不会为其生成模块',
    hint: {
      en: 'Write the module by hand, or use the strategy replace.',
      'zh-CN': '请手动编写模块，或使用 replace 策略。',
    },
  },
  'migrate.switch-keep-env': {
    en: '--strategy switch needs a key for each side, and --keep-env keeps one variable for both.',
    'zh-CN': '--strategy switch 需要两侧各自的密钥，而 --keep-env 只保留一个变量。',
    hint: {
      en: 'Leave out --keep-env; --key-env names the variable of the provider’s key.',
      'zh-CN': '请去掉 --keep-env；可用 --key-env 指定服务商密钥的变量名。',
    },
  },
  'migrate.switch-from': {
    en: 'A switch chooses between OpenAI and a provider; this repository leaves {from}.',
    'zh-CN': '切换模块在 OpenAI 与服务商之间选择；而此仓库要离开的是 {from}。',
    hint: { en: 'Use --strategy replace.', 'zh-CN': '请使用 --strategy replace。' },
  },
  'migrate.switch-env-only': {
    en: '--strategy switch changes code, and --env-only changes none.',
    'zh-CN': '--strategy switch 会修改代码，而 --env-only 不修改代码。',
    hint: { en: 'Leave out one of the two.', 'zh-CN': '请去掉其中一个选项。' },
  },
  'migrate-config.selector-added': {
    en: '{name} chooses between {choices}; without it OpenAI is called.',
    'zh-CN': '{name} 用于选择 {choices}；未设置时调用 OpenAI。',
  },
  'migrate-config.selector-by-hand': {
    en: '{name} chooses between {choices}, and cannot be written beside the key here.',
    'zh-CN': '{name} 用于选择 {choices}，但无法写在此处的密钥旁。',
  },
  'migrate-config.selector-by-hand-advice': {
    en: 'Pass {name} on here where a deployment is to choose the provider.',
    'zh-CN': '若部署要选择服务商，请在此传入 {name}。',
  },
} satisfies Record<string, Message>;
