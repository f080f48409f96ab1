import { posix } from 'node:path';
import type { ConfigEntry } from '../../config/entry.ts';
import type { ConfigEditContext } from './context.ts';
import { type Left, leave } from './draft.ts';
import type { ConfigView, Occurrence } from './view.ts';

/** Whether an entry may be edited where it stands; `image` is a ready-made image that reads it. */
export type Judgement =
  | { readonly verdict: 'edit'; readonly image: string | undefined }
  | { readonly verdict: 'leave'; readonly left: readonly Left[] };

/** Settings by which another product calls OpenAI for itself. */
const FOREIGN: readonly { readonly file: RegExp; readonly path: RegExp; readonly reader: string }[] = [
  { file: /(?:^|\/)supabase\/config\.toml$/, path: /^studio\./, reader: 'Supabase Studio' },
];
const COMPOSE = /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/;

/** Whether a file is one of Docker Compose, by its name. */
export function isComposeFile(file: string): boolean {
  return COMPOSE.test(file);
}

/** Judges an entry by what it belongs to: a service that does not move, an anchor of several, a product of others. */
export function judgePlace(
  view: ConfigView,
  { entry, from, text, findings }: Pick<Occurrence, 'entry' | 'from' | 'text' | 'findings'>,
  context: ConfigEditContext,
): Judgement {
  const { file } = view.source;
  const foreign = findForeignReader(file, entry);
  const { folders, isShared, reader } = view.layout.describe(from);
  const name = foreign ?? (reader?.kind === 'action' ? reader.name : undefined);
  if (name !== undefined)
    return { verdict: 'leave', left: [leave(from, 'own-reader', { name: text, reader: name }, findings)] };
  const moving = isComposeFile(file) ? folders.map((folder) => doesMove(file, folder, context)) : [];
  if (moving.includes(false)) {
    const isSplit = isShared && moving.includes(true);
    return {
      verdict: 'leave',
      left: isSplit ? [leave(from, 'shared-anchor', { name: text }, findings)] : [],
    };
  }
  return { verdict: 'edit', image: reader?.kind === 'image' ? reader.name : undefined };
}

function findForeignReader(file: string, { path }: ConfigEntry): string | undefined {
  return FOREIGN.find((row) => row.file.test(file) && row.path.test(path.join('.')))?.reader;
}

function doesMove(file: string, folder: string, { moves }: ConfigEditContext): boolean {
  return moves?.(posix.join(posix.dirname(file), folder)) ?? true;
}
