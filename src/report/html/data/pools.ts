import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Frame, Index, PlaceData, RemedyData, Step, Text, VerdictData } from '../page-data.ts';
import { createPool, type Pool } from './pool.ts';

/** Everything that findings share, each kept once. */
export interface Pools {
  readonly texts: Pool<Text>;
  readonly steps: Pool<Step>;
  readonly chains: Pool<readonly Index[]>;
  readonly frames: Pool<Frame>;
  readonly remedies: Pool<RemedyData>;
  readonly places: Pool<PlaceData>;
  readonly verdicts: Pool<VerdictData>;
  /** Adds text of the repository, harmless to read: what reorders or hides text is escaped. -1 where it is empty. */
  addText(text: Text | null | undefined): Index;
}

export function createPools(): Pools {
  const texts = createPool<Text>();
  const known = new Map<string, Index>();
  const addString = (text: string): Index => {
    const index = known.get(text) ?? texts.add(toReadable(text));
    known.set(text, index);
    return index;
  };
  return {
    texts,
    steps: createPool(),
    chains: createPool(),
    frames: createPool(),
    remedies: createPool(),
    places: createPool(),
    verdicts: createPool(),
    addText(text) {
      if (text === undefined || text === null || text === '') return -1;
      if (typeof text === 'string') return addString(text);
      return texts.add([toReadable(text[0]), toReadable(text[1])]);
    },
  };
}

function toReadable(text: string): string {
  return text.split('\n').map(toTerminalText).join('\n');
}
