import type { Message } from '../messages.ts';

/** What is said of scans on several machines, and of merging reports. */
export const shardMessages = {
  'help.shard': {
    en: 'scan one part of several, such as 2/5; auto takes it from the CI service',
    'zh-CN': '只扫描若干部分之一，例如 2/5；auto 从 CI 服务读取',
  },
  'help.merge': {
    en: 'put JSON reports together: of all shards, or of many repositories',
    'zh-CN': '合并 JSON 报告：全部分片，或多个仓库',
  },
  'help.merge-files': { en: 'JSON reports of all shards', 'zh-CN': '全部分片的 JSON 报告' },
  'help.merge-name': {
    en: 'the JSON report of a repository, by its name (repeatable): --name shop=shop.json',
    'zh-CN': '某仓库的 JSON 报告及其名称（可重复）：--name shop=shop.json',
  },
  'shard.invalid': {
    en: 'Not a shard: {value}',
    'zh-CN': '无效的分片：{value}',
    hint: {
      en: 'Write --shard 2/5 for the second of five, the first being 1; at most 1000.',
      'zh-CN': '写法：--shard 2/5 表示五份中的第二份，从 1 开始；最多 1000 份。',
    },
  },
  'shard.auto-unknown': {
    en: '--shard auto finds no parallel jobs: none of these variables is set: {names}',
    'zh-CN': '--shard auto 未发现并行作业：以下变量均未设置：{names}',
    hint: {
      en: 'Give the numbers yourself: --shard 2/5',
      'zh-CN': '请自行给出：--shard 2/5',
    },
  },
  'shard.whole-needed': {
    en: '--shard does not go with {option}, which needs the whole.',
    'zh-CN': '--shard 不能与 {option} 同用，后者需要完整结果。',
    hint: {
      en: 'Scan the shards with --format json and give the rest to migrate-scan merge.',
      'zh-CN': '请用 --format json 扫描各分片，再把其余选项交给 migrate-scan merge。',
    },
  },
  'merge.nothing': {
    en: 'There is nothing to merge.',
    'zh-CN': '没有可合并的报告。',
    hint: {
      en: 'Name the JSON reports of all shards, or give each repository with --name NAME=FILE.',
      'zh-CN': '请列出全部分片的 JSON 报告，或用 --name 名称=文件 给出各仓库。',
    },
  },
  'merge.both': {
    en: 'Reports of shards and of repositories cannot be merged in one go.',
    'zh-CN': '不能同时合并分片报告与仓库报告。',
    hint: {
      en: 'Merge the shards of each repository first, then the repositories with --name NAME=FILE.',
      'zh-CN': '请先合并各仓库的分片，再用 --name 名称=文件 合并仓库。',
    },
  },
  'merge.bad-name': {
    en: 'Not NAME=FILE: {value}',
    'zh-CN': '不符合 名称=文件：{value}',
    hint: {
      en: 'A name holds letters, digits and - _ . /, as in --name team/shop=shop.json.',
      'zh-CN': '名称可含字母、数字和 - _ . /，例如 --name team/shop=shop.json。',
    },
  },
  'merge.unreadable': { en: 'Cannot read {file}: {reason}', 'zh-CN': '无法读取 {file}：{reason}' },
  'merge.not-a-report': {
    en: '{file} is no report of migrate-scan --format json: {what}',
    'zh-CN': '{file} 不是 migrate-scan --format json 的报告：{what}',
    hint: {
      en: 'Reports of another version of migrate-scan cannot be merged: scan again with one version.',
      'zh-CN': '不能合并其他版本 migrate-scan 的报告：请用同一版本重新扫描。',
    },
  },
  'merge.not-a-shard': {
    en: '{file} is not the report of a shard.',
    'zh-CN': '{file} 不是分片报告。',
    hint: {
      en: 'Scan with --shard I/N, or give whole reports with --name NAME=FILE.',
      'zh-CN': '请用 --shard I/N 扫描，或用 --name 名称=文件 给出完整报告。',
    },
  },
  'merge.different': {
    en: '{file} and {other} are not parts of one scan: another commit, version or option.',
    'zh-CN': '{file} 与 {other} 不属于同一次扫描：提交、版本或选项不同。',
  },
  'merge.twice': {
    en: '{file} and {other} are the same shard.',
    'zh-CN': '{file} 与 {other} 是同一个分片。',
  },
  'merge.named-twice': {
    en: 'Two repositories have the name {name}.',
    'zh-CN': '有两个仓库名为 {name}。',
  },
  'merge.missing': {
    en: 'Shards are missing: {shards}',
    'zh-CN': '缺少分片：{shards}',
    hint: {
      en: 'A job failed or its report was not kept. A part of the findings is never reported as all.',
      'zh-CN': '有作业失败或其报告未保存。部分结果不会被当作全部结果报告。',
    },
  },
} satisfies Record<string, Message>;
