import type { Message } from '../messages.ts';

export const cliMessages = {
  'cli.root-maybe-command': {
    en: 'There is neither a command nor a folder {path}.',
    'zh-CN': '{path} 既不是命令，也不是文件夹。',
    hint: { en: 'Did you mean: migrate-scan {near}', 'zh-CN': '您是否想输入：migrate-scan {near}' },
  },
  'cli.unknown-option': {
    en: 'Unknown option {option}.',
    'zh-CN': '未知选项 {option}。',
    hint: {
      en: 'All options of a scan: migrate-scan --help. Of another command: --help behind it.',
      'zh-CN': '查看扫描的全部选项：migrate-scan --help；查看其他命令的选项：在命令后加 --help。',
    },
  },
  'cli.unknown-option-near': {
    en: 'Unknown option {option}.',
    'zh-CN': '未知选项 {option}。',
    hint: { en: 'Did you mean {near}?', 'zh-CN': '您是否想输入 {near}？' },
  },
  'cli.not-redacted': {
    en: '{option} brings in what --redact cannot take out.',
    'zh-CN': '{option} 会带入 --redact 无法隐去的内容。',
    hint: { en: 'Leave one of the two out.', 'zh-CN': '请去掉其中一个选项。' },
  },
  'cli.excess-arguments': {
    en: 'Too many arguments.',
    'zh-CN': '参数过多。',
    hint: {
      en: 'One folder a run. A command stands first: migrate-scan explain <finding-id> [path]',
      'zh-CN': '每次只扫描一个文件夹。命令须写在最前：migrate-scan explain <finding-id> [path]',
    },
  },
  'cli.missing-argument': {
    en: 'The argument <{name}> is missing.',
    'zh-CN': '缺少参数 <{name}>。',
    hint: { en: 'How to call it: migrate-scan --help', 'zh-CN': '查看用法：migrate-scan --help' },
  },
  'cli.missing-value': {
    en: 'The option {option} needs a value.',
    'zh-CN': '选项 {option} 需要一个值。',
    hint: { en: 'All options: migrate-scan --help', 'zh-CN': '查看全部选项：migrate-scan --help' },
  },
  'cli.usage': {
    en: '{message}',
    'zh-CN': '{message}',
    hint: { en: 'How to call it: migrate-scan --help', 'zh-CN': '查看用法：migrate-scan --help' },
  },
  'cli.invalid-choice': {
    en: '{option} does not know "{value}".',
    'zh-CN': '{option} 不支持“{value}”。',
    hint: { en: 'It takes: {choices}.', 'zh-CN': '可选值：{choices}。' },
  },
  'cli.invalid-choice-near': {
    en: '{option} does not know "{value}".',
    'zh-CN': '{option} 不支持“{value}”。',
    hint: {
      en: 'Did you mean {near}? It takes: {choices}.',
      'zh-CN': '您是否想输入 {near}？可选值：{choices}。',
    },
  },
  'cli.invalid-size': {
    en: '{option} cannot read "{value}" as a size.',
    'zh-CN': '{option} 无法将“{value}”识别为大小。',
    hint: { en: 'Write bytes, or 500kb, 2mb.', 'zh-CN': '请写字节数，或 500kb、2mb 这样的值。' },
  },
  'cli.invalid-seconds': {
    en: '{option} cannot read "{value}" as seconds.',
    'zh-CN': '{option} 无法将“{value}”识别为秒数。',
    hint: {
      en: 'Write seconds above zero, up to 3600: 30, 0.5.',
      'zh-CN': '请写大于零且不超过 3600 的秒数，如 30、0.5。',
    },
  },
  'cli.two-stdout-formats': {
    en: 'Two formats cannot share one standard output: {formats}.',
    'zh-CN': '两种格式不能同时写到标准输出：{formats}。',
    hint: {
      en: 'Give all but one a file: --format {example}=FILE',
      'zh-CN': '除一种外，请都指定文件：--format {example}=FILE',
    },
  },
  'cli.two-formats-one-file': {
    en: 'Two formats cannot be written to one file: {file}.',
    'zh-CN': '两种格式不能写入同一个文件：{file}。',
    hint: { en: 'Give each its own file.', 'zh-CN': '请为每种格式指定不同的文件。' },
  },
  'cli.invalid-count': {
    en: '{option} cannot read "{value}" as a number.',
    'zh-CN': '{option} 无法将“{value}”识别为数字。',
    hint: { en: 'Write a whole number: 0, 1, 20.', 'zh-CN': '请写整数，如 0、1、20。' },
  },
  'cli.output-without-format': {
    en: '--output {file} has nothing to write: every --format names its own file.',
    'zh-CN': '--output {file} 没有可写的内容：每个 --format 都已指定文件。',
    hint: { en: 'Drop --output, or one of the files.', 'zh-CN': '请去掉 --output，或去掉其中一个文件。' },
  },
  'cli.output-unwritable': {
    en: 'Cannot write {file} ({reason}).',
    'zh-CN': '无法写入 {file}（{reason}）。',
    hint: {
      en: 'Check that the folder exists and may be written to.',
      'zh-CN': '请确认文件夹存在且可写。',
    },
  },
  'cli.wrote': { en: 'Wrote {file} ({format}).', 'zh-CN': '已写入 {file}（{format}）。' },
  'cli.config-missing': {
    en: 'There is no config file {file}.',
    'zh-CN': '找不到配置文件 {file}。',
    hint: { en: 'Check the path given to --config.', 'zh-CN': '请检查 --config 的路径。' },
  },
  'cli.config-unreadable': {
    en: 'The config file {file} cannot be read ({reason}).',
    'zh-CN': '无法读取配置文件 {file}（{reason}）。',
    hint: {
      en: 'It must be a plain file of at most 1 MB; --config FILE uses another one.',
      'zh-CN': '它必须是不超过 1 MB 的普通文件；可用 --config FILE 指定其他文件。',
    },
  },
  'cli.config-invalid': {
    en: 'The config file {file} is not valid:',
    'zh-CN': '配置文件 {file} 无效：',
    hint: {
      en: 'Its schema: migrate-scan schema config',
      'zh-CN': '查看其 schema：migrate-scan schema config',
    },
  },
  'cli.config-syntax': {
    en: 'not plain JSON ({what}); comments and trailing commas are not allowed',
    'zh-CN': '不是合法的 JSON（{what}）；不允许注释和尾随逗号',
  },
  'cli.config-key': { en: 'unknown key {key}; known: {known}', 'zh-CN': '未知键 {key}；可用的键：{known}' },
  'cli.config-key-near': {
    en: 'unknown key {key}; did you mean {near}?',
    'zh-CN': '未知键 {key}；您是否想写 {near}？',
  },
  'cli.config-type': { en: '{key} must be of type {expected}', 'zh-CN': '{key} 的类型必须是 {expected}' },
  'cli.config-choice': { en: '{key} must be one of: {choices}', 'zh-CN': '{key} 必须是以下之一：{choices}' },
  'cli.config-size': {
    en: '{key} must be bytes above zero, or text such as "2mb"',
    'zh-CN': '{key} 必须是大于零的字节数，或 "2mb" 这样的文本',
  },
  'cli.config-seconds': {
    en: '{key} must be seconds above zero, and no more than {most}',
    'zh-CN': '{key} 必须是大于零且不超过 {most} 的秒数',
  },
  'cli.config-glob': {
    en: '{key} must be a glob of 1 to 256 characters with at most 12 stars and no groups such as +(a|b)',
    'zh-CN': '{key} 必须是 1 到 256 个字符的 glob，最多 12 个星号，且不含 +(a|b) 这样的分组',
  },
  'cli.finding-missing': {
    en: 'No finding here has an id that starts with {id}.',
    'zh-CN': '没有 id 以 {id} 开头的结果。',
    hint: {
      en: 'The ids stand in the report: migrate-scan {path} --all',
      'zh-CN': 'id 见报告：migrate-scan {path} --all',
    },
  },
  'cli.finding-ambiguous': {
    en: '{count} findings have an id that starts with {id}: {ids}.',
    'zh-CN': '有 {count} 个结果的 id 以 {id} 开头：{ids}。',
    hint: { en: 'Give more of the id.', 'zh-CN': '请输入更长的 id。' },
  },
  'cli.crash': {
    en: 'migrate-scan {version} failed in a way it should not: {message}',
    'zh-CN': 'migrate-scan {version} 出现了不应发生的错误：{message}',
    hint: {
      en: 'Please report it: the text below is ready for an issue. It holds no path, no value, and nothing of your repository; nothing was sent.',
      'zh-CN':
        '请反馈给我们：下面的文字可直接贴入 issue，其中不含路径、参数值和仓库内容；本工具没有发送任何数据。',
    },
  },
  'cli.error': { en: 'error: {message}', 'zh-CN': '错误：{message}' },
  'cli.progress-list': { en: 'Listing files', 'zh-CN': '正在列出文件' },
  'cli.progress-search': {
    en: 'Searching {done} of {total} files',
    'zh-CN': '正在搜索 {done}/{total} 个文件',
  },
  'cli.progress-analyse': {
    en: 'Analysing {done} of {total} files',
    'zh-CN': '正在分析 {done}/{total} 个文件',
  },
  'cli.invalid-model-row': {
    en: '--model takes OPENAI_MODEL=PROVIDER_MODEL, not "{value}".',
    'zh-CN': '--model 的格式为 OPENAI模型=服务商模型，而不是“{value}”。',
    hint: { en: 'For example --model gpt-4o=qwen-max.', 'zh-CN': '例如 --model gpt-4o=qwen-max。' },
  },
  'cli.invalid-variable': {
    en: '"{value}" is no name of an environment variable.',
    'zh-CN': '“{value}”不是环境变量名。',
    hint: {
      en: 'Use letters, digits and underscores; never give the key itself here.',
      'zh-CN': '请使用字母、数字和下划线；切勿在此处填写密钥本身。',
    },
  },
} satisfies Record<string, Message>;
