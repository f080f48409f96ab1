import type { Message } from '../messages.ts';

/** What becomes of the variables that code reads. The hint of a reason is the advice of a manual item. */
export const migrateVariablesMessages = {
  'migrate.variable': { en: '{from} is read as {to}', 'zh-CN': '读取的变量由 {from} 改为 {to}' },
  'migrate.read-removed': { en: '{variable} is not read any more', 'zh-CN': '不再读取 {variable}' },
  'migrate.variable-keeps': {
    en: '{variable} decides where requests go, and keeps its name',
    'zh-CN': '{variable} 决定请求去向，并保留原名',
    hint: {
      en: 'A deployment that sets {variable} keeps its old endpoint: set it to the provider’s base URL, or remove it.',
      'zh-CN': '设置了 {variable} 的部署会继续使用旧地址：请改为服务商的 base URL，或移除。',
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
  'migrate.keeps-name': { en: 'keeps its name', 'zh-CN': '保留原名' },
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
    en: '{variable} belongs to a client that stays at {vendor}',
    'zh-CN': '{variable} 属于留在 {vendor} 的客户端',
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
  'migrate.own-setting-key': {
    en: '{variable} names a setting of this program too: it keeps its name, and must hold the provider’s key',
    'zh-CN': '{variable} 也是本程序设置项的名称：保留原名，其值须改为服务商的密钥',
    hint: {
      en: 'Change the key wherever {variable} is set: in the environment and in what users have saved.',
      'zh-CN': '请在所有设置 {variable} 的地方更换密钥：环境变量，以及用户已保存的设置。',
    },
  },
  'migrate.own-setting-base-url': {
    en: '{variable} names a setting of this program too: it keeps its name, and must hold {baseURL}',
    'zh-CN': '{variable} 也是本程序设置项的名称：保留原名，其值须改为 {baseURL}',
    hint: {
      en: 'Change the address wherever {variable} is set: in the environment and in what users have saved.',
      'zh-CN': '请在所有设置 {variable} 的地方更换地址：环境变量，以及用户已保存的设置。',
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
    en: '{variable} holds {vendor}’s host, to which code adds paths',
    'zh-CN': '{variable} 是 {vendor} 的主机，代码会在其后追加路径',
    hint: {
      en: 'Set it to the provider’s whole base URL, and remove /v1 where code adds it.',
      'zh-CN': '设为服务商完整的 base URL，并去掉代码追加的 /v1。',
    },
  },
  'migrate.variable-key': {
    en: '{variable} holds {vendor}’s key',
    'zh-CN': '{variable} 是 {vendor} 的密钥',
    hint: { en: 'Put the provider’s key in it.', 'zh-CN': '填入服务商的密钥。' },
  },
} satisfies Record<string, Message>;
