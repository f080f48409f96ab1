import { z } from 'zod';

const text = (most: number) => z.string().max(most);

/** A decimal number as an issuer writes it: money and tokens are never floats. A bare number is taken as its text. */
const amountSchema = z
  .union([z.string().regex(/^-?\d{1,18}(?:\.\d{1,12})?$/), z.number().transform(String)])
  .pipe(z.string());

/** Credit that somebody granted, as they state it. A unit that we do not know is shown as it is. */
export const grantSchema = z.object({
  id: text(200),
  provider: text(64),
  unit: text(32),
  amount: amountSchema,
  /** May be below zero. */
  remaining: amountSchema.optional(),
  models: z.array(text(200)).max(200).optional(),
  startsAt: text(40).optional(),
  expiresAt: text(40).optional(),
  stackable: z.boolean().optional(),
});

export type Grant = z.infer<typeof grantSchema>;
