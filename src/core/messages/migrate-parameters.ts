import type { Message } from '../messages.ts';

/** What becomes of parameters, messages and answers. The hint of a reason is the advice of a manual item. */
export const migrateParametersMessages = {
  'migrate.parameter-renamed': {
    en: '{parameter} is called {to} here',
    'zh-CN': '{parameter} 在此名为 {to}',
  },
  'migrate.parameter-dropped': {
    en: '{provider} does not take {parameter}',
    'zh-CN': '{provider} 不接受 {parameter}',
  },
  'migrate.thinking-switched': {
    en: '{parameter} {effort} becomes the provider’s own switch, {to}; it knows no steps between on and off',
    'zh-CN': '{parameter} {effort} 改为服务商自己的开关 {to}；它没有中间档位',
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
  'migrate.finish-reason-compared': {
    en: 'code waits for the reason {reason}, which providers give under other names or as an error',
    'zh-CN': '代码在等待结束原因 {reason}，服务商可能使用其他名称或直接返回错误',
    hint: {
      en: 'Handle a refused content as an error too: see moderation among the codes in `migrate-scan providers show`.',
      'zh-CN': '请同时按错误处理被拒绝的内容：见 `migrate-scan providers show` 错误码中的 moderation。',
    },
  },
  'migrate.finish-reason-table': {
    en: 'a table has a row for each of OpenAI’s reasons to stop',
    'zh-CN': '此表按 OpenAI 的结束原因逐项列出',
    hint: {
      en: 'Providers have reasons of their own: give what is not in the table a value.',
      'zh-CN': '服务商有自己的结束原因：请为表中没有的原因提供默认值。',
    },
  },
  'migrate.usage-details': {
    en: '{field} is read as if it were always there; not every provider counts it',
    'zh-CN': '代码假定 {field} 一定存在；并非每家服务商都会统计该项',
    hint: {
      en: 'Read it with ?. and a default; thinking tokens count as completion_tokens in any case.',
      'zh-CN': '请用 ?. 并给出默认值；思考 token 无论如何都计入 completion_tokens。',
    },
  },
  'migrate.answer-header': {
    en: 'code reads the header {header}, which is OpenAI’s',
    'zh-CN': '代码读取 OpenAI 专有的响应头 {header}',
    hint: {
      en: 'Go by the status 429 and Retry-After where there is one.',
      'zh-CN': '请依据状态码 429，以及可能存在的 Retry-After。',
    },
  },
  'migrate.reasoning-items': {
    en: 'code reads reasoning items of the Responses API',
    'zh-CN': '代码读取 Responses API 的 reasoning 项',
    hint: {
      en: 'Providers give the chain of thought in other fields, if at all, and nothing that is encrypted: check what is there.',
      'zh-CN': '服务商若提供思维链，字段也不同，且没有加密内容：请核对实际返回。',
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
  'migrate.structured-output': {
    en: '{call} asks for {wanted}, which {provider} does not promise',
    'zh-CN': '{call} 会请求 {wanted}，{provider} 不保证支持',
    hint: {
      en: 'Ask for JSON mode with the members named in the prompt ({remedy}), and check the answer with the schema.',
      'zh-CN': '改用 JSON 模式并在提示中写明字段（{remedy}），再用 schema 校验结果。',
    },
  },
  'migrate.embedding-batch-left': {
    en: '{model} takes {batch} texts in a call; this call can send more',
    'zh-CN': '{model} 每次调用最多 {batch} 条文本；此处可能超出',
    hint: {
      en: 'Cut the texts into pieces of {batch}, or choose another model with --model.',
      'zh-CN': '将文本按 {batch} 条切分，或用 --model 选择其他模型。',
    },
  },
  'migrate.embedding-encoding': {
    en: 'the library leaves the encoding to the SDK, which asks for base64; {provider} gives floats only',
    'zh-CN': '该库由 SDK 决定编码，默认请求 base64；{provider} 只返回浮点数',
    hint: {
      en: 'Call the embeddings through the openai package with encoding_format "float", or another class.',
      'zh-CN': '通过 openai 包并设置 encoding_format "float" 调用向量，或换用其他类。',
    },
  },
} satisfies Record<string, Message>;
