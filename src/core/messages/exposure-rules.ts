import type { Message } from '../messages.ts';

/** What each rule of the exposure says, `EXnn-title` in a few words and `EXnn-text` in full. */
export const exposureRuleMessages = {
  'EX01-title': { en: 'Goes to another vendor or this machine', 'zh-CN': '发往其他厂商或本机' },
  'EX01-text': {
    en: 'The request does not go to OpenAI, so its list of countries does not matter for it.',
    'zh-CN': '请求不发往 OpenAI，因此与其国家和地区列表无关。',
  },
  'EX02-title': { en: 'Azure OpenAI or Amazon Bedrock', 'zh-CN': 'Azure OpenAI 或 Amazon Bedrock' },
  'EX02-text': {
    en: "OpenAI's list does not govern this endpoint; the cloud has rules of its own. Microsoft kept eligible customers in Hong Kong served in 2024, and closed individual subscriptions in mainland China later that year.",
    'zh-CN':
      'OpenAI 的列表不约束该端点；云厂商有自己的规则。微软在 2024 年继续服务符合条件的香港客户，同年晚些时候关闭了中国大陆的个人订阅。',
  },
  'EX03-title': { en: 'Only in tests or documentation', 'zh-CN': '仅在测试或文档中' },
  'EX03-text': {
    en: 'The code runs in tests only, or not at all.',
    'zh-CN': '该代码只在测试中运行，或根本不运行。',
  },
  'EX04-title': { en: 'Runs where OpenAI offers no access', 'zh-CN': '运行在 OpenAI 未开放的地区' },
  'EX04-text': {
    en: 'Every region that the code is deployed to lies in a country or territory that is not on the list. From Hong Kong and Macau the network works and OpenAI answers 403 unsupported_country_region_territory; from the mainland expect DNS, TCP or TLS failures first, so that the 403 may never be seen. It is blocked where a literal or your word fixes the region, and likely blocked where a default does.',
    'zh-CN':
      '代码部署的所有区域都在未列入名单的国家或地区。在香港和澳门，网络可通，OpenAI 返回 403 unsupported_country_region_territory；在大陆，通常先遇到 DNS、TCP 或 TLS 故障，可能看不到 403。若区域由字面值或您的声明确定，则为会被拒绝；若来自默认值，则为很可能被拒绝。',
  },
  'EX05-title': { en: 'Some of its regions are not listed', 'zh-CN': '部分区域未列入名单' },
  'EX05-text': {
    en: 'Requests that are served from an unlisted region fail, the others work: a failure that comes and goes.',
    'zh-CN': '由未列入区域处理的请求会失败，其余正常：故障时有时无。',
  },
  'EX06-title': { en: 'An unlisted region in an outage only', 'zh-CN': '仅在故障切换时使用未列入区域' },
  'EX06-text': {
    en: 'The regions in use are listed; one that takes over in an outage is not.',
    'zh-CN': '日常区域已列入；故障时接管的区域未列入。',
  },
  'EX07-title': { en: 'Runs where OpenAI offers access', 'zh-CN': '运行在 OpenAI 已开放的地区' },
  'EX07-text': {
    en: 'Every region is on the list. Confidence is one step lower on clouds that are operated from China: addresses of theirs abroad have been refused too. Serving people in unlisted places from there is against the terms, and said as a flag.',
    'zh-CN':
      '所有区域均在列表中。若云厂商由中国运营，置信度降一级：其海外地址也曾被拒绝。由此向未列入地区的用户提供服务违反条款，以标记说明。',
  },
  'EX08-title': { en: 'Runs at the edge, near the visitor', 'zh-CN': '在靠近访客的边缘节点运行' },
  'EX08-text': {
    en: 'Nothing pins the code to a region, and the platform has, or may have, a site in Hong Kong. Visitors from there and from South China may be served from it, and the call is refused.',
    'zh-CN':
      '没有任何配置固定区域，而该平台在香港有（或可能有）节点。来自香港和华南的访客可能由该节点处理，调用随即被拒绝。',
  },
  'EX09-title': { en: 'Runs at an edge without unlisted sites', 'zh-CN': '边缘平台没有未列入地区的节点' },
  'EX09-text': {
    en: 'Nothing pins the code, but none of the platform’s sites lies in an unlisted place.',
    'zh-CN': '没有固定区域，但该平台没有任何节点位于未列入的地区。',
  },
  'EX10-title': { en: 'A mini-program calls OpenAI itself', 'zh-CN': '小程序直接调用 OpenAI' },
  'EX10-text': {
    en: 'Mini-programs run on the phones of people who are mostly in mainland China.',
    'zh-CN': '小程序运行在用户手机上，而用户大多在中国大陆。',
  },
  'EX11-title': { en: "Runs on the user's device", 'zh-CN': '在用户设备上运行' },
  'EX11-text': {
    en: 'The request leaves from where the user is: browser, phone, extension, desktop app. In a browser the key is exposed too.',
    'zh-CN': '请求从用户所在地发出：浏览器、手机、扩展、桌面应用。在浏览器中还会泄露密钥。',
  },
  'EX12-title': { en: 'Whoever runs it decides', 'zh-CN': '由运行者决定' },
  'EX12-text': {
    en: 'A command, an editor extension, a library or an image that others run: the place is theirs.',
    'zh-CN': '命令行工具、编辑器扩展、库或由他人运行的镜像：运行位置由对方决定。',
  },
  'EX13-title': { en: 'Runs in hosted CI', 'zh-CN': '在托管 CI 中运行' },
  'EX13-text': {
    en: 'Hosted runners of GitHub are on Azure, and their region cannot be chosen; no unlisted one is known.',
    'zh-CN': 'GitHub 托管运行器位于 Azure，区域不可选；未发现未列入的区域。',
  },
  'EX14-title': { en: 'Leaves through a proxy', 'zh-CN': '经由代理发出' },
  'EX14-text': {
    en: 'The code can send its requests through a proxy. The country of the proxy decides, and no file can say which it is.',
    'zh-CN': '代码可经代理发送请求。由代理所在国家或地区决定，而任何文件都无法说明。',
  },
  'EX15-title': { en: 'No file says where it runs', 'zh-CN': '没有文件说明运行位置' },
  'EX15-text': {
    en: 'A server, and nothing in the repository fixes its place. It becomes likely blocked when two or more hints about the deployment point to China; hints about users never do that.',
    'zh-CN':
      '这是服务器代码，而仓库没有确定其位置。若有两条以上部署线索指向中国，则为很可能被拒绝；有关用户的线索不会改变结论。',
  },
  'EX16-title': {
    en: 'OpenAI unless a variable says otherwise',
    'zh-CN': '除非变量另有指定，否则发往 OpenAI',
  },
  'EX16-text': {
    en: 'The default destination is OpenAI, and a variable can change it. The verdict is that of a direct call, but never more than likely blocked.',
    'zh-CN': '默认发往 OpenAI，但可由变量更改。结论同直接调用，但最多为很可能被拒绝。',
  },
  'EX17-title': { en: 'The destination is chosen at run time', 'zh-CN': '目的地在运行时决定' },
  'EX17-text': {
    en: 'Neither the code nor a default says where the request goes.',
    'zh-CN': '代码和默认值都没有说明请求发往哪里。',
  },
  'EX18-title': { en: 'Passed on by a part of this repository', 'zh-CN': '由本仓库的另一部分转发' },
  'EX18-text': {
    en: 'The request goes to a route or a worker of this repository, which calls OpenAI. The verdict is that of the part that really calls.',
    'zh-CN': '请求发往本仓库的路由或 Worker，再由其调用 OpenAI。结论以真正发出调用的部分为准。',
  },
  'EX19-title': { en: 'A relay, from an unlisted place', 'zh-CN': '从未列入地区使用中转' },
  'EX19-text': {
    en: 'A relay does not make it safe: relays have passed the refusal on, for some models and not for others.',
    'zh-CN': '中转并不保险：中转服务曾把拒绝传回，且因模型而异。',
  },
  'EX20-title': { en: 'A relay, from a listed place', 'zh-CN': '从已列入地区使用中转' },
  'EX20-text': {
    en: 'The code runs in a listed place, and the relay serves it.',
    'zh-CN': '代码运行在已列入的地区，中转可正常服务。',
  },
  'EX21-title': { en: 'A relay of unknown place', 'zh-CN': '位置未知的中转' },
  'EX21-text': {
    en: 'It depends on where the relay sends the request from, or on where the code runs; neither is known.',
    'zh-CN': '取决于中转的出口或代码的运行位置；两者均未知。',
  },
} satisfies Record<string, Message>;
