import type { Surface } from '../finding.ts';
import families from './models.json' with { type: 'json' };
import { isOpenAI, OPENAI, type Vendor } from './vendor.ts';

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
/** What names one state of a model. */
const SNAPSHOT = /-(?:latest|\d{4}(?:-\d{2}-\d{2})?)$/;
const LONGEST_ID = 120;

/** Recognises a model id of OpenAI, or of another vendor, whole; undefined for anything else. */
export function parseModelId(text: string, vendor: Vendor = OPENAI): ModelId | undefined {
  if (text.length < 2 || text.length > LONGEST_ID) return undefined;
  return isOpenAI(vendor) ? parseOpenAIModel(text) : findListedModel(text, vendor);
}

function findListedModel(text: string, { models }: Vendor): ModelId | undefined {
  const bare = text.replace(SNAPSHOT, '');
  const model = models.find(({ id }) => id === text) ?? models.find(({ id }) => id === bare);
  return model && { id: text, surface: model.surface, prefixed: false, ambiguous: false, unusual: false };
}

function parseOpenAIModel(text: string): ModelId | undefined {
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  const bare = text.slice(prefix.length);
  const id = prefix === 'ft:' ? bare.replace(/:.*/s, '') : bare;
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
