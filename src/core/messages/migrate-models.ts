import type { Message } from '../messages.ts';

/** What becomes of models. The hint of a reason is the advice of a manual item. */
export const migrateModelsMessages = {
  'migrate.model-map': { en: '{from} becomes {to}. {caveats}', 'zh-CN': '{from} 改为 {to}。{caveats}' },
  'migrate.model-of-several': {
    en: '{from} becomes {to}: it stands for several models, so this may as well be {others}. {caveats}',
    'zh-CN': '{from} 改为 {to}：它对应多个模型，也可能应为 {others}。{caveats}',
  },
  'migrate.model-same': {
    en: '{provider} serves {model} as well',
    'zh-CN': '{provider} 同样提供 {model}',
  },
  'migrate.model-beside-facts': {
    en: '{from} becomes {to} where it is compared or looked up; what stands beside it describes {from}',
    'zh-CN': '比较或查表处的 {from} 改为 {to}；旁边的数据仍是 {from} 的',
  },
  'migrate.model-added': {
    en: '{to} is allowed beside {model}, which other code and data may still name',
    'zh-CN': '在 {model} 之外也允许 {to}；其他代码和数据可能仍使用前者',
  },
  'migrate.model-kept-beside': {
    en: '{model} stays beside {to}, for code and data that still name it',
    'zh-CN': '{model} 与 {to} 并存，供仍使用它的代码和数据',
  },
  'migrate.model-twin': {
    en: '{from} would become {to}, which the list has already: the entry goes',
    'zh-CN': '{from} 会变成列表中已有的 {to}，因此删除该项',
  },
  'migrate.model-compared': {
    en: 'code asks whether the model is {model}, now {to}',
    'zh-CN': '代码判断模型是否为 {model}，现为 {to}',
    hint: {
      en: 'See that what follows holds for {to}: limits, prices, ways to count tokens.',
      'zh-CN': '请确认后续逻辑适用于 {to}：限制、价格、token 计数方式。',
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
      en: 'Choose one with --model {model}=…, or leave this call at {vendor}.',
      'zh-CN': '用 --model {model}=… 指定，或把该调用留在 {vendor}。',
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
  'migrate.model-catalogue': {
    en: '{count} models of OpenAI are described one by one in this file',
    'zh-CN': '该文件逐一描述了 {count} 个 OpenAI 模型',
    hint: {
      en: 'Write those of the provider that you use; what is said of OpenAI’s does not hold for them.',
      'zh-CN': '请改写为所用提供方的模型；对 OpenAI 模型的描述并不适用。',
    },
  },
  'migrate.model-refused': {
    en: '{model} is in {list}, a list of what is left out',
    'zh-CN': '{model} 位于排除列表 {list} 中',
    hint: {
      en: 'Keep it, or name what the provider’s models must not be used for.',
      'zh-CN': '保留它，或列出提供方不应使用的模型。',
    },
  },
  'migrate.model-among-others': {
    en: '{model} stands in a list with models of other vendors ({others})',
    'zh-CN': '{model} 与其他厂商的模型（{others}）列在一起',
    hint: {
      en: 'Replace it if it is served from here; a list of a gateway stays.',
      'zh-CN': '若由此处的服务提供则替换；若为网关的列表则保留。',
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
} satisfies Record<string, Message>;
