import table from './token-ratio.json' with { type: 'json' };

/** Tokens at a provider for one token at OpenAI. */
export interface TokenRatio {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

const ENCODINGS = table.encodings.map(({ encoding, models, low, high }) => ({
  encoding,
  pattern: new RegExp(`^(?:${models})$`),
  low,
  high,
}));

export const RATIO_MEASURED_ON = table.measuredOn;

/** The ratio for a model of OpenAI: as the user says, else as measured for its encoding, else the widest range. */
export function findRatio(model: string, own: { low: number; high: number } | undefined): TokenRatio {
  if (own) return withBase(own);
  return withBase(ENCODINGS.find(({ pattern }) => pattern.test(model)) ?? widestRatio());
}

/** The range of all that was measured. */
export function widestRatio(): { low: number; high: number } {
  return {
    low: Math.min(...ENCODINGS.map(({ low }) => low)),
    high: Math.max(...ENCODINGS.map(({ high }) => high)),
  };
}

/** As OpenAI counted, where the range allows it; else its middle. */
function withBase({ low, high }: { low: number; high: number }): TokenRatio {
  return { low, base: low <= 1 && high >= 1 ? 1 : (low + high) / 2, high };
}
