import { patternsOf } from '../core/vocabulary/vendor.ts';
import { keepsName, renameKeyVariable, resolveVariableRole } from './config/variable-roles.ts';
import { type Target, vendorLeft } from './target.ts';

/**
 * The name under which moved code reads a variable of OpenAI's: a key takes the provider's name, a base URL the one
 * that holds a whole base URL; all others, all with `keepEnv` and those of `kept` keep theirs.
 */
export function readNameOf(name: string, target: Target): string {
  if (keepsName(name, target)) return name;
  const key = renameKeyVariable(name, target);
  if (key !== undefined) return key;
  const vendor = vendorLeft(target);
  if (resolveVariableRole(name, vendor) !== 'base-url') return name;
  return name.replace(patternsOf(vendor).baseUrl, target.baseUrlVariable);
}

/** The variable that added code reads the key from: the one that the configuration gives. */
export function addedKeyName(target: Target): string {
  return keepsName('OPENAI_API_KEY', target) ? 'OPENAI_API_KEY' : target.keyVariable;
}
