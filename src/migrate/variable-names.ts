import type { Target } from './target.ts';

/** What a variable of OpenAI's configures, by its name. */
export type VariableRole = 'key' | 'base-url' | 'model' | 'organization' | 'azure' | 'other';

interface Rule {
  readonly role: VariableRole;
  /** The part of the name that is OpenAI's; a prefix such as `NEXT_PUBLIC_` and a suffix such as `_2` stay. */
  readonly pattern: RegExp;
}

/** The first rule that fits decides. */
const RULES: readonly Rule[] = [
  { role: 'azure', pattern: /AZURE/i },
  { role: 'model', pattern: /MODEL|DEPLOYMENT|ENGINE/i },
  { role: 'organization', pattern: /OPEN_?AI_?(?:API_)?(?:ORG(?:ANI[SZ]ATION)?|PROJECT)(?:_?ID)?(?=_|$)/i },
  {
    role: 'base-url',
    pattern:
      /OPEN_?AI_?(?:API_?)?(?:BASE(?:_?(?:URL|URI|PATH))?|URL|URI|HOST|ENDPOINT|PROXY_URL|API_BASE)(?=_|$)/i,
  },
  { role: 'key', pattern: /OPEN_?AI_?(?:API_?)?(?:SECRET_?)?(?:KEY|TOKEN|SECRET)(?=S?(?:_|$))/i },
  { role: 'key', pattern: /^OPEN_?AI_API$/i },
];

export function roleOfVariable(name: string): VariableRole {
  return RULES.find(({ pattern }) => pattern.test(name))?.role ?? 'other';
}

/**
 * The name that a variable has after the move. A key and a base URL take the provider's name in the place of
 * OpenAI's; all others, and all with `keepEnv`, keep theirs.
 */
export function newVariableName(name: string, target: Target): string {
  const rule = RULES.find(({ pattern }) => pattern.test(name));
  if (!rule || target.keepEnv) return name;
  if (rule.role === 'key') return name.replace(rule.pattern, target.keyVariable);
  return rule.role === 'base-url' ? name.replace(rule.pattern, target.baseUrlVariable) : name;
}
