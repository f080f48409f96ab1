import type { Message } from '../messages.ts';

/** The texts of `--help`. Names of commands, options and values are not translated. */
export const helpMessages = {
  'help.program': {
    en: 'Find where a JavaScript or TypeScript repository talks to the OpenAI API.',
    'zh-CN': '找出 JavaScript 或 TypeScript 仓库中所有调用 OpenAI API 的地方。',
  },
  'help.scan': {
    en: 'scan a folder and report (the default command)',
    'zh-CN': '扫描文件夹并输出报告（默认命令）',
  },
  'help.explain': {
    en: 'show how one finding was recognised, step by step',
    'zh-CN': '逐步说明某个结果是如何识别出来的',
  },
  'help.providers': {
    en: 'list the providers to move to, show all about one of them',
    'zh-CN': '列出可迁移到的提供商，或查看其中一个的全部信息',
  },
  'help.providers-show': {
    en: 'all that is known of one provider, with sources and dates',
    'zh-CN': '某个提供商的全部信息，附来源和日期',
  },
  'help.provider': { en: 'its id, such as alibaba', 'zh-CN': '提供商 id，例如 alibaba' },
  'help.schema': {
    en: 'print the JSON Schema of the findings or the config',
    'zh-CN': '输出结果或配置的 JSON Schema',
  },
  'help.apply': {
    en: 'apply a saved plan, all files or none',
    'zh-CN': '应用已保存的计划，要么全部写入，要么全不改动',
  },
  'help.apply-plan': { en: 'the file that a plan was saved to', 'zh-CN': '保存计划的文件' },
  'help.apply-path': {
    en: 'the folder that the plan is for (default: the current one)',
    'zh-CN': '计划所针对的文件夹（默认：当前文件夹）',
  },
  'help.apply-dry-run': {
    en: 'print a patch for git and change nothing',
    'zh-CN': '只输出可供 git 使用的补丁，不改动文件',
  },
  'help.apply-verify': {
    en: 'run this command afterwards; when it fails, take everything back',
    'zh-CN': '应用后运行此命令；若失败则全部回滚',
  },
  'help.apply-force': {
    en: 'also edit files with uncommitted changes',
    'zh-CN': '即使文件有未提交的改动也继续',
  },
  'help.apply-yes': { en: 'do not ask', 'zh-CN': '不再询问' },
  'help.undo': { en: 'take the last apply back, byte for byte', 'zh-CN': '逐字节撤销上一次应用' },
  'help.undo-list': { en: 'list what can be undone', 'zh-CN': '列出可撤销的操作' },
  'help.undo-force': {
    en: 'also restore files that have changed since; those changes are lost',
    'zh-CN': '即使文件之后又被修改也恢复；那些修改将丢失',
  },
  'help.path': {
    en: 'the folder to scan (default: the current one)',
    'zh-CN': '要扫描的文件夹（默认：当前文件夹）',
  },
  'help.finding-id': {
    en: 'the id of a finding, or its beginning; or a rule: EX08',
    'zh-CN': '结果的 id，或其开头部分；或规则：EX08',
  },
  'help.schema-name': {
    en: 'findings, config, baseline, plan or fit',
    'zh-CN': 'findings、config、baseline、plan 或 fit',
  },
  'help.format': {
    en: 'pretty, json, html, sarif, github, gitlab, junit, markdown or csv; NAME=FILE writes to a file (repeatable)',
    'zh-CN':
      'pretty、json、html、sarif、github、gitlab、junit、markdown 或 csv；NAME=FILE 写入文件（可重复）',
  },
  'help.explain-format': { en: 'pretty or json', 'zh-CN': 'pretty 或 json' },
  'help.output': { en: 'write the report to FILE', 'zh-CN': '将报告写入 FILE' },
  'help.redact': {
    en: 'name no file, variable or host of the repository, to give the report away',
    'zh-CN': '隐去仓库的文件名、变量名和主机名，便于对外分享报告',
  },
  'help.include': { en: 'only files that match (repeatable)', 'zh-CN': '只扫描匹配的文件（可重复）' },
  'help.exclude': { en: 'no files that match (repeatable)', 'zh-CN': '排除匹配的文件（可重复）' },
  'help.no-tests': { en: 'leave test files out', 'zh-CN': '不扫描测试文件' },
  'help.surface': {
    en: 'only this part of the API: chat, embeddings, … (repeatable)',
    'zh-CN': '只看 API 的这一部分：chat、embeddings 等（可重复）',
  },
  'help.kind': {
    en: 'only this kind of finding: call, client, http, … (repeatable)',
    'zh-CN': '只看这一类结果：call、client、http 等（可重复）',
  },
  'help.max-file-size': { en: 'skip larger files (default: 2mb)', 'zh-CN': '跳过更大的文件（默认：2mb）' },
  'help.max-file-seconds': {
    en: 'skip files that take longer (default: 30)',
    'zh-CN': '跳过耗时更长的文件（默认：30 秒）',
  },
  'help.no-cache': {
    en: 'neither read nor keep anything of an earlier run',
    'zh-CN': '不读取也不保存以前运行的缓存',
  },
  'help.timings': { en: 'say at the end where the time went', 'zh-CN': '最后列出各阶段的耗时' },
  'help.runs-in': {
    en: 'where it runs: CN, or vercel:hkg1 (commas, repeatable)',
    'zh-CN': '运行位置：CN，或 vercel:hkg1（逗号分隔，可重复）',
  },
  'help.users': {
    en: 'where its users are: CN,HK',
    'zh-CN': '用户所在地：CN,HK',
  },
  'help.as-of': {
    en: 'judge by the list and rules of this day: 2024-07-09',
    'zh-CN': '按此日期的列表和规则判断：2024-07-09',
  },
  'help.check': {
    en: 'exit 1 when the exposure of a call reaches --fail-on',
    'zh-CN': '有调用的暴露级别达到 --fail-on 时以 1 退出',
  },
  'help.fail-on': {
    en: 'level that fails the check: blocked, likely-blocked, depends-on-end-user, unknown (default), any',
    'zh-CN': '检查失败的级别：blocked、likely-blocked、depends-on-end-user、unknown（默认）、any',
  },
  'help.max': {
    en: 'findings that may reach that level before the check fails (default: 0)',
    'zh-CN': '达到该级别的结果最多允许几个（默认：0）',
  },
  'help.example-check': { en: 'for CI: where would it be refused?', 'zh-CN': '用于 CI：哪些调用会被拒绝？' },
  'help.example-explain-rule': { en: 'what does this rule say?', 'zh-CN': '这条规则是什么意思？' },
  'help.all': { en: 'show every finding', 'zh-CN': '显示全部结果' },
  'help.config': {
    en: 'use this config instead of migrate-scan.config.json',
    'zh-CN': '使用此配置，而不是 migrate-scan.config.json',
  },
  'help.strict': {
    en: 'exit 3 when something could not be read or understood',
    'zh-CN': '有内容无法读取或理解时以 3 退出',
  },
  'help.lang': { en: 'language of the output: en or zh-CN', 'zh-CN': '输出语言：en 或 zh-CN' },
  'help.color': {
    en: 'colour even when the output is not a terminal',
    'zh-CN': '即使输出不是终端也使用颜色',
  },
  'help.no-color': { en: 'no colour', 'zh-CN': '不使用颜色' },
  'help.no-interactive': { en: 'no spinner and no questions', 'zh-CN': '不显示动画，也不提问' },
  'help.debug': { en: 'show the stack of an unexpected error', 'zh-CN': '显示意外错误的调用栈' },
  'help.version': { en: 'print the version', 'zh-CN': '输出版本号' },
  'help.help': { en: 'show this help', 'zh-CN': '显示帮助' },
  'help.usage': { en: 'Usage:', 'zh-CN': '用法：' },
  'help.arguments': { en: 'Arguments:', 'zh-CN': '参数：' },
  'help.options': { en: 'Options:', 'zh-CN': '选项：' },
  'help.global-options': { en: 'Global Options:', 'zh-CN': '全局选项：' },
  'help.commands': { en: 'Commands:', 'zh-CN': '命令：' },
  'help.examples': { en: 'Examples:', 'zh-CN': '示例：' },
  'help.example-scan': { en: 'scan the current folder', 'zh-CN': '扫描当前文件夹' },
  'help.example-json': { en: 'JSON into a file', 'zh-CN': '将 JSON 写入文件' },
  'help.example-filter': { en: 'only chat calls, without tests', 'zh-CN': '只看 chat 调用，不含测试' },
  'help.example-explain': { en: 'why is this a finding?', 'zh-CN': '为什么会有这个结果？' },
  'help.exit-codes': {
    en: 'Exit codes: 0 done, 1 check failed, 2 could not do the job, 3 incomplete (--strict), 4 apply failed and rolled back, 70 internal error, 129, 130, 143 interrupted.',
    'zh-CN':
      '退出码：0 完成，1 检查未通过，2 无法执行，3 结果不完整（--strict），4 应用失败并已回滚，70 内部错误，129、130、143 被中断。',
  },
  'help.migrate': {
    en: 'plan the move to a provider, show it, and apply it',
    'zh-CN': '规划到某服务商的迁移，显示并应用',
  },
  'help.migrate-to': {
    en: 'the provider, such as alibaba; openai leads back',
    'zh-CN': '目标服务商，例如 alibaba；openai 表示迁回',
  },
  'help.migrate-from': {
    en: 'the provider to leave (default: openai)',
    'zh-CN': '要离开的服务商（默认 openai）',
  },
  'help.migrate-endpoint': {
    en: 'an endpoint of the provider (default: its own choice)',
    'zh-CN': '服务商的接入点（默认由服务商决定）',
  },
  'help.migrate-model': {
    en: 'use this model instead, as gpt-4o=qwen-max (repeatable)',
    'zh-CN': '改用指定模型，如 gpt-4o=qwen-max（可重复）',
  },
  'help.migrate-strategy': {
    en: 'replace OpenAI (default), or switch: serve both, chosen by one variable at run time',
    'zh-CN': 'replace：替换 OpenAI（默认）；switch：同时支持两者，运行时由一个环境变量选择',
  },
  'help.migrate-keep-env': {
    en: 'keep the OPENAI_* names; only the base URL changes',
    'zh-CN': '保留 OPENAI_* 变量名，仅更改基础 URL',
  },
  'help.migrate-key-env': {
    en: 'read the key from this variable',
    'zh-CN': '从此环境变量读取密钥',
  },
  'help.migrate-plan': { en: 'save the plan to a file and stop', 'zh-CN': '将计划保存到文件后结束' },
  'help.doctor-path': {
    en: 'the folder whose endpoints to try, where no option names one',
    'zh-CN': '未用选项指定时，检查此文件夹中代码所用的接入点',
  },
} satisfies Record<string, Message>;
