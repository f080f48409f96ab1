import { CONFIG_FILE_NAME } from '../core/config-file-name.ts';
import { PLATFORMS, type Platform, type PlatformId } from './platforms.ts';

export interface SetUpInput {
  /** Whether something has this name in the root: a file, a folder, or a link, even one that leads nowhere. */
  readonly isPresent: (path: string) => boolean;
  /** The platforms that were asked for; those that the repository shows where none were. */
  readonly platforms: readonly PlatformId[] | undefined;
  readonly version: string;
  /** What is declared for the exposure, to be written into the config. */
  readonly runsIn: readonly string[] | undefined;
  readonly users: readonly string[] | undefined;
}

export interface SetUp {
  readonly platforms: readonly PlatformId[];
  readonly create: readonly { readonly file: string; readonly text: string }[];
  /** Files that would have been created, and are there. */
  readonly kept: readonly string[];
  readonly byHand: readonly { readonly file: string; readonly lines: string }[];
}

/** What `init` would write, and what is left for a person to add. Nothing that is there is ever changed. */
export function planSetUp(input: SetUpInput): SetUp {
  const { isPresent, platforms, version } = input;
  const chosen = PLATFORMS.filter(({ id, signs }) => platforms?.includes(id) ?? signs.some(isPresent));
  const fill = (text: string) => text.replaceAll('{version}', version);
  const wanted = [
    { file: CONFIG_FILE_NAME, text: renderConfig(input) },
    ...chosen.flatMap(({ file, text }) => (file && text ? [{ file, text: fill(text) }] : [])),
  ];
  return {
    platforms: chosen.map(({ id }) => id),
    create: wanted.filter(({ file }) => !isPresent(file)),
    kept: wanted.filter(({ file }) => isPresent(file)).map(({ file }) => file),
    byHand: chosen.flatMap((platform) => {
      const step = stepByHand(platform, isPresent);
      return step ? [{ file: step.file, lines: fill(step.lines) }] : [];
    }),
  };
}

function stepByHand({ byHand, file }: Platform, isPresent: SetUpInput['isPresent']): Platform['byHand'] {
  if (!byHand) return undefined;
  return byHand.always || (file !== undefined && isPresent(file)) ? byHand : undefined;
}

function renderConfig({ runsIn, users }: SetUpInput): string {
  const exposure = { ...(runsIn && { runsIn }), ...(users && { users }) };
  return `${JSON.stringify({ exclude: [], exposure }, null, 2)}\n`;
}

/** A diff that creates the files, as git would show it. */
export function renderNewFiles({ create }: Pick<SetUp, 'create'>): string {
  return create
    .map(({ file, text }) => {
      const lines = text.replace(/\n$/, '').split('\n');
      const head = `diff --git a/${file} b/${file}\nnew file mode 100644\n--- /dev/null\n+++ b/${file}\n`;
      return `${head}@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join('')}`;
    })
    .join('');
}
