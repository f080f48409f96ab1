import table from './openai-prices.json' with { type: 'json' };

/** What OpenAI asks for a model, in USD for a million tokens, and the day of the list that says so. */
export interface OpenAIPrice {
  readonly currency: 'USD';
  readonly input: number;
  readonly output: number;
  readonly asOf: string;
  readonly source: string;
}

const PRICES: ReadonlyMap<string, OpenAIPrice> = new Map(
  [...table.lists]
    .reverse()
    .flatMap(({ asOf, source, prices }) =>
      prices.map(
        ({ model, input, output }) => [model, { currency: 'USD', input, output, asOf, source }] as const,
      ),
    ),
);

/**
 * Today's price of an OpenAI model; undefined where no list has it. A dated snapshot costs what its model costs, unless
 * the lists have a row of its own.
 */
export function findOpenAIPrice(model: string): OpenAIPrice | undefined {
  return PRICES.get(model) ?? PRICES.get(model.replace(/-\d{4}-\d{2}-\d{2}$/, ''));
}
