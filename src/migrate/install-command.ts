/** One package manager a row, known by its lock file; the first that is there wins. */
const MANAGERS = [
  ['pnpm-lock.yaml', 'pnpm install'],
  ['yarn.lock', 'yarn install'],
  ['bun.lock', 'bun install'],
  ['bun.lockb', 'bun install'],
  ['deno.lock', 'deno install'],
] as const;

/** The command that installs what a manifest names; npm's where no other lock file is there. */
export function findInstallCommand(files: ReadonlySet<string>): string {
  return MANAGERS.find(([lock]) => files.has(lock))?.[1] ?? 'npm install';
}
