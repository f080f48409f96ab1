import type { Finding } from '../../core/finding.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import { OPENAI, type Vendor } from '../../core/vocabulary/vendor.ts';
import { findOpenAIPrice, OPENAI_PRICES_AS_OF, type TokenPrice } from '../../credits/forecast/price.ts';
import type { Endpoint, Price, Provider } from '../../providers/schema.ts';

import { mapModel } from '../map-model.ts';
import type { Target } from '../target.ts';
import type { ModelFit, PricePair } from './fit.ts';

export interface ModelFitOptions {
  readonly provider: Provider;
  readonly target: Target;
  /** Where the chosen endpoint is: it decides the currency of the bill. */
  readonly place: Endpoint['place'];
}

/** The models of a vendor that calls and settings name, sorted. */
export function listUsedModels(findings: readonly Finding[], vendor: Vendor = OPENAI): string[] {
  const elsewhere = new Set(['provider', 'relay', 'local', 'azure', 'bedrock']);
  const used = findings.flatMap(({ model, destination }) => {
    const parsed = model?.value ? parseModelId(model.value, vendor) : undefined;
    return parsed && !parsed.prefixed && !elsewhere.has(destination?.kind ?? '') ? [parsed.id] : [];
  });
  return [...new Set(used)].sort();
}

/** What becomes of each model, with its price today and there. */
export function fitModels(models: readonly string[], options: ModelFitOptions): ModelFit[] {
  return models.map((from) => {
    const to = mapModel(from, options.provider, options.target)?.to ?? null;
    const model = options.provider.models.find(({ id }) => id === to);
    const today = findOpenAIPrice(from);
    return {
      from,
      to,
      contextTokens: model?.contextTokens ?? null,
      today: today ? toPair(today) : null,
      prices: to === null ? [] : listPrices(options.provider, to, options.place),
    };
  });
}

function toPair({ currency, input, output, confirmed }: TokenPrice): PricePair {
  return { currency, input, output, asOf: OPENAI_PRICES_AS_OF, confirmed };
}

/** The list price of a model in each currency, that of the endpoint's bill first. */
export function listPrices(provider: Provider, model: string, place: Endpoint['place']): PricePair[] {
  const row = provider.models.find(({ id }) => id === model);
  const firsts = new Map<Price['currency'], Price>();
  for (const price of row?.prices ?? []) {
    if (price.unit === '1M-tokens' && !firsts.has(price.currency)) firsts.set(price.currency, price);
  }
  const billed = place === 'international' ? 'USD' : 'CNY';
  const isConfirmed = row?.confirmed ?? true;
  return [...firsts.values()]
    .sort((a, b) => Number(b.currency === billed) - Number(a.currency === billed))
    .map(({ currency, input, output, when, confirmed }) => ({
      currency,
      input,
      output,
      asOf: provider.asOf,
      ...(when === undefined ? {} : { when }),
      confirmed: confirmed && isConfirmed,
    }));
}
