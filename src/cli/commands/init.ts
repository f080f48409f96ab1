import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import { formatMessage, type Language } from '../../core/messages.ts';
import { VERSION } from '../../core/version.ts';
import { planSetUp, renderNewFiles, type SetUp } from '../../init/plan-set-up.ts';
import { COMMANDS } from '../command-names.ts';
import type { AskingContext } from '../confirm.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { InitFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import { resolveScanRoot } from '../scan-root.ts';

/**
 * Shows what would set a folder up, asks, and writes it. Files that are there stay as they are.
 * @throws MigrateScanError `init.*`
 */
export async function runInit(
  path: string | undefined,
  flags: InitFlags,
  context: AskingContext,
): Promise<ExitCode> {
  const { io, language, confirm } = context;
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const setUp = planSetUp({
    isPresent: (file) => lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined,
    platforms: flags.ci,
    version: VERSION,
    runsIn: flags.runsIn,
    users: flags.users,
  });
  for (const { file } of setUp.create) refuseLink(root, file);
  await writeText(io.stdout, `${describe(setUp, language)}\n`);
  if (flags.dryRun || setUp.create.length === 0) return EXIT_CODES.done;
  if (!flags.yes) {
    if (!confirm) throw new MigrateScanError('init.needs-yes');
    const answer = await confirm(formatMessage('init.ask', {}, language));
    if (answer === 'interrupted') return EXIT_CODES.interrupted;
    if (answer === 'no') return EXIT_CODES.done;
  }
  for (const { file, text } of setUp.create) write(root, file, text);
  const said = [
    ...setUp.create.map(({ file }) => formatMessage('init.wrote', { file }, language)),
    formatMessage('init.next', {}, language),
  ];
  await writeText(io.stdout, `\n${said.join('\n')}\n`);
  return EXIT_CODES.done;
}

function describe(setUp: SetUp, language: Language): string {
  const say = (code: string, args = {}) => formatMessage(code, args, language);
  const parts = [
    renderNewFiles(setUp).trimEnd() || say('init.nothing'),
    setUp.kept.map((file) => say('init.kept', { file })).join('\n'),
    ...setUp.byHand.map(({ file, lines }) => `${say('init.by-hand', { file })}\n\n${lines.trimEnd()}`),
    setUp.platforms.length === 0 ? say('init.no-platform') : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** No folder on the way may be a link: what lies behind it is not what was shown. */
function refuseLink(root: string, file: string): void {
  const names = file.split('/');
  for (let depth = 1; depth <= names.length; depth++) {
    const entry = lstatSync(join(root, ...names.slice(0, depth)), { throwIfNoEntry: false });
    if (entry?.isSymbolicLink()) throw new MigrateScanError('init.outside', { file });
  }
}

function write(root: string, file: string, text: string): void {
  try {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    refuseLink(root, file);
    writeFileSync(join(root, file), text, { flag: 'wx', mode: file.startsWith('.husky/') ? 0o755 : 0o644 });
  } catch (error) {
    if (error instanceof MigrateScanError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new MigrateScanError('init.unwritable', { file, reason }, { cause: error });
  }
}
