import type { Provider } from '../../providers/schema.ts';
import type { Target } from '../target.ts';

/** Where configuration goes, and what is known of the rest of the repository. */
export interface ConfigEditContext {
  readonly provider: Provider;
  readonly target: Target;
  /** Some calls stay at OpenAI: its variables stay, and the provider's stand beside them. */
  readonly keepsOpenAI?: boolean;
  /** Whether what lies in a folder (POSIX, relative to the root) moves; without it all does. */
  readonly moves?: (folder: string) => boolean;
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
