import type { Message } from '../messages.ts';

const FETCH = {
  en: 'This clone is shallow. Fetch the history: git fetch --unshallow origin, or fetch-depth: 0 with actions/checkout, GIT_DEPTH: 0 in GitLab CI. For the merge commit of a pull request fetch-depth: 2 and --changed-since HEAD^1 are enough.',
  'zh-CN':
    '这是浅克隆。请获取历史：git fetch --unshallow origin；actions/checkout 设置 fetch-depth: 0，GitLab CI 设置 GIT_DEPTH: 0。对拉取请求的合并提交，fetch-depth: 2 加 --changed-since HEAD^1 即可。',
};

/** What is said of comparing with an earlier commit. */
export const changesMessages = {
  'help.changed-since': {
    en: 'only findings that are new, in changed lines, or worse than at the merge base with this ref',
    'zh-CN': '只报告自与该引用的合并基点以来新增、所在行有改动或变得更严重的结果',
  },
  'changes.no-git': {
    en: '--changed-since needs git, which could not be run.',
    'zh-CN': '--changed-since 需要 git，但无法运行 git。',
    hint: { en: 'Install git, or put it on the PATH.', 'zh-CN': '请安装 git，或将其加入 PATH。' },
  },
  'changes.no-repository': {
    en: '--changed-since needs a git repository, and {path} is in none.',
    'zh-CN': '--changed-since 需要 git 仓库，而 {path} 不在任何仓库中。',
  },
  'changes.ref-refused': {
    en: 'Not a ref: {ref}',
    'zh-CN': '不是有效的引用：{ref}',
    hint: {
      en: 'Name a branch, a tag or a commit: --changed-since origin/main',
      'zh-CN': '请给出分支、标签或提交：--changed-since origin/main',
    },
  },
  'changes.ref-unknown': {
    en: 'There is no commit {ref} in this repository.',
    'zh-CN': '此仓库中没有提交 {ref}。',
    hint: {
      en: 'git branch -a lists the branches; in CI the target branch often has to be fetched first, and is then origin/NAME.',
      'zh-CN': 'git branch -a 可列出分支；在 CI 中目标分支往往需要先获取，之后名为 origin/名称。',
    },
  },
  'changes.ref-unknown-shallow': {
    en: 'There is no commit {ref} in this clone.',
    'zh-CN': '此克隆中没有提交 {ref}。',
    hint: FETCH,
  },
  'changes.base-missing': {
    en: 'HEAD and {ref} have no commit in common.',
    'zh-CN': 'HEAD 与 {ref} 没有共同的提交。',
    hint: {
      en: 'Name a branch, a tag or a commit of the same history.',
      'zh-CN': '请给出同一历史中的分支、标签或提交。',
    },
  },
  'changes.base-missing-shallow': {
    en: 'This clone does not reach back to where HEAD and {ref} part.',
    'zh-CN': '此克隆的历史不足以到达 HEAD 与 {ref} 的分叉点。',
    hint: FETCH,
  },
  'changes.base-unreadable': {
    en: 'Git does not have all that it takes to compare: {base}',
    'zh-CN': 'git 中缺少比较所需的部分内容：{base}',
    hint: {
      en: 'In a partial clone fetch it whole first: git fetch --refetch --no-filter origin',
      'zh-CN': '若是部分克隆，请先完整获取：git fetch --refetch --no-filter origin',
    },
  },
  'report.changes': {
    en: 'Compared with {base} (the merge base with {since}): {added} new, {touched} in changed lines, {worse} worse; {fixed} fixed. {total} findings in all.',
    'zh-CN':
      '与 {base}（与 {since} 的合并基点）相比：新增 {added} 项，改动行中 {touched} 项，变严重 {worse} 项；已修复 {fixed} 项。全部结果共 {total} 项。',
  },
} satisfies Record<string, Message>;
