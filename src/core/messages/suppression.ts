import type { Message } from '../messages.ts';

/** What is said of ignore comments and of the baseline. */
export const suppressionMessages = {
  'ignore-without-reason': {
    en: 'this ignore comment gives no reason and does not count: write ` -- why` at its end',
    'zh-CN': '此忽略注释没有写明原因，因此不生效：请在末尾写上“ -- 原因”',
  },
  'ignore-unused': {
    en: 'nothing to ignore for {rules} in the next line: remove the comment',
    'zh-CN': '下一行没有需要为 {rules} 忽略的内容：请删除该注释',
  },
  'help.baseline': {
    en: 'findings in this file are accepted and do not count',
    'zh-CN': '此文件中的结果视为已接受，不计入',
  },
  'help.update-baseline': {
    en: 'write the baseline: accept what is found now, drop what is fixed',
    'zh-CN': '写入基线：接受当前结果，删除已修复的条目',
  },
  'help.baseline-reason': {
    en: 'why, for the entries that --update-baseline adds',
    'zh-CN': '--update-baseline 新增条目的原因',
  },
  'help.baseline-expires': {
    en: 'their last day, YYYY-MM-DD',
    'zh-CN': '新增条目的截止日期，YYYY-MM-DD',
  },
  'baseline.missing': {
    en: 'There is no baseline {file}.',
    'zh-CN': '基线文件 {file} 不存在。',
    hint: {
      en: 'Create it from what is found today: migrate-scan --baseline {file} --update-baseline',
      'zh-CN': '以今天的结果创建：migrate-scan --baseline {file} --update-baseline',
    },
  },
  'baseline.unreadable': {
    en: 'Cannot read the baseline {file}: {reason}',
    'zh-CN': '无法读取基线 {file}：{reason}',
  },
  'baseline.newer': {
    en: 'The baseline {file} has version {version}; this migrate-scan knows up to {known}.',
    'zh-CN': '基线 {file} 的版本为 {version}；此 migrate-scan 最高支持 {known}。',
    hint: {
      en: 'Update migrate-scan. Nothing was written.',
      'zh-CN': '请更新 migrate-scan。没有写入任何内容。',
    },
  },
  'baseline.broken': {
    en: 'The baseline is broken: {file}:{line}: {what}',
    'zh-CN': '基线文件有误：{file}:{line}：{what}',
    hint: {
      en: 'Mend that line, or delete the file and run with --update-baseline; migrate-scan schema baseline prints its schema.',
      'zh-CN':
        '请修正该行，或删除文件后用 --update-baseline 运行；migrate-scan schema baseline 可输出其 schema。',
    },
  },
  'baseline.update-needs-file': {
    en: '--update-baseline needs --baseline FILE.',
    'zh-CN': '--update-baseline 需要 --baseline FILE。',
    hint: {
      en: 'Example: migrate-scan --baseline migrate-scan-baseline.json --update-baseline',
      'zh-CN': '示例：migrate-scan --baseline migrate-scan-baseline.json --update-baseline',
    },
  },
  'baseline.update-narrowed': {
    en: '--update-baseline with {option} would drop the entries of what it leaves out.',
    'zh-CN': '--update-baseline 与 {option} 同用会删除未扫描部分的条目。',
    hint: {
      en: 'Update the baseline from a scan of everything; lasting choices belong into migrate-scan.config.json.',
      'zh-CN': '请用完整扫描更新基线；长期的选择请写入 migrate-scan.config.json。',
    },
  },
  'baseline.updated': {
    en: 'Wrote {file}: {entries} entries, {added} of them new; {fixed} fixed and dropped.',
    'zh-CN': '已写入 {file}：{entries} 条，其中新增 {added} 条；{fixed} 条已修复并删除。',
  },
  'baseline.still-expired': {
    en: '{n} entries have expired and still count: fix their findings, or give them another day in {file}.',
    'zh-CN': '{n} 条已过期，仍然计入：请修复相应结果，或在 {file} 中改写日期。',
  },
  'report.none-left': {
    en: 'Nothing here counts: whatever uses the OpenAI API is accepted or was there before.',
    'zh-CN': '没有需要计入的结果：使用 OpenAI API 的地方都已被接受或先前就存在。',
  },
  'report.suppressed': {
    en: 'Not counted: {parts}',
    'zh-CN': '不计入：{parts}',
  },
  'report.suppressed-inline': { en: '{n} by ignore comments', 'zh-CN': '{n} 项由忽略注释排除' },
  'report.suppressed-baseline': { en: '{n} in the baseline', 'zh-CN': '{n} 项在基线中' },
  'report.baseline-fixed': {
    en: '{n} fixed since the baseline: --update-baseline drops them from {file}.',
    'zh-CN': '自基线以来已修复 {n} 项：用 --update-baseline 可从 {file} 中删除。',
  },
  'report.baseline-moved': {
    en: '{n} moved since the baseline and recognised again.',
    'zh-CN': '自基线以来移动过并重新识别出 {n} 项。',
  },
  'report.baseline-expired': {
    en: 'Expired in the baseline, so they count again:',
    'zh-CN': '基线中已过期，重新计入：',
  },
  'report.baseline-expired-entry': {
    en: '{file} {rule} ({id}), until {expires} {reason}',
    'zh-CN': '{file} {rule}（{id}），截至 {expires} {reason}',
  },
  'report.baseline-worse': {
    en: 'Worse than when they were accepted, so they count again:',
    'zh-CN': '比接受时更严重，重新计入：',
  },
  'report.baseline-worse-entry': {
    en: '{file} {rule} ({id}): {from} → {to}',
    'zh-CN': '{file} {rule}（{id}）：{from} → {to}',
  },
} satisfies Record<string, Message>;
