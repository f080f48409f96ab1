import type { Message } from '../messages.ts';

const replan = {
  en: 'Make a new plan from the files as they are now.',
  'zh-CN': '请根据文件的当前内容重新生成计划。',
};
const nothingChanged = {
  en: 'Nothing was changed. Put the cause right and run it again.',
  'zh-CN': '没有任何文件被改动。请排除原因后重试。',
};

/** Applying plans and taking them back. */
export const applyMessages = {
  'apply.plan-unreadable': {
    en: 'The plan {file} cannot be read ({reason}).',
    'zh-CN': '无法读取计划文件 {file}（{reason}）。',
    hint: { en: 'Give the file that a plan was saved to.', 'zh-CN': '请给出保存计划的文件。' },
  },
  'apply.plan-invalid': {
    en: '{file} is not a plan: {reason}',
    'zh-CN': '{file} 不是有效的计划：{reason}',
    hint: {
      en: 'It must be the JSON of a plan of this version of migrate-scan.',
      'zh-CN': '它必须是本版本 migrate-scan 生成的计划 JSON。',
    },
  },
  'apply.path-unsafe': {
    en: 'The plan names {file} twice, or where no plan may write.',
    'zh-CN': '计划重复指定了 {file}，或该位置不允许写入。',
    hint: {
      en: 'Paths are relative to the folder, stay below it, and outside of .git.',
      'zh-CN': '路径必须相对于该文件夹，位于其中，且不在 .git 内。',
    },
  },
  'apply.file-link': {
    en: '{file} is a link, or lies behind one.',
    'zh-CN': '{file} 是链接，或位于链接之后。',
    hint: { en: 'Links are never followed.', 'zh-CN': '不会跟随任何链接。' },
  },
  'apply.file-unreadable': {
    en: '{file} cannot be read ({reason}).',
    'zh-CN': '无法读取 {file}（{reason}）。',
    hint: replan,
  },
  'apply.file-too-large': {
    en: '{file} is larger than {limit} bytes.',
    'zh-CN': '{file} 超过 {limit} 字节。',
    hint: { en: 'Edit it by hand.', 'zh-CN': '请手动修改。' },
  },
  'apply.encoding': {
    en: '{file} is not UTF-8.',
    'zh-CN': '{file} 不是 UTF-8 编码。',
    hint: { en: 'Edit it by hand.', 'zh-CN': '请手动修改。' },
  },
  'apply.files-read-only': {
    en: 'Read-only: {files}.',
    'zh-CN': '只读文件：{files}。',
    hint: {
      en: 'Nothing was changed. Allow writing to them first.',
      'zh-CN': '没有任何文件被改动。请先允许写入。',
    },
  },
  'apply.files-changed': {
    en: 'Changed since the plan was made: {files}.',
    'zh-CN': '生成计划后已发生变化：{files}。',
    hint: replan,
  },
  'apply.files-exist': {
    en: 'The plan would make files that are already there: {files}.',
    'zh-CN': '计划要新建的文件已存在：{files}。',
    hint: replan,
  },
  'apply.files-dirty': {
    en: 'Files to edit have changes that are not committed: {files}.',
    'zh-CN': '待修改的文件有未提交的改动：{files}。',
    hint: {
      en: 'Commit or stage them, or use --force. Either way undo gives back what is there now.',
      'zh-CN': '请先提交或暂存，或使用 --force。无论哪种方式，undo 都能恢复到当前内容。',
    },
  },
  'apply.edits-overlap': {
    en: 'Two edits of {file} conflict: {first} and {second}.',
    'zh-CN': '{file} 的两处修改冲突：{first} 与 {second}。',
    hint: { en: 'Leave one of them out of the plan.', 'zh-CN': '请从计划中去掉其中一处。' },
  },
  'apply.range-outside': {
    en: '{file} has no place {range}.',
    'zh-CN': '{file} 中没有位置 {range}。',
    hint: replan,
  },
  'apply.locked': {
    en: 'Another run is changing this folder (process {pid}).',
    'zh-CN': '另一个进程正在修改该文件夹（进程 {pid}）。',
    hint: {
      en: 'Wait for it. If there is no such run, delete {path}.',
      'zh-CN': '请等待其结束。如果并没有这样的进程，请删除 {path}。',
    },
  },
  'apply.disk': {
    en: 'The system refused: {reason}',
    'zh-CN': '系统拒绝了操作：{reason}',
    hint: nothingChanged,
  },
  'apply.rolled-back': {
    en: 'It could not be written, and every file is as it was: {reason}',
    'zh-CN': '写入失败，所有文件已恢复原状：{reason}',
    hint: nothingChanged,
  },
  'apply.changed-meanwhile': {
    en: '{file} was changed by somebody else just now; every other file is as it was.',
    'zh-CN': '{file} 刚刚被其他程序修改；其余文件均已恢复原状。',
    hint: replan,
  },
  'apply.rollback-failed': {
    en: 'It could not be written ({reason}), and not every file could be put back ({why}).',
    'zh-CN': '写入失败（{reason}），且部分文件未能恢复（{why}）。',
    hint: {
      en: 'The old content is kept. Put the cause right, then run: migrate-scan undo',
      'zh-CN': '原内容已保存。请排除原因后运行：migrate-scan undo',
    },
  },
  'apply.recovery-conflict': {
    en: 'A run was cut off, and these files have been changed since: {files}. All others are as they were.',
    'zh-CN': '上次运行被中断，之后以下文件又被修改：{files}。其余文件已恢复原状。',
    hint: {
      en: 'migrate-scan undo --force puts back what they held before that run.',
      'zh-CN': '运行 migrate-scan undo --force 可恢复该次运行之前的内容。',
    },
  },
  'apply.journal-damaged': {
    en: 'The journal {path} is damaged.',
    'zh-CN': '日志 {path} 已损坏。',
    hint: {
      en: 'Bring the files back with git, then delete the folder that holds it.',
      'zh-CN': '请用 git 恢复文件，然后删除该日志所在的文件夹。',
    },
  },
  'apply.journal-version': {
    en: 'The journal {path} was written by another version of migrate-scan (format {version}).',
    'zh-CN': '日志 {path} 由其他版本的 migrate-scan 写入（格式 {version}）。',
    hint: {
      en: 'Nothing was touched. Undo with that version, or bring the files back with git and delete that folder.',
      'zh-CN': '没有改动任何内容。请用该版本撤销，或用 git 恢复文件后删除该文件夹。',
    },
  },
  'apply.journal-unsafe': {
    en: '{path} is not a folder of ours.',
    'zh-CN': '{path} 不是本工具的文件夹。',
    hint: { en: 'Move it out of the way.', 'zh-CN': '请将其移开。' },
  },
  'apply.nothing-to-undo': {
    en: 'There is nothing to undo here.',
    'zh-CN': '这里没有可撤销的操作。',
    hint: {
      en: 'undo belongs to the folder that was given when the plan was applied.',
      'zh-CN': '请使用应用计划时所指定的同一文件夹。',
    },
  },
  'apply.undo-changed': {
    en: 'Changed since the plan was applied: {files}.',
    'zh-CN': '应用计划后又被修改：{files}。',
    hint: {
      en: 'Nothing was changed. --force puts the old content back, and these changes are lost.',
      'zh-CN': '没有任何文件被改动。--force 会恢复旧内容，这些修改将丢失。',
    },
  },
  'apply.manual-encoding': { en: 'not UTF-8', 'zh-CN': '不是 UTF-8 编码' },
  'apply.manual-encoding-advice': {
    en: 'Edit it by hand, or convert the file to UTF-8 and plan again.',
    'zh-CN': '请手动修改，或将文件转换为 UTF-8 后重新生成计划。',
  },
  'apply.manual-too-large': { en: 'too large to edit', 'zh-CN': '文件过大，无法修改' },
  'apply.manual-too-large-advice': { en: 'Edit it by hand.', 'zh-CN': '请手动修改。' },
  'apply.manual-unreadable': { en: 'cannot be read', 'zh-CN': '无法读取' },
  'apply.manual-unreadable-advice': {
    en: 'Make the file readable and plan again, or edit it by hand.',
    'zh-CN': '请使文件可读后重新生成计划，或手动修改。',
  },
  'apply.needs-yes': {
    en: 'The plan makes {edits} edits in {files} files of {path}, and nobody is here to confirm them.',
    'zh-CN': '该计划将在 {path} 的 {files} 个文件中做 {edits} 处修改，但当前无法交互确认。',
    hint: {
      en: '--dry-run shows the patch, --yes applies it.',
      'zh-CN': '--dry-run 查看补丁，--yes 直接应用。',
    },
  },
  'apply.undo-needs-yes': {
    en: 'Nobody is here to confirm the undo.',
    'zh-CN': '当前无法交互确认撤销操作。',
    hint: {
      en: '--list shows what it would take back, --yes does it.',
      'zh-CN': '--list 查看可撤销的内容，--yes 直接撤销。',
    },
  },
  'apply.ask': {
    en: 'Make {edits} edits in {files} files of {path}?',
    'zh-CN': '是否在 {path} 的 {files} 个文件中做 {edits} 处修改？',
  },
  'apply.ask-undo': { en: 'Take this back?', 'zh-CN': '是否撤销此操作？' },
  'apply.interrupted': {
    en: 'Interrupted. Every file is as it was.',
    'zh-CN': '已中断，所有文件均为原状。',
  },
  'apply.declined': { en: 'Nothing was changed.', 'zh-CN': '没有任何文件被改动。' },
  'apply.recovered': {
    en: 'A run had been cut off; what it had changed was put right first.',
    'zh-CN': '上次运行被中断，已先恢复其改动。',
  },
  'apply.nothing': { en: 'The plan changes nothing.', 'zh-CN': '该计划没有任何改动。' },
  'apply.done': {
    en: 'Edited files: {edited}. New files: {created}.',
    'zh-CN': '已修改 {edited} 个文件，新建 {created} 个文件。',
  },
  'apply.left': {
    en: 'Left for a person, as the plan says: {count}.',
    'zh-CN': '计划中还有 {count} 项需要手动处理。',
  },
  'apply.how-to-undo': {
    en: 'Take it back: migrate-scan undo {path}',
    'zh-CN': '如需撤销：migrate-scan undo {path}',
  },
  'apply.undone': {
    en: 'Taken back. Restored files: {restored}. Removed files: {removed}.',
    'zh-CN': '已撤销：恢复 {restored} 个文件，删除 {removed} 个文件。',
  },
  'apply.undone-recovered': {
    en: 'The last run had been cut off; its changes are taken back. Files: {restored}.',
    'zh-CN': '上次运行被中断，其改动已撤销，涉及 {restored} 个文件。',
  },
  'apply.undo-left': {
    en: 'Earlier applies that can be undone: {count}.',
    'zh-CN': '之前还有 {count} 次应用可撤销。',
  },
  'apply.journal-applied': {
    en: '{at} {target}: {edited} edited, {created} new ({id})',
    'zh-CN': '{at} {target}：修改 {edited} 个，新建 {created} 个（{id}）',
  },
  'apply.journal-unfinished': {
    en: '{at} {target}: {edited} to edit, {created} to make; cut off ({id})',
    'zh-CN': '{at} {target}：待修改 {edited} 个，待新建 {created} 个；运行被中断（{id}）',
  },
  'apply.verify-broken': {
    en: 'These files no longer parse, so everything was rolled back: {files}.',
    'zh-CN': '以下文件无法再解析，已全部回滚：{files}。',
    hint: { en: 'Leave their edits out of the plan.', 'zh-CN': '请从计划中去掉这些文件的修改。' },
  },
  'apply.verify-failed': {
    en: '"{command}" failed ({exit}), so everything was rolled back.',
    'zh-CN': '“{command}”执行失败（{exit}），已全部回滚。',
    hint: { en: 'Its output stands above.', 'zh-CN': '其输出见上文。' },
  },
  'migrate.unknown-endpoint': {
    en: '{provider} has no endpoint "{endpoint}".',
    'zh-CN': '{provider} 没有接入点“{endpoint}”。',
    hint: { en: 'Did you mean {near}? It has {known}.', 'zh-CN': '是否指 {near}？可用：{known}。' },
  },
  'migrate.unknown-model': {
    en: '{provider} has no model "{model}" in the catalogue.',
    'zh-CN': '目录中 {provider} 没有模型“{model}”。',
    hint: { en: 'Did you mean {near}?', 'zh-CN': '是否指 {near}？' },
  },
  'migrate.same-provider': {
    en: 'The code would leave {provider} and go to it.',
    'zh-CN': '离开的服务商和目标都是 {provider}。',
    hint: {
      en: '--from names the provider that the code uses today (openai where it is not given), --to another one.',
      'zh-CN': '--from 是代码当前使用的服务商（默认 openai），--to 是另一家。',
    },
  },
  'migrate.headline': {
    en: 'Plan for {provider} ({endpoint}): {edits} changes in {files} files, {review} of them to review; {manual} places are left to you.',
    'zh-CN':
      '迁移到 {provider}（{endpoint}）的计划：{files} 个文件中的 {edits} 处更改，其中 {review} 处需要复查；另有 {manual} 处需手工处理。',
  },
  'migrate.nothing': {
    en: 'Nothing to change for {provider}: no use of {vendor} was found that could move.',
    'zh-CN': '迁移到 {provider} 无需更改：未发现可迁移的 {vendor} 用法。',
  },
  'migrate.models-title': { en: 'Models', 'zh-CN': '模型' },
  'migrate.env-title': { en: 'Variables', 'zh-CN': '环境变量' },
  'migrate.new-files-title': { en: 'New files', 'zh-CN': '新文件' },
  'migrate.review-title': {
    en: 'To review (done, but behaviour may differ)',
    'zh-CN': '需要复查（已更改，但行为可能不同）',
  },
  'migrate.lost-title': {
    en: 'Parameters that {provider} takes otherwise',
    'zh-CN': '{provider} 处理方式不同的参数',
  },
  'migrate.manual-title': { en: 'Left to you', 'zh-CN': '需手工处理' },
  'migrate.saved': {
    en: 'Saved the plan to {file}. Apply it with: migrate-scan apply {file}',
    'zh-CN': '计划已保存到 {file}。应用：migrate-scan apply {file}',
  },
  'migrate.needs-yes': {
    en: 'Nothing was changed: without a terminal, --yes applies the plan.',
    'zh-CN': '未做任何更改：在没有终端时，请用 --yes 应用计划。',
  },
} satisfies Record<string, Message>;
