import type { Message } from '../messages.ts';

/** Why the configuration is edited so, and what is left to a person. An advice has the code of its reason. */
export const migrateConfigMessages = {
  'migrate-config.key-renamed': {
    en: '{from} becomes {to}: another provider’s key is another variable.',
    'zh-CN': '{from} 改为 {to}：不同服务商的密钥使用不同的变量。',
  },
  'migrate-config.key-renamed-image': {
    en: '{from} becomes {to}; the image {image} must be built from the changed code.',
    'zh-CN': '{from} 改为 {to}；镜像 {image} 须由修改后的代码构建。',
  },
  'migrate-config.key-added': {
    en: '{to} stands beside {from}, without a value. Its key comes from {console}.',
    'zh-CN': '在 {from} 旁新增 {to}，值为空。密钥在此获取：{console}。',
  },
  'migrate-config.base-url': {
    en: 'The base URL leads to the provider: {url}.',
    'zh-CN': '接口地址改为服务商地址：{url}。',
  },
  'migrate-config.base-url-filled': {
    en: 'A blank base URL means OpenAI; it is now {url}.',
    'zh-CN': '空的接口地址等于使用 OpenAI；现填入 {url}。',
  },
  'migrate-config.base-url-without-version': {
    en: 'The old value had no /v1, so the code seems to add it; {url} holds only if it does.',
    'zh-CN': '原值不含 /v1，代码应会自行追加；仅在此情况下 {url} 才成立。',
  },
  'migrate-config.base-url-relay': {
    en: 'The relay {host} is replaced by the provider itself: {url}.',
    'zh-CN': '中转地址 {host} 改为服务商地址：{url}。',
  },
  'migrate-config.base-url-added': {
    en: '{to} is added, so that the SDK calls {url}.',
    'zh-CN': '新增 {to}，使 SDK 调用 {url}。',
  },
  'migrate-config.url': {
    en: 'The URL leads to the provider: {url}.',
    'zh-CN': 'URL 改为服务商地址：{url}。',
  },
  'migrate-config.origin': {
    en: 'The permitted host is the provider’s: {url}.',
    'zh-CN': '允许访问的主机改为服务商主机：{url}。',
  },
  'migrate-config.model': { en: '{from} becomes {to}.', 'zh-CN': '{from} 改为 {to}。' },
  'migrate-config.model-review': {
    en: '{from} becomes {to}. Look at: {caveats}.',
    'zh-CN': '{from} 改为 {to}。请注意：{caveats}。',
  },
  'migrate-config.model-of-several': {
    en: '{from} becomes {to}: it stands for several models, so this may as well be {others}.',
    'zh-CN': '{from} 改为 {to}：它对应多个模型，也可能应为 {others}。',
  },
  'migrate-config.readme-key': {
    en: 'The documentation names {to} in the place of {from}.',
    'zh-CN': '文档中的 {from} 改为 {to}。',
  },
  'migrate-config.dependency-removed': { en: '{name} is no longer needed.', 'zh-CN': '不再需要 {name}。' },
  'migrate-config.dependency-added': {
    en: '{name} {version} is needed.',
    'zh-CN': '需要 {name} {version}。',
  },

  'migrate-config.create-secret': {
    en: '{name} has no value yet in {platform}.',
    'zh-CN': '{platform} 中尚未设置 {name}。',
  },
  'migrate-config.create-secret-advice': {
    en: 'Create {name} in {platform}, with a key from {console}. The old key does not work there.',
    'zh-CN': '请在 {platform} 中创建 {name}，密钥在此获取：{console}。旧密钥不可用。',
  },
  'migrate-config.old-store': {
    en: '{name} still takes its value from the place in {platform} that holds {vendor}’s key.',
    'zh-CN': '{name} 的值仍来自 {platform} 中保存 {vendor} 密钥的位置。',
  },
  'migrate-config.old-store-advice': {
    en: 'Put a key from {console} there or name another place: OpenAI’s key must not be sent to the provider.',
    'zh-CN': '请在该处换成从 {console} 获取的密钥，或改用其他位置：不得将 OpenAI 密钥发送给该服务商。',
  },
  'migrate-config.wildcard': {
    en: 'The pattern {name} does not cover {key}.',
    'zh-CN': '通配符 {name} 不包含 {key}。',
  },
  'migrate-config.wildcard-advice': {
    en: 'List {key} beside it.',
    'zh-CN': '请在旁边列出 {key}。',
  },
  'migrate-config.fill-in': { en: '{name} is empty.', 'zh-CN': '{name} 为空。' },
  'migrate-config.fill-in-advice': {
    en: 'Put a key from {console} there, and remove the old one when nothing reads it.',
    'zh-CN': '请填入密钥（获取地址：{console}），旧变量不再被读取后即可删除。',
  },
  'migrate-config.secret-in-example': {
    en: '{from} seems to hold a real key in an example file.',
    'zh-CN': '示例文件中的 {from} 似乎是真实密钥。',
  },
  'migrate-config.secret-in-example-advice': {
    en: 'Revoke that key if it is real, and remove it; {to} stands beside it, empty.',
    'zh-CN': '若该密钥真实有效，请吊销并删除；旁边已新增空的 {to}。',
  },
  'migrate-config.add-by-hand': {
    en: '{to} cannot be written beside {from} here.',
    'zh-CN': '此处无法在 {from} 旁新增 {to}。',
  },
  'migrate-config.add-by-hand-advice': {
    en: 'Pass on {to} too, with a key from {console}; {from} is left as it is.',
    'zh-CN': '请同时传入 {to}（密钥获取地址：{console}）；{from} 保持不变。',
  },
  'migrate-config.reference-kept': {
    en: 'A variable with a name of its own takes its value from {from}, which stays.',
    'zh-CN': '另有变量从 {from} 取值，{from} 保留。',
  },
  'migrate-config.reference-kept-advice': {
    en: 'Where the code that reads it moves, take the value from {to} (keys: {console}).',
    'zh-CN': '若读取它的代码已迁移，请改为从 {to} 取值（密钥获取地址：{console}）。',
  },
  'migrate-config.name-taken': {
    en: '{from} would become {to}, as another variable here does.',
    'zh-CN': '{from} 将改名为 {to}，但此处另有变量也将使用该名称。',
  },
  'migrate-config.name-taken-advice': {
    en: 'Keep one of the two and remove the other.',
    'zh-CN': '请保留其中一个并删除另一个。',
  },
  'migrate-config.base-url-elsewhere': {
    en: '{name} gets its value from elsewhere.',
    'zh-CN': '{name} 的值在别处设置。',
  },
  'migrate-config.base-url-elsewhere-advice': {
    en: 'Where it is set, it must be {url}, in the form that the code expects; blank means OpenAI.',
    'zh-CN': '请在设置处改为 {url}（按代码所需的形式）；留空等于使用 OpenAI。',
  },
  'migrate-config.base-url-blank': {
    en: '{name} is blank: the default of the code counts.',
    'zh-CN': '{name} 为空：以代码中的默认值为准。',
  },
  'migrate-config.base-url-blank-advice': {
    en: 'Make sure that the default leads to {url}, or set it here in the form that the code expects.',
    'zh-CN': '请确认默认值指向 {url}，或在此按代码所需的形式填写。',
  },
  'migrate-config.base-url-unclear': {
    en: 'The provider has no URL in the shape of {name}.',
    'zh-CN': '服务商没有与 {name} 形式相同的地址。',
  },
  'migrate-config.base-url-unclear-advice': {
    en: 'Set it by hand: the provider’s base URL is {url}, and no /v1 may be added to it.',
    'zh-CN': '请手动设置：服务商的接口地址为 {url}，其后不得再追加 /v1。',
  },
  'migrate-config.base-url-other': {
    en: '{name} leads to {host}, which is not {vendor}.',
    'zh-CN': '{name} 指向 {host}，并非 {vendor}。',
  },
  'migrate-config.base-url-other-advice': {
    en: 'Leave it if that is meant; otherwise set it to {url}.',
    'zh-CN': '若有意如此请保留；否则改为 {url}。',
  },
  'migrate-config.base-url-serves-both': {
    en: '{name} also serves calls that stay at {vendor}.',
    'zh-CN': '{name} 也用于仍留在 {vendor} 的调用。',
  },
  'migrate-config.base-url-serves-both-advice': {
    en: 'It keeps its value. Give the moved calls a variable of their own, set to {url}.',
    'zh-CN': '其值保持不变。请为已迁移的调用另设变量，值为 {url}。',
  },
  'migrate-config.base-url-by-hand': {
    en: '{name} cannot be added here.',
    'zh-CN': '此处无法新增 {name}。',
  },
  'migrate-config.base-url-by-hand-advice': {
    en: 'Set {name}={url} wherever the key is set.',
    'zh-CN': '请在设置密钥的地方同时设置 {name}={url}。',
  },
  'migrate-config.url-unclear': {
    en: 'The provider has no counterpart of {url}.',
    'zh-CN': '服务商没有与 {url} 对应的地址。',
  },
  'migrate-config.url-unclear-advice': {
    en: 'Decide by hand; the provider’s base URL is {to}.',
    'zh-CN': '请手动处理；服务商的接口地址为 {to}。',
  },
  'migrate-config.url-serves-both': {
    en: '{url} may also serve calls that stay at {vendor}.',
    'zh-CN': '{url} 可能也用于仍留在 {vendor} 的调用。',
  },
  'migrate-config.url-serves-both-advice': {
    en: 'Add {to} beside it where moved calls need it.',
    'zh-CN': '若已迁移的调用需要，请在旁边新增 {to}。',
  },
  'migrate-config.azure': {
    en: '{name} belongs to Azure OpenAI, which is not moved.',
    'zh-CN': '{name} 属于 Azure OpenAI，不在迁移范围内。',
  },
  'migrate-config.azure-advice': {
    en: 'Keep it with its client, or move that client by hand. Beware: the Azure client follows OPENAI_BASE_URL too and sends its key there.',
    'zh-CN':
      '请与其客户端一同保留，或手动迁移该客户端。注意：Azure 客户端也会读取 OPENAI_BASE_URL，并将密钥发送过去。',
  },
  'migrate-config.organization': {
    en: '{provider} does not know {name}.',
    'zh-CN': '{provider} 不支持 {name}。',
  },
  'migrate-config.organization-advice': {
    en: 'Remove {name} when nothing reads it: it would be sent as a header.',
    'zh-CN': '确认无代码读取后删除 {name}：否则会作为请求头发送。',
  },
  'migrate-config.account': {
    en: '{name} is of an OpenAI account; {provider} does not know it.',
    'zh-CN': '{name} 属于 OpenAI 账户；{provider} 无法识别。',
  },
  'migrate-config.account-advice': {
    en: 'Remove {name} when nothing reads it, or keep it with the part that stays at OpenAI.',
    'zh-CN': '确认无代码读取后删除 {name}，或与仍使用 OpenAI 的部分一同保留。',
  },
  'migrate-config.key-kept': {
    en: '{name} keeps its name, and its value is still {vendor}’s key.',
    'zh-CN': '{name} 名称不变，但其值仍是 {vendor} 的密钥。',
  },
  'migrate-config.key-kept-advice': {
    en: 'Put a key from {console} there.',
    'zh-CN': '请换成从 {console} 获取的密钥。',
  },
  'migrate-config.model-unknown': {
    en: '{provider} has nothing in the place of {model}.',
    'zh-CN': '{provider} 没有可替代 {model} 的模型。',
  },
  'migrate-config.model-unknown-advice': {
    en: 'Choose one with --model {model}=…, or keep it with the part that stays at OpenAI.',
    'zh-CN': '请用 --model {model}=… 指定，或与仍使用 OpenAI 的部分一同保留。',
  },
  'migrate-config.model-gateway': {
    en: '{model} is an id of a gateway, which decides where it leads.',
    'zh-CN': '{model} 是网关的模型标识，由网关决定去向。',
  },
  'migrate-config.model-gateway-advice': {
    en: 'Choose a model of {provider} in the gateway, or call {provider} directly.',
    'zh-CN': '请在网关中选择 {provider} 的模型，或直接调用 {provider}。',
  },
  'migrate-config.model-elsewhere': {
    en: '{name} gets its value from elsewhere.',
    'zh-CN': '{name} 的值在别处设置。',
  },
  'migrate-config.model-elsewhere-advice': {
    en: 'Where it is set, name a model of {provider}.',
    'zh-CN': '请在设置处改为 {provider} 的模型。',
  },
  'migrate-config.own-reader': {
    en: '{reader} reads {name} and calls OpenAI for itself.',
    'zh-CN': '{reader} 自行读取 {name} 并调用 OpenAI。',
  },
  'migrate-config.own-reader-advice': {
    en: 'Leave it, or replace {reader} by one that can call the provider.',
    'zh-CN': '请保留，或将 {reader} 换成可调用该服务商的产品。',
  },
  'migrate-config.shared-anchor': {
    en: '{name} stands in an anchor that a service which does not move uses too.',
    'zh-CN': '{name} 位于锚点中，不迁移的服务也在使用该锚点。',
  },
  'migrate-config.shared-anchor-advice': {
    en: 'Give the services that move an environment of their own.',
    'zh-CN': '请为需要迁移的服务单独设置环境变量。',
  },
  'migrate-config.readme-secret': {
    en: 'The documentation gives {name} a value that may be a real key.',
    'zh-CN': '文档中 {name} 的值可能是真实密钥。',
  },
  'migrate-config.readme-secret-advice': {
    en: 'Revoke it if it is real, and name the new variable there.',
    'zh-CN': '若真实有效请吊销，并改写为新变量。',
  },
  'migrate-config.readme-link': {
    en: 'A link asks for {name}, as deploy buttons do.',
    'zh-CN': '链接（如一键部署按钮）中包含 {name}。',
  },
  'migrate-config.readme-link-advice': {
    en: 'Let it ask for {to}.',
    'zh-CN': '请改为 {to}。',
  },
  'migrate-config.too-many': {
    en: 'This file names OpenAI in {count} places, more than configuration does.',
    'zh-CN': '该文件有 {count} 处与 OpenAI 相关的内容，超出一般配置文件的规模。',
  },
  'migrate-config.too-many-advice': {
    en: 'Edit the file by hand, or what it is generated from.',
    'zh-CN': '请手动修改该文件，或修改生成它的来源。',
  },
  'migrate-config.unparsable': {
    en: 'This file is not valid {format}, so nothing in it is changed.',
    'zh-CN': '该文件不是有效的 {format}，因此未作任何修改。',
  },
  'migrate-config.unparsable-advice': {
    en: 'Mend the syntax error at this line and plan again, or edit the file by hand.',
    'zh-CN': '请修正该行的语法错误后重新规划，或手动修改。',
  },
} satisfies Record<string, Message>;
