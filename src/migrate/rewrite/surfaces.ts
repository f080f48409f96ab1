import type { Surface } from '../../core/finding.ts';
import type { Provider } from '../../providers/schema.ts';
import type { ProviderSurface } from '../../providers/terms.ts';

/** `whole`: OpenAI's call fits. `part`: it fits, and not all of it is there. `none`: a person must rewrite it. */
export type Support = 'whole' | 'part' | 'none';

const SAME_NAME: ReadonlySet<string> = new Set<ProviderSurface>([
  'chat',
  'completions',
  'responses',
  'embeddings',
  'images',
  'moderations',
  'files',
  'fine-tuning',
  'batches',
  'assistants',
  'vector-stores',
  'realtime',
  'models',
]);

/** Methods of a surface that no provider's own row speaks of. */
const BEYOND =
  /(?:^|\.)(?:edit|createVariation|translations\.create|createTranslation|createImage(?:Edit|Variation))$/;

/**
 * Whether a provider serves a kind of call. `callee` tells speech from transcription; `agents` sends chat completions
 * once it is told to.
 */
export function supportOf(provider: Provider, surface: Surface, callee = ''): Support {
  if (surface === 'none') return 'whole';
  if (BEYOND.test(callee)) return 'none';
  const name = nameOf(surface, callee);
  const row = name && provider.surfaces[name];
  if (!row || row.shape === 'own') return 'none';
  if (row.status === 'supported') return 'whole';
  return row.status === 'partial' ? 'part' : 'none';
}

function nameOf(surface: Surface, callee: string): ProviderSurface | undefined {
  if (surface === 'audio') return /speech/i.test(callee) ? 'audio.speech' : 'audio.transcriptions';
  if (surface === 'agents') return 'chat';
  return SAME_NAME.has(surface) ? (surface as ProviderSurface) : undefined;
}
