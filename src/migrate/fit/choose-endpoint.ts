import type { Endpoint, Provider } from '../../providers/schema.ts';
import type { EndpointFit } from './fit.ts';

const MAINLAND = 'CN';

/** The endpoints that code written for OpenAI can talk to, the default first. */
export function listEndpoints(provider: Provider): Endpoint[] {
  const fitting = provider.endpoints.filter(
    ({ protocol, status }) => protocol === 'openai' && status !== 'retired',
  );
  return [...fitting.filter((endpoint) => endpoint.default), ...fitting.filter((one) => !one.default)];
}

/**
 * The endpoint for where the users are, and why this one. The default where nobody said where they are, or where they
 * are on both sides of the border.
 * @param users country codes
 */
export function chooseEndpoint(provider: Provider, users: readonly string[]): EndpointFit {
  const endpoints = listEndpoints(provider);
  const [first] = endpoints;
  if (!first) throw new Error(`${provider.id} has no endpoint of OpenAI's protocol`);
  const isMixed = users.includes(MAINLAND) && users.some((country) => country !== MAINLAND);
  if (users.length === 0) return toFit(first, 'default', null);
  const near = endpoints.filter((endpoint) => users.every((country) => isNear(endpoint, country)));
  const sameCountry = near.find((endpoint) => users.every((country) => isRegionOf(endpoint, country)));
  const best = sameCountry ?? near[0];
  if (best) return toFit(best, 'near', true, users);
  return toFit(first, isMixed ? 'mixed' : 'far', false, users);
}

function toFit(
  { id, baseURL, place, region }: Endpoint,
  why: 'default' | 'near' | 'mixed' | 'far',
  nearUsers: boolean | null,
  users: readonly string[] = [],
): EndpointFit {
  const reason = { code: `fit.endpoint-${why}`, args: { region, users: users.join(', ') } };
  return { id, baseURL, place, region, nearUsers, reason };
}

/** Whether people of a country reach an endpoint without crossing the border of the mainland. */
function isNear({ place }: Endpoint, country: string): boolean {
  return place === 'global' || (place === 'mainland') === (country === MAINLAND);
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** `Hong Kong` for HK, `US (Virginia)` for US. */
function isRegionOf({ region }: Endpoint, country: string): boolean {
  const name = region.replace(/\(.*/s, '').trimEnd();
  return name === country || (COUNTRIES.of(country) ?? '').startsWith(name);
}
