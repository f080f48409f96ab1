import { z } from 'zod';
import { dateSchema, idSchema, sourceSchema } from '../../providers/fact-schema.ts';
import { CURRENCIES } from '../../providers/terms.ts';

export const OFFER_KINDS = ['migration-2024', 'new-user', 'voucher', 'grant', 'referral'] as const;
const OFFER_STATUSES = ['active', 'ended', 'unknown'] as const;
/** What a status rests on. `inferred`: two years old, its models replaced, and on no page of the provider. */
const BASES = [
  'official',
  'official-undated',
  'dated-single-source',
  'third-party',
  'inferred',
  'conflict',
] as const;
/** `automatic`: by opening an account or a model. `code`: a number is typed in. `contact`: one writes to them. */
const CLAIM_METHODS = ['automatic', 'console', 'contact', 'code', 'referral'] as const;

const bilingualSchema = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });
const daySchema = z.iso.date();
const tokensSchema = z.int().min(1);

/** A decimal number as text: money is never a float. */
export const decimalSchema = z.string().regex(/^-?\d{1,18}(?:\.\d{1,12})?$/);

const amountSchema = z
  .strictObject({
    tokens: tokensSchema.optional(),
    /** Parts of `tokens`, each for one model. */
    byModel: z.array(z.strictObject({ model: z.string(), tokens: tokensSchema })).optional(),
    /** The amount is granted for each model anew. */
    perModel: z.boolean().optional(),
    money: z.strictObject({ value: decimalSchema, currency: z.enum(CURRENCIES) }).optional(),
    parts: z.int().min(2).optional(),
    requestsPerDay: z.int().min(1).optional(),
    every: z.enum(['day']).optional(),
    unlimited: z.boolean().optional(),
    /** As much as the user spent at OpenAI. */
    matchesUsage: z.boolean().optional(),
    /** Another one for each holder. */
    varies: z.boolean().optional(),
    /** Days from the grant until the rest expires; absent: not stated. */
    validDays: z.int().min(1).optional(),
    /** Whether the figure is stated by the provider or agreed by two publications; only such enter a forecast. */
    confirmed: z.boolean().optional(),
  })
  .refine(
    ({ tokens, money, requestsPerDay, confirmed }) =>
      (tokens ?? money ?? requestsPerDay) === undefined || confirmed !== undefined,
    'a figure is confirmed or not',
  );

export const offerSchema = z
  .strictObject({
    id: idSchema,
    provider: idSchema,
    kind: z.enum(OFFER_KINDS),
    title: bilingualSchema,
    status: z.enum(OFFER_STATUSES),
    basis: z.enum(BASES),
    announcedOn: dateSchema.optional(),
    /** First and last day on which it can be claimed. */
    startsOn: daySchema.optional(),
    endsOn: daySchema.optional(),
    /** After this day nobody has looked whether it still stands. */
    recheckOn: daySchema.optional(),
    amount: amountSchema,
    /** Ids of the provider's models, `*` for any run of characters, and what no id can say. */
    models: z.strictObject({ ids: z.array(z.string().min(1)), words: bilingualSchema.optional() }),
    who: bilingualSchema,
    claim: z.strictObject({
      method: z.enum(CLAIM_METHODS),
      page: z.url({ protocol: /^https$/ }).optional(),
      /** Whether the page is known to be the right one, not merely the console's front. */
      pageConfirmed: z.boolean().optional(),
      codePattern: z.string().optional(),
      steps: z.array(bilingualSchema).min(1),
    }),
    stacking: bilingualSchema.optional(),
    note: bilingualSchema.optional(),
    /** Whether the offer itself is stated by the provider, or agreed by two publications. */
    confirmed: z.boolean(),
    sources: z.array(z.string()).min(1),
  })
  .refine(
    ({ status, endsOn, recheckOn }) => status !== 'active' || (endsOn ?? recheckOn) !== undefined,
    'an active offer has an end or a day on which it is looked at again',
  );

export const catalogueSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    /** The day on which all offers were last gone through. */
    asOf: daySchema,
    /** Names of those who made an offer but are not in the catalogue of providers. */
    otherProviders: z.record(idSchema, bilingualSchema),
    offers: z.array(offerSchema),
    sources: z.record(idSchema, sourceSchema),
  })
  .superRefine((catalogue, context) => {
    const ids = catalogue.offers.map(({ id }) => id);
    for (const id of ids.filter((id, index) => ids.indexOf(id) !== index))
      context.addIssue({ code: 'custom', message: `two offers are called ${id}`, input: catalogue });
    for (const offer of catalogue.offers)
      for (const key of offer.sources)
        if (!(key in catalogue.sources))
          context.addIssue({ code: 'custom', message: `${offer.id}: no source ${key}`, input: catalogue });
  });

export type Offer = z.infer<typeof offerSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;
