import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** What became of a text in an editor. `failed`: the editor could not be started, or said that it failed. */
export type EditorResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

export interface EditorRequest {
  readonly text: string;
  /** Its ending tells the editor the language. */
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens a text in the user's editor (`VISUAL`, `EDITOR`, else `vi`, or `notepad` on Windows) and waits. Only its owner
 * can read the file that carries the text, and it is gone afterwards. The text is read as UTF-8: a guess at the
 * encoding, as inquirer's own editor makes one, garbles short Chinese texts.
 */
export async function openEditor({ text, file, env }: EditorRequest): Promise<EditorResult> {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-edit-'));
  try {
    const path = join(folder, `change${/^\.\w{1,12}$/.exec(extname(file))?.[0] ?? '.txt'}`);
    writeFileSync(path, text, { mode: 0o600 });
    const reason = await run(editorOf(env), path);
    if (reason !== undefined) return { ok: false, reason };
    return { ok: true, text: readFileSync(path, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function editorOf(env: EditorRequest['env']): string {
  return env.VISUAL || env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
}

/** Resolves to why it failed. `EDITOR` is a shell command, as git and others take it: `code --wait`. */
function run(editor: string, path: string): Promise<string | undefined> {
  // The editor shares our terminal: a Ctrl-C in it is for the editor.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  return new Promise<string | undefined>((resolve) => {
    const child = spawn(`${editor} ${quote(path)}`, { shell: true, stdio: 'inherit' });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `${editor}: ${signal ?? code}`));
  }).finally(() => process.off('SIGINT', ignore));
}

function quote(path: string): string {
  return process.platform === 'win32' ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
}
