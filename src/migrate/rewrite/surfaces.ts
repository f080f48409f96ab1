import type { Finding, Surface } from '../../core/finding.ts';
import type { Provider } from '../../providers/schema.ts';
import type { ProviderSurface } from '../../providers/terms.ts';
import type { Target } from '../target.ts';

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

/** The kind of call that a finding is once it has moved: models of the AI SDK ask for chat completions then. */
export function surfaceAfterMove({ sdk, surface }: Pick<Finding, 'sdk' | 'surface'>): Surface {
  return surface === 'agents' || (sdk === 'ai-sdk' && surface === 'responses') ? 'chat' : surface;
}

/** Methods of a surface that no provider's own row speaks of. */
const BEYOND =
  /(?:^|\.)(?:edit|createVariation|translations\.create|createTranslation|createImage(?:Edit|Variation))$/;

/** Where a call is to go. */
export interface Destination {
  readonly provider: Provider;
  readonly target: Target;
  /** Variables that configuration sets to an address of whom is left. */
  readonly configured?: ReadonlySet<string> | undefined;
}

/** Whether a provider serves a kind of call at the chosen endpoint. `callee` tells speech from transcription. */
export function supportOf({ provider, target }: Destination, surface: Surface, callee = ''): Support {
  if (surface === 'none') return 'whole';
  if (BEYOND.test(callee)) return 'none';
  const name = nameOf(surface, callee);
  const row = name && provider.surfaces[name];
  if (!row || row.shape === 'own') return 'none';
  if (row.endpoints && !row.endpoints.includes(target.endpoint.id)) return 'none';
  if (row.status === 'supported') return 'whole';
  return row.status === 'partial' ? 'part' : 'none';
}

function nameOf(surface: Surface, callee: string): ProviderSurface | undefined {
  if (surface === 'audio') return /speech/i.test(callee) ? 'audio.speech' : 'audio.transcriptions';
  return SAME_NAME.has(surface) ? (surface as ProviderSurface) : undefined;
}
