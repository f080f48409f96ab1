import data from './catalogue.json' with { type: 'json' };
import { type Catalogue, catalogueSchema } from './offer-schema.ts';

/** The offers of all providers, as they were on the day of the catalogue. */
export function readCatalogue(): Catalogue {
  return catalogueSchema.parse(data);
}
