import type { Provider } from '../../providers/schema.ts';
import type { Target } from '../target.ts';
import { renameKeyVariable } from './variable-roles.ts';

/** Where configuration goes, and what is known of the rest of the repository. */
export interface ConfigEditContext {
  readonly provider: Provider;
  readonly target: Target;
  /** Some calls stay at OpenAI: its variables stay, and the provider's stand beside them. */
  readonly keepsOpenAI?: boolean;
  /** Packages that were left out read this file too: what one variable means to them must not change. */
  readonly servesOthers?: boolean;
  /** Base URL variables that moved code reads under another name, which holds a whole base URL: old to new. */
  readonly renames?: ReadonlyMap<string, string>;
  /** Of these, those that some code goes on reading under the old name. */
  readonly stillRead?: ReadonlySet<string>;
  /** Whether what lies in a folder (POSIX, relative to the root) moves; without it all does. */
  readonly moves?: (folder: string) => boolean;
}

/** The name that a variable gets, whether it holds a key or a base URL; undefined where it keeps its own. */
export function renameVariable(
  name: string,
  { target, renames }: Pick<ConfigEditContext, 'target' | 'renames'>,
): string | undefined {
  return renameKeyVariable(name, target) ?? findBaseUrlName(name, renames);
}

/** The name that a base URL variable gets: the one under which the code reads it, in the case of the old one. */
export function findBaseUrlName(
  name: string,
  renames: ReadonlyMap<string, string> | undefined,
): string | undefined {
  const isSmall = name === name.toLowerCase();
  return renames?.get(name) ?? (isSmall ? renames?.get(name.toUpperCase())?.toLowerCase() : undefined);
}

/** Whether the old variables stay as they are and new ones are added. */
export function addsBeside({ target, keepsOpenAI }: ConfigEditContext): boolean {
  return target.strategy === 'switch' || keepsOpenAI === true;
}

/** The page where the endpoint's key is made; the provider's id where no page is known. */
export function findConsole({ provider, target }: ConfigEditContext): string {
  const endpoint = provider.endpoints.find(({ id }) => id === target.endpoint.id);
  const international = endpoint?.place === 'international' ? provider.consoleInternational : undefined;
  return international ?? provider.console ?? provider.id;
}
