import type { Message } from '../messages.ts';

/** Why a file is taken to run where it runs. */
export const reachMessages = {
  'reach-test-path': { en: 'The path is that of a test.', 'zh-CN': '路径表明这是测试文件。' },
  'reach-edge-folder': { en: 'The folder holds edge functions.', 'zh-CN': '该目录存放边缘函数。' },
  'reach-edge-runtime': { en: 'The file asks for the edge runtime.', 'zh-CN': '该文件声明了 edge 运行时。' },
  'reach-edge-middleware': {
    en: 'Middleware of Next.js runs at the edge.',
    'zh-CN': 'Next.js 中间件在边缘运行。',
  },
  'reach-edge-worker': {
    en: 'A worker that answers requests at the edge ({file}).',
    'zh-CN': '在边缘响应请求的 Worker（{file}）。',
  },
  'reach-client-directive': {
    en: 'The file declares itself a client module.',
    'zh-CN': '该文件声明为客户端模块。',
  },
  'reach-client-file': { en: 'The name ends in .client.', 'zh-CN': '文件名以 .client 结尾。' },
  'reach-extension-api': {
    en: 'The file uses the API of browser extensions.',
    'zh-CN': '该文件使用浏览器扩展 API。',
  },
  'reach-extension-manifest': {
    en: 'Part of a browser extension ({file}).',
    'zh-CN': '属于浏览器扩展（{file}）。',
  },
  'reach-component': { en: 'A component of the user interface.', 'zh-CN': '用户界面组件。' },
  'reach-browser-global': {
    en: 'The file uses what only a browser has.',
    'zh-CN': '该文件使用仅浏览器才有的对象。',
  },
  'reach-browser-folder': {
    en: 'The folder holds code of the user interface.',
    'zh-CN': '该目录存放用户界面代码。',
  },
  'reach-web-page': { en: 'Lies beside a web page ({file}).', 'zh-CN': '与网页位于同一处（{file}）。' },
  'reach-shebang': {
    en: 'The file starts with #! and is run by hand.',
    'zh-CN': '文件以 #! 开头，由人手动运行。',
  },
  'reach-script-folder': { en: 'The folder holds scripts.', 'zh-CN': '该目录存放脚本。' },
  'reach-editor': { en: 'Runs in the extension host of the editor.', 'zh-CN': '在编辑器的扩展宿主中运行。' },
  'reach-desktop': {
    en: "Runs in the main process on the user's machine.",
    'zh-CN': '在用户机器的主进程中运行。',
  },
  'reach-build-config': { en: 'Configures or runs the build.', 'zh-CN': '用于配置或执行构建。' },
  'reach-server-directive': {
    en: 'The file declares itself server code.',
    'zh-CN': '该文件声明为服务端代码。',
  },
  'reach-route-handler': { en: 'Answers requests on the server.', 'zh-CN': '在服务端响应请求。' },
  'reach-server-file': { en: 'The name says that it is server code.', 'zh-CN': '文件名表明这是服务端代码。' },
  'reach-server-folder': { en: 'The folder holds server code.', 'zh-CN': '该目录存放服务端代码。' },
  'reach-server-page': { en: 'A page that is rendered on the server.', 'zh-CN': '在服务端渲染的页面。' },
  'reach-server-code': { en: 'Starts or configures a server.', 'zh-CN': '启动或配置服务器。' },
  'reach-importers': { en: 'Used by {file}', 'zh-CN': '被 {file} 使用' },
  'reach-imports': {
    en: 'What the file imports says where it runs.',
    'zh-CN': '由该文件导入的包判断运行位置。',
  },
  'reach-docs-folder': { en: 'Part of the documentation.', 'zh-CN': '属于文档。' },
  'reach-example': { en: 'An example that is run by hand.', 'zh-CN': '由人手动运行的示例。' },
  'reach-package': { en: '{file} depends on {package}.', 'zh-CN': '{file} 依赖 {package}。' },
  'reach-package-bin': { en: '{file} declares a command.', 'zh-CN': '{file} 声明了命令。' },
  'reach-package-editor': {
    en: '{file} describes an editor extension.',
    'zh-CN': '{file} 描述的是编辑器扩展。',
  },
  'reach-library': {
    en: '{file} describes a library; who uses it decides where it runs, most likely a server.',
    'zh-CN': '{file} 描述的是库；运行位置由使用方决定，多半是服务端。',
  },
  'reach-plain-scripts': { en: 'A plain script without a server.', 'zh-CN': '没有服务器的普通脚本。' },
  'reach-unknown': { en: 'Nothing says where this file runs.', 'zh-CN': '无法判断该文件在哪里运行。' },
} satisfies Record<string, Message>;
