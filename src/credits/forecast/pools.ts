import type { Catalogue, Offer } from '../offers/offer-schema.ts';
import { stateOf } from '../offers/offer-state.ts';
import { addDays } from '../usage/record.ts';
import rules from './burn-rules.json' with { type: 'json' };
import type { Currency, Place } from './price.ts';
import type { SkipReason } from './schema.ts';

/** Something free: tokens, or money, that calls of some models use up. */
export interface Pool {
  readonly offer: string;
  readonly who: Offer['who'];
  /** The provider's models that may use it. */
  readonly models: readonly string[];
  readonly isForOneModel: boolean;
  readonly tokens?: number;
  readonly money?: { readonly value: number; readonly currency: Currency };
  readonly confirmed: boolean;
  /** The last day on which it can be used; absent: no end is stated. */
  readonly lastDay?: string;
  readonly realTimeOnly: boolean;
}

export interface PoolWishes {
  readonly provider: string;
  readonly place: Place;
  /** The provider's models that will be called. */
  readonly models: readonly string[];
  /** The day on which what is free begins to run. */
  readonly asOf: string;
  readonly includeUnconfirmed: boolean;
}

export interface Pools {
  /** In the order in which they are used. */
  readonly pools: readonly Pool[];
  readonly skipped: readonly { readonly offer: string; readonly reason: SkipReason }[];
}

type OrderKey = 'narrow' | 'expiry' | 'small';
interface BurnRule {
  readonly order: readonly string[];
  readonly realTimeOnly: boolean;
  readonly rule: { readonly en: string; readonly 'zh-CN': string };
}

const RULES = new Map<string, BurnRule>(Object.entries(rules.providers));
const PLACES = new Map<string, string>(Object.entries(rules.places));

/** How a provider spends what is free. */
export function burnRuleOf(provider: string): BurnRule {
  return RULES.get(provider) ?? rules.usual;
}

/** What of the offers that are active on the day helps with these models, and which of them do not, and why. */
export function listPools({ offers }: Catalogue, wishes: PoolWishes): Pools {
  const active = offers.filter(
    (offer) =>
      offer.provider === wishes.provider &&
      offer.kind !== 'migration-2024' &&
      stateOf(offer, wishes.asOf) === 'active',
  );
  const pools: Pool[] = [];
  const skipped: { offer: string; reason: SkipReason }[] = [];
  for (const offer of active) {
    const made = makePools(offer, wishes);
    if (typeof made === 'string') skipped.push({ offer: offer.id, reason: made });
    else pools.push(...made);
  }
  return { pools: sortPools(pools, burnRuleOf(wishes.provider).order), skipped };
}

function makePools(offer: Offer, wishes: PoolWishes): Pool[] | SkipReason {
  const { amount } = offer;
  const place = PLACES.get(offer.id);
  if (place !== undefined && wishes.place !== 'global' && place !== wishes.place) return 'other-place';
  if (amount.unlimited) return 'free-of-charge';
  if (amount.tokens === undefined && amount.money === undefined) return 'no-amount';
  if (!amount.confirmed && !wishes.includeUnconfirmed) return 'unconfirmed';
  const models = wishes.models.filter((model) => isOffered(model, offer));
  if (models.length === 0) return 'no-model';
  const rule = burnRuleOf(wishes.provider);
  const shared = {
    offer: offer.id,
    who: offer.who,
    confirmed: amount.confirmed === true,
    realTimeOnly: rule.realTimeOnly,
    ...(amount.validDays !== undefined && { lastDay: addDays(wishes.asOf, amount.validDays - 1) }),
    ...(amount.tokens !== undefined && { tokens: amount.tokens }),
    ...(amount.money && { money: { ...amount.money, value: Number(amount.money.value) } }),
  };
  if (!amount.perModel) return [{ ...shared, models, isForOneModel: false }];
  return models.map((model) => ({ ...shared, models: [model], isForOneModel: true }));
}

/** Whether an offer names a model; one that names none is for all. */
function isOffered(model: string, { models }: Offer): boolean {
  if (models.ids.length === 0) return true;
  return models.ids.some((id) => {
    const [head = '', ...rest] = id.split('*');
    return rest.length === 0 ? id === model : model.startsWith(head);
  });
}

function sortPools(pools: readonly Pool[], order: readonly string[]): Pool[] {
  return pools.toSorted((one, other) => {
    for (const key of order) {
      const difference = rank(one, key as OrderKey) - rank(other, key as OrderKey);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function rank(pool: Pool, key: OrderKey): number {
  if (key === 'narrow') return pool.isForOneModel ? 0 : 1;
  if (key === 'expiry') return pool.lastDay === undefined ? Number.MAX_VALUE : Date.parse(pool.lastDay);
  return pool.money?.value ?? pool.tokens ?? 0;
}
