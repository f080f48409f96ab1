import type { ConfigEntry } from '../../config/entry.ts';
import type { Strength } from '../../core/exposure.ts';

const LITERAL = /^[A-Za-z][\w:. -]{0,60}$/;
const VARIABLE = /^\$\{\s*(?:vars|self:custom|self:provider|param)[.:]([\w.-]{1,80})\s*\}$/;
const DEFAULT = /^\$\{[^{}]{1,120}?,\s*(?:'([\w-]{1,60})'|"([\w-]{1,60})"|([\w-]{1,60}))\s*(?:\)\s*)?\}$/;
const SHELL_DEFAULT = /^\$\{\w{1,60}:?-([\w-]{1,60})\}$/;

/**
 * The region that a text stands for: itself; the value of a variable of the same file (`${vars.region}`,
 * `${self:custom.region}`); or the fallback of one that comes from elsewhere, which is medium evidence. Undefined
 * where it only comes with the deployment.
 */
export function resolveTemplate(
  written: string,
  entries: readonly ConfigEntry[],
): { text: string; strength: Strength } | undefined {
  const text = written.trim();
  if (LITERAL.test(text)) return { text, strength: 'strong' };
  const variable = VARIABLE.exec(text)?.[1];
  if (variable !== undefined) {
    const value = findVariable(variable, entries);
    return value !== undefined && LITERAL.test(value) ? { text: value, strength: 'strong' } : undefined;
  }
  const fallback = DEFAULT.exec(text) ?? SHELL_DEFAULT.exec(text);
  const value = fallback?.[1] ?? fallback?.[2] ?? fallback?.[3];
  return value === undefined ? undefined : { text: value, strength: 'medium' };
}

function findVariable(name: string, entries: readonly ConfigEntry[]): string | undefined {
  const keys = name.split('.');
  return entries.find(
    ({ path, value }) =>
      value !== undefined &&
      path.length > keys.length &&
      keys.every((key, index) => path[path.length - keys.length + index] === key),
  )?.value?.text;
}
