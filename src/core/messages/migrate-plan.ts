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
  'migrate.follows-declined': {
    en: 'not changed, as the client that it belongs to was declined and stays at OpenAI',
    'zh-CN': '未更改：所属客户端的更改未被接受，仍使用 OpenAI',
    hint: {
      en: 'It only makes sense at the provider ({to}): accept the client too, or leave both.',
      'zh-CN': '该更改仅在迁移到服务商后才有意义（{to}）：请一并接受客户端的更改，或两者都不改。',
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
    en: 'The changed code reads {to} instead of {from}, whose value does not lead to {vendor}.',
    'zh-CN': '修改后的代码读取 {to} 而不是 {from}；后者的值并不指向 {vendor}。',
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
    en: '{name} does not lead to {vendor}.',
    'zh-CN': '{name} 并不指向 {vendor}。',
  },
  'migrate-config.new-name-there': {
    en: 'The new name stands beside {name} already.',
    'zh-CN': '{name} 旁已有新的名称。',
  },
  'migrate-config.keeps-name': {
    en: '{name} keeps its name and its value.',
    'zh-CN': '{name} 的名称和值保持不变。',
  },
  'migrate.not-selected': { en: 'left out by the options', 'zh-CN': '按选项排除在外' },
  'migrate.client-serves-unselected': {
    en: 'this client also serves {file}, which was left out',
    'zh-CN': '该客户端也供 {file} 使用，而后者被排除在外',
    hint: {
      en: 'Give the selected code a client of its own, or select {file} too.',
      'zh-CN': '请为选中的代码单独创建客户端，或一并选择 {file}。',
    },
  },
  'migrate.client-reads-unselected': {
    en: 'this client is told its key or address by {variable}, read in {file}, which was left out',
    'zh-CN': '该客户端的密钥或地址取自 {variable}，其读取位置 {file} 被排除在外',
    hint: {
      en: 'Give the selected code a variable of its own, or select {file} too.',
      'zh-CN': '请为选中的代码单独设置变量，或一并选择 {file}。',
    },
  },
  'migrate.call-not-selected': {
    en: '{call} was left out, but its client moves',
    'zh-CN': '{call} 被排除在外，但其客户端会迁移',
    hint: {
      en: 'Give it a client of its own that stays at {vendor}, or move it too.',
      'zh-CN': '请为它单独创建留在 {vendor} 的客户端，或一并迁移。',
    },
  },
  'migrate.needed-in-unselected': {
    en: '{from} stands in a file that was left out, and code that moves uses it',
    'zh-CN': '{from} 所在文件被排除在外，但迁移的代码会用到它',
    hint: { en: 'Give the code that moves {to} of its own.', 'zh-CN': '请为迁移的代码单独设置 {to}。' },
  },
  'migrate-config.model-serves-both': {
    en: '{model} is also read by packages that were left out.',
    'zh-CN': '{model} 也被排除在外的包读取。',
  },
  'migrate-config.model-serves-both-advice': {
    en: 'Give the packages that move a variable of their own, set to {to}.',
    'zh-CN': '请为迁移的包另设变量，值为 {to}。',
  },
  'migrate.env-only-client': {
    en: '{client} does not follow the environment, and code was not to change',
    'zh-CN': '{client} 不读取环境变量，而代码不在更改范围内',
    hint: {
      en: 'It goes on calling {vendor}, with whatever key its variable holds: give it a variable of its own, or migrate without --env-only.',
      'zh-CN': '它会继续调用 {vendor}，并使用变量中的密钥：请为它单独设置变量，或不带 --env-only 迁移。',
    },
  },
  'migrate.env-only-code': {
    en: '{what} is written in the code, which was not to change',
    'zh-CN': '{what} 写在代码中，而代码不在更改范围内',
    hint: {
      en: 'The provider needs this: {to}. Make it come from a variable, or migrate without --env-only.',
      'zh-CN': '服务商需要：{to}。请改为从变量读取，或不带 --env-only 迁移。',
    },
  },
  'migrate.env-only-azure': {
    en: 'OPENAI_BASE_URL cannot be set here: the Azure client at {place} would send its requests and its key there.',
    'zh-CN': '此处不能设置 OPENAI_BASE_URL：{place} 的 Azure 客户端会把请求和密钥发往该地址。',
    hint: {
      en: 'Migrate without --env-only: the changed clients then read variables of their own.',
      'zh-CN': '请不带 --env-only 迁移：更改后的客户端会读取各自的变量。',
    },
  },
  'migrate.keep-env-azure': {
    en: 'this Azure client takes OPENAI_BASE_URL for its own where it is set',
    'zh-CN': '若设置了 OPENAI_BASE_URL，该 Azure 客户端也会使用它',
    hint: {
      en: 'Migrate without --keep-env, or keep OPENAI_BASE_URL out of the process with this client: its key would go to the provider.',
      'zh-CN':
        '请不带 --keep-env 迁移，或不要在该客户端所在进程中设置 OPENAI_BASE_URL：否则其密钥会发给服务商。',
    },
  },
  'apply.verify-unmoved': {
    en: 'After the changes some code still calls OpenAI, or needs another change, so everything was rolled back: {places}.',
    'zh-CN': '更改后仍有代码调用 OpenAI 或需要再次更改，已全部回滚：{places}。',
    hint: {
      en: 'This is a defect of ours: please report it. Leave these places out with --exclude to move the rest.',
      'zh-CN': '这是本工具的缺陷，请反馈。可用 --exclude 排除这些位置后迁移其余部分。',
    },
  },
} satisfies Record<string, Message>;
