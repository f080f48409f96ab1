import type { Message } from '../messages.ts';

/** The texts of the check and of the formats that machines hand to people. `.one` is for a count of 1. */
export const formatsMessages = {
  'check.failed': {
    en: 'Check failed: {n} findings are {level} ({counts}); {max} are allowed.',
    'zh-CN': '检查未通过：{n} 个结果为{level}（{counts}），允许 {max} 个。',
  },
  'check.failed.one': {
    en: 'Check failed: {n} finding is {level} ({counts}); {max} are allowed.',
    'zh-CN': '检查未通过：{n} 个结果为{level}（{counts}），允许 {max} 个。',
  },
  'check.passed': {
    en: 'Check passed: no finding is {level}.',
    'zh-CN': '检查通过：没有结果为{level}。',
  },
  'check.passed-below-max': {
    en: 'Check passed: {n} findings are {level} ({counts}), and --max allows {max}.',
    'zh-CN': '检查通过：{n} 个结果为{level}（{counts}），--max 允许 {max} 个。',
  },
  'check.passed-below-max.one': {
    en: 'Check passed: {n} finding is {level} ({counts}), and --max allows {max}.',
    'zh-CN': '检查通过：{n} 个结果为{level}（{counts}），--max 允许 {max} 个。',
  },
  'check.suppressed': {
    en: '{n} more are accepted by a comment or the baseline.',
    'zh-CN': '另有 {n} 个已由注释或基线接受。',
  },
  'check.suppressed.one': {
    en: '{n} more is accepted by a comment or the baseline.',
    'zh-CN': '另有 {n} 个已由注释或基线接受。',
  },
  'check.command': { en: 'To see it: {command}', 'zh-CN': '查看方法：{command}' },
  'check.count': { en: '{n} {level}', 'zh-CN': '{n} 个{level}' },
  'check.level-blocked': { en: 'blocked', 'zh-CN': '会被拒绝' },
  'check.level-likely-blocked': { en: 'likely blocked or worse', 'zh-CN': '很可能被拒绝或更严重' },
  'check.level-depends-on-end-user': {
    en: 'dependent on the end user or worse',
    'zh-CN': '取决于最终用户或更严重',
  },
  'check.level-unknown': { en: 'unknown or worse', 'zh-CN': '未知或更严重' },
  'check.level-any': { en: 'a use of OpenAI itself', 'zh-CN': '对 OpenAI 的直接使用' },
  'check.incomplete': {
    en: 'Incomplete (--strict): {files} could not be read, {places} not understood, {n} warnings about files.',
    'zh-CN': '结果不完整（--strict）：{files}无法读取，{places}未能理解，{n} 条文件警告。',
  },

  'formats.until': { en: 'Until {date}', 'zh-CN': '有效期至 {date}' },
  'formats.accepted': { en: 'Accepted', 'zh-CN': '已接受' },

  'sarif.explain-rule': { en: 'More about this rule:', 'zh-CN': '有关此规则的更多信息：' },
  'sarif.use': {
    en: 'A use of the OpenAI API ({kind}), recognised by {rule}.',
    'zh-CN': '对 OpenAI API 的使用（{kind}），由 {rule} 识别。',
  },
  'sarif.base': { en: 'The top of the repository.', 'zh-CN': '仓库的顶层目录。' },
  'sarif.more-results': {
    en: '{n} more results are left out, the least severe ones: code hosts refuse larger files.',
    'zh-CN': '另有 {n} 个最不严重的结果未列出：代码托管平台不接受更大的文件。',
  },
  'sarif.more-notifications': {
    en: '{n} more files were skipped or not understood',
    'zh-CN': '另有 {n} 个文件被跳过或未能理解',
  },

  'github.more': {
    en: '{n} more findings are not shown here: GitHub shows ten annotations of a level. The log and the summary of this step have them.',
    'zh-CN': '另有 {n} 个结果未在此显示：GitHub 每个级别只显示十条注释。请查看此步骤的日志和摘要。',
  },
  'github.more.one': {
    en: '{n} more finding is not shown here: GitHub shows ten annotations of a level. The log and the summary of this step have it.',
    'zh-CN': '另有 {n} 个结果未在此显示：GitHub 每个级别只显示十条注释。请查看此步骤的日志和摘要。',
  },
  'github.summary-full': {
    en: 'The summary of this step is full (1 MiB): the report was not added to it.',
    'zh-CN': '此步骤的摘要已满（1 MiB），未写入报告。',
  },
  'github.summary-unwritable': {
    en: 'The summary of this step cannot be written to (GITHUB_STEP_SUMMARY).',
    'zh-CN': '无法写入此步骤的摘要（GITHUB_STEP_SUMMARY）。',
  },

  'junit.none': { en: 'No call to judge', 'zh-CN': '没有需要判断的调用' },

  'markdown.title': { en: 'Calls to OpenAI: where they are refused', 'zh-CN': 'OpenAI 调用：哪些会被拒绝' },
  'markdown.suppressed': {
    en: '{n} more are accepted by a comment or the baseline',
    'zh-CN': '另有 {n} 个已由注释或基线接受',
  },
  'markdown.suppressed.one': {
    en: '{n} more is accepted by a comment or the baseline',
    'zh-CN': '另有 {n} 个已由注释或基线接受',
  },
  'markdown.fixed-baseline': {
    en: '{n} entries of the baseline are fixed',
    'zh-CN': '基线中有 {n} 项已修复',
  },
  'markdown.fixed-baseline.one': {
    en: '{n} entry of the baseline is fixed',
    'zh-CN': '基线中有 {n} 项已修复',
  },
  'markdown.fixed': { en: '{n} are gone with this change', 'zh-CN': '此次改动消除了 {n} 个' },
  'markdown.fixed.one': { en: '{n} is gone with this change', 'zh-CN': '此次改动消除了 {n} 个' },
  'markdown.more': {
    en: '{n} more do not fit into a comment. All of them: migrate-scan --all',
    'zh-CN': '评论放不下，另有 {n} 个未列出。查看全部：migrate-scan --all',
  },
  'markdown.more.one': {
    en: '{n} more does not fit into a comment. All of them: migrate-scan --all',
    'zh-CN': '评论放不下，另有 {n} 个未列出。查看全部：migrate-scan --all',
  },
  'markdown.more-places': { en: '{n} more', 'zh-CN': '另有 {n} 处' },
  'markdown.gaps': { en: 'Not understood, or gone wrong: {places}', 'zh-CN': '未能理解或出错：{places}' },

  'completion.help': {
    en: 'print the completion script of a shell',
    'zh-CN': '输出 shell 的自动补全脚本',
  },
  'completion.shell': { en: 'bash, zsh or fish', 'zh-CN': 'bash、zsh 或 fish' },
} satisfies Record<string, Message>;
