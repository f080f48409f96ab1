import type { Message } from '../messages.ts';

/** Reasons that the planner itself gives; the hint of one is the advice of a manual item. */
export const migratePlanMessages = {
  'migrate.declined': {
    en: 'declined in the review',
    'zh-CN': '复查时未接受',
    hint: {
      en: 'Make the change by hand, or plan again and accept it.',
      'zh-CN': '请手动更改，或重新生成计划并接受。',
    },
  },
  'migrate.needed-by-declined': {
    en: 'not changed, as code whose change was declined still needs it as it is',
    'zh-CN': '未更改：有代码的更改未被接受，仍需要原值',
    hint: {
      en: 'Add what the provider needs beside it by hand ({to}).',
      'zh-CN': '请在旁边手动加入服务商所需的内容（{to}）。',
    },
  },
  'migrate-config.base-url-name': {
    en: '{from} becomes {to}, which the changed code reads.',
    'zh-CN': '{from} 改为 {to}：修改后的代码读取后者。',
  },
  'migrate-config.base-url-whole': {
    en: 'The variable holds the whole base URL now ({url}): the changed code adds no /v1 to it.',
    'zh-CN': '该变量现为完整的接口地址（{url}）：修改后的代码不再追加 /v1。',
  },
  'migrate-config.base-url-renamed': {
    en: 'The changed code reads {to} instead of {from}, whose value does not lead to OpenAI.',
    'zh-CN': '修改后的代码读取 {to} 而不是 {from}；后者的值并不指向 OpenAI。',
  },
  'migrate-config.base-url-renamed-advice': {
    en: 'Rename {from} to {to} if its value is still meant; without {to} the provider is called.',
    'zh-CN': '若该值仍需使用，请将 {from} 改名为 {to}；未设置 {to} 时将调用服务商。',
  },
  'migrate.dependency-stays': {
    en: '{name} stays: it can call the provider too',
    'zh-CN': '保留 {name}：它也可以调用该服务商',
  },
  'migrate.import-stays': {
    en: '{name} stays imported: it can call the provider too',
    'zh-CN': '保留对 {name} 的导入：它也可以调用该服务商',
  },
  'migrate-config.commented': {
    en: '{name} stands in a comment, which configures nothing.',
    'zh-CN': '{name} 在注释中，不起作用。',
  },
  'migrate-config.service-stays': {
    en: '{name} belongs to a service that does not move.',
    'zh-CN': '{name} 属于不迁移的服务。',
  },
  'migrate-config.serves-switch': {
    en: '{name} goes on serving OpenAI, which the switch can still choose.',
    'zh-CN': '{name} 继续用于 OpenAI，切换模块仍可选用。',
  },
  'migrate-config.model-stays': {
    en: '{name} is the provider’s model already.',
    'zh-CN': '{name} 已是该服务商的模型。',
  },
  'migrate-config.goes-elsewhere': {
    en: '{name} does not lead to OpenAI.',
    'zh-CN': '{name} 并不指向 OpenAI。',
  },
  'migrate-config.new-name-there': {
    en: 'The new name stands beside {name} already.',
    'zh-CN': '{name} 旁已有新的名称。',
  },
  'migrate-config.keeps-name': {
    en: '{name} keeps its name and its value.',
    'zh-CN': '{name} 的名称和值保持不变。',
  },
} satisfies Record<string, Message>;
