import type { Message } from '../messages.ts';

/** What the examples of `--help` and of the manual are for. */
export const exampleMessages = {
  'example.scan-fail-on': {
    en: 'fail only for what is refused for certain',
    'zh-CN': '只在确定会被拒绝时失败',
  },
  'example.scan-formats': { en: 'two reports in one run', 'zh-CN': '一次运行输出两份报告' },
  'example.scan-baseline': { en: 'fail only for what is new', 'zh-CN': '只在有新增结果时失败' },
  'example.scan-changed': { en: 'only what this branch changes', 'zh-CN': '只看此分支的改动' },
  'example.providers-show': { en: 'all that is known of Zhipu', 'zh-CN': '智谱的全部信息' },
  'example.schema': { en: 'the contract of --format json', 'zh-CN': '--format json 的约定' },
  'example.mock': {
    en: 'an endpoint on this machine that refuses what Alibaba refuses or ignores',
    'zh-CN': '在本机模拟阿里云接入点，拒绝其拒绝或忽略的参数',
  },
  'example.mock-blocked': {
    en: 'see how your code takes the refusal of a region',
    'zh-CN': '观察代码如何应对地区拒绝',
  },
  'example.doctor': { en: 'does Alibaba answer from here?', 'zh-CN': '从此处能否访问阿里云？' },
  'example.merge': { en: 'one report of two shards', 'zh-CN': '将两个分片合并为一份报告' },
  'example.merge-names': { en: 'a page about many repositories', 'zh-CN': '汇总多个仓库的页面' },
  'example.migrate-dry-run': { en: 'see the patch, change nothing', 'zh-CN': '只看补丁，不改动文件' },
  'example.migrate-from': { en: 'on to another provider', 'zh-CN': '从一家服务商换到另一家' },
  'example.migrate-plan': { en: 'save the plan for a review', 'zh-CN': '保存计划以供审阅' },
  'example.migrate-verify': {
    en: 'take everything back when the tests fail',
    'zh-CN': '测试失败时全部回滚',
  },
  'example.compare': { en: 'which of the two suits the code better?', 'zh-CN': '两者中哪个更适合此代码？' },
  'example.apply': { en: 'apply it, unless the tests fail', 'zh-CN': '应用计划；若测试失败则回滚' },
  'example.undo': { en: 'take the last apply back', 'zh-CN': '撤销上一次应用' },
  'example.credits-list': { en: 'what can still be had', 'zh-CN': '仍然有效的优惠' },
  'example.credits-forecast': { en: 'how long the free tokens last', 'zh-CN': '免费额度能用多久' },
  'example.completion-bash': { en: 'in ~/.bashrc; likewise zsh', 'zh-CN': '写入 ~/.bashrc；zsh 同理' },
  'example.completion-fish': {
    en: 'in ~/.config/fish/config.fish',
    'zh-CN': '写入 ~/.config/fish/config.fish',
  },
} satisfies Record<string, Message>;
