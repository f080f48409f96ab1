import rules from './skip-rules.json' with { type: 'json' };

/** The reasons for which a path is left out by its name alone. */
export type NameSkipReason = keyof typeof rules;

const REASONS = Object.keys(rules) as NameSkipReason[];
const FOLDERS: ReadonlyMap<string, NameSkipReason> = new Map(
  REASONS.flatMap((reason) => rules[reason].folders.map((name) => [name, reason] as const)),
);
const FILES = REASONS.flatMap((reason) =>
  rules[reason].files.map((pattern) => ({ reason, pattern: new RegExp(pattern) })),
);

/** Version control's own folders: never listed, and not worth a word either. */
const VERSION_CONTROL: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.jj']);

export function isVersionControlFolder(name: string): boolean {
  return VERSION_CONTROL.has(name);
}

/** Why a folder of this name is skipped whole, or undefined where it is looked into. */
export function findFolderSkipReason(name: string): NameSkipReason | undefined {
  return FOLDERS.get(name);
}

/** Why a file of this base name is skipped, or undefined where it is listed. */
export function findFileSkipReason(name: string): NameSkipReason | undefined {
  for (const rule of FILES) if (rule.pattern.test(name)) return rule.reason;
  return undefined;
}
