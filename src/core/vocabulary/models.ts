import type { Surface } from '../finding.ts';
import families from './models.json' with { type: 'json' };

interface Family {
  readonly surface: Surface;
  readonly pattern: RegExp;
  /** Ids such as `o3` also mean other things: they count only beside other evidence. */
  readonly ambiguous: boolean;
}

export interface ModelId {
  /** The id as written, without a vendor prefix. */
  readonly id: string;
  readonly surface: Surface;
  /** `openai/` or `openai:` stood before it, as gateways and registries write it. */
  readonly prefixed: boolean;
  readonly ambiguous: boolean;
  /** Made like a model's id, with a part that no known model has: an app may call its own things so. */
  readonly unusual: boolean;
}

const USUAL_PARTS = new RegExp(`^(?:chatgpt|gpt|[\\d.]+o?|${families.usualSuffixes})$`);

const FAMILIES: readonly Family[] = families.families.map((family) => ({
  surface: family.surface as Surface,
  pattern: new RegExp(`^(?:${family.pattern})$`),
  ambiguous: 'ambiguous' in family && family.ambiguous === true,
}));

const PREFIX = /^(?:openai[/:]|azure[/:]|ft:)/;
const LONGEST_ID = 120;

/** Recognises an OpenAI model id, whole; undefined for anything else. */
export function parseModelId(text: string): ModelId | undefined {
  if (text.length < 2 || text.length > LONGEST_ID) return undefined;
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  const bare = text.slice(prefix.length);
  const id = prefix === 'ft:' ? bare.replace(/:.*$/, '') : bare;
  const family = FAMILIES.find((candidate) => candidate.pattern.test(id));
  if (!family) return undefined;
  return {
    id: prefix === 'ft:' ? text : bare,
    surface: family.surface,
    prefixed: prefix !== '' && prefix !== 'ft:',
    ambiguous: family.ambiguous && prefix === '',
    unusual: /^(?:chat)?gpt-\d/.test(id) && !id.split('-').every((part) => USUAL_PARTS.test(part)),
  };
}
