/** The stages of `--timings`. */
export const timingMessages = {
  'timing.start': { en: 'start of Node and the command line', 'zh-CN': '启动 Node 与命令行' },
  'timing.cache': { en: 'look for the result of an earlier run', 'zh-CN': '查找以前运行的结果' },
  'timing.list': { en: 'list the files', 'zh-CN': '列出文件' },
  'timing.search': { en: 'search their bytes', 'zh-CN': '搜索文件字节' },
  'timing.gate': { en: 'choose what to parse', 'zh-CN': '选出需要解析的文件' },
  'timing.compiler': { en: 'load the compiler', 'zh-CN': '加载编译器' },
  'timing.analyse': { en: 'parse, resolve types, follow values', 'zh-CN': '解析、推断类型、追踪取值' },
  'timing.reach': { en: 'find where the code runs', 'zh-CN': '判断代码在哪里运行' },
  'timing.config': { en: 'read configuration files', 'zh-CN': '读取配置文件' },
  'timing.exposure': { en: 'judge exposure', 'zh-CN': '判定受影响程度' },
  'timing.settle': { en: 'ignore comments, baseline, changes', 'zh-CN': '忽略注释、基线与变更' },
  'timing.report': { en: 'write reports', 'zh-CN': '写出报告' },
  'timing.total': { en: 'in all', 'zh-CN': '合计' },
} as const;
