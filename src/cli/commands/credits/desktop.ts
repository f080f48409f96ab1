import { spawn } from 'node:child_process';

type Program = readonly [file: string, ...args: string[]];

/** Programs that open a page in the user's browser; the address is the last argument, and no shell reads it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly Program[]>>> = {
  darwin: [['open']],
  win32: [['rundll32', 'url.dll,FileProtocolHandler']],
};
const UNIX_OPENERS: readonly Program[] = [['xdg-open'], ['wslview']];

/** Programs that put their input on the clipboard. */
const CLIPBOARDS: Readonly<Partial<Record<NodeJS.Platform, readonly Program[]>>> = {
  darwin: [['pbcopy']],
  win32: [['clip']],
};
const UNIX_CLIPBOARDS: readonly Program[] = [
  ['wl-copy'],
  ['xclip', '-selection', 'clipboard'],
  ['xsel', '-ib'],
];

/** Opens an `https:` page; false where no program could. */
export function openPage(url: string): Promise<boolean> {
  if (!url.startsWith('https://')) return Promise.resolve(false);
  return tryAll(OPENERS[process.platform] ?? UNIX_OPENERS, [url], '');
}

/** Puts text on the clipboard, from the standard input of a program; false where none could. */
export function copyText(text: string): Promise<boolean> {
  return tryAll(CLIPBOARDS[process.platform] ?? UNIX_CLIPBOARDS, [], text);
}

async function tryAll(
  programs: readonly Program[],
  more: readonly string[],
  input: string,
): Promise<boolean> {
  for (const [file, ...args] of programs) if (await start(file, [...args, ...more], input)) return true;
  return false;
}

/** Whether the program started and did not fail at once; a clipboard program of X11 stays and holds the text. */
function start(file: string, args: readonly string[], input: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { shell: false, stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    const timer = setTimeout(() => resolve(true), 1500);
    const settle = (ok: boolean) => {
      clearTimeout(timer);
      resolve(ok);
    };
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.unref();
  });
}
