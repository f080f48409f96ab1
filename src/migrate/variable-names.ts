import { renameKeyVariable, resolveVariableRole } from './config/variable-roles.ts';
import type { Target } from './target.ts';

/**
 * The name under which moved code reads a variable of OpenAI's: a key takes the provider's name, a base URL the one
 * that holds a whole base URL; all others, and all with `keepEnv`, keep theirs.
 */
export function readNameOf(name: string, target: Target): string {
  if (target.keepEnv) return name;
  const key = renameKeyVariable(name, target);
  if (key !== undefined) return key;
  return resolveVariableRole(name) === 'base-url' ? name.replace(BASE_URL, target.baseUrlVariable) : name;
}

/** The part of a name that says OpenAI's base URL. What ends in PROXY may be a proxy of the network, and stays. */
const BASE_URL = /OPEN_?AI_?(?:API_?)?(?:(?:BASE|PROXY)_?(?:URL|URI|PATH)|BASE|URL|URI|ENDPOINT)$/i;
