import type { Message } from '../messages.ts';

/** What `init` says. */
export const initMessages = {
  'help.init': {
    en: 'write a config and a check for the CI service or the hooks that the folder uses',
    'zh-CN': '写入配置，并为该文件夹使用的 CI 服务或钩子写入检查',
  },
  'help.init-path': {
    en: 'the folder to set up (default: the current one)',
    'zh-CN': '要设置的文件夹（默认：当前文件夹）',
  },
  'help.init-ci': {
    en: 'github, gitlab, gitee, jenkins, husky, lefthook or pre-commit (repeatable; default: those in use)',
    'zh-CN': 'github、gitlab、gitee、jenkins、husky、lefthook 或 pre-commit（可重复；默认：正在使用的）',
  },
  'help.init-dry-run': { en: 'show the diff and write nothing', 'zh-CN': '只显示差异，不写入' },
  'init.nothing': {
    en: 'Everything is there already; nothing was written.',
    'zh-CN': '所需文件均已存在；没有写入任何内容。',
  },
  'init.no-platform': {
    en: 'No CI service or hook was recognised here: --ci github (or gitlab, gitee, jenkins, husky, lefthook, pre-commit) names one.',
    'zh-CN':
      '未识别到 CI 服务或钩子：可用 --ci github（或 gitlab、gitee、jenkins、husky、lefthook、pre-commit）指定。',
  },
  'init.kept': { en: 'Left as it is: {file}', 'zh-CN': '保持不变：{file}' },
  'init.by-hand': { en: 'Add this to {file} yourself:', 'zh-CN': '请自行将以下内容加入 {file}：' },
  'init.ask': { en: 'Write these files?', 'zh-CN': '写入这些文件？' },
  'init.needs-yes': {
    en: 'Nothing was written: nobody could be asked.',
    'zh-CN': '没有写入任何内容：无法询问。',
    hint: { en: 'Add --yes to write without asking.', 'zh-CN': '加上 --yes 即可不询问直接写入。' },
  },
  'init.wrote': { en: 'Wrote {file}', 'zh-CN': '已写入 {file}' },
  'init.next': {
    en: 'Next: accept what is found today, and commit it: migrate-scan --baseline migrate-scan-baseline.json --update-baseline',
    'zh-CN':
      '下一步：接受今天的结果并提交：migrate-scan --baseline migrate-scan-baseline.json --update-baseline',
  },
  'init.outside': {
    en: '{file} would be written through a link; nothing was written.',
    'zh-CN': '{file} 将经由链接写入；没有写入任何内容。',
    hint: {
      en: 'Replace the link by a folder, or copy the file yourself: --dry-run shows it.',
      'zh-CN': '请将链接换成文件夹，或自行复制该文件：--dry-run 可显示内容。',
    },
  },
  'init.unwritable': { en: 'Cannot write {file}: {reason}', 'zh-CN': '无法写入 {file}：{reason}' },
} satisfies Record<string, Message>;
