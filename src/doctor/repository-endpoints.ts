import type { Report } from '../core/report.ts';
import { baseUrlOf } from '../core/vocabulary/endpoints.ts';

const REQUESTS: ReadonlySet<string> = new Set(['client', 'call', 'http']);

/**
 * The base URLs that a scanned repository's clients and requests go to, sorted, each once. Azure's are left out: their
 * paths hold deployments that only the user knows. A repository may name any host: none of these is a reason to send a
 * key there.
 */
export function listRepositoryEndpoints({ findings }: Pick<Report, 'findings'>): readonly string[] {
  const urls = findings.flatMap(({ kind, destination }) =>
    REQUESTS.has(kind) && destination && destination.kind !== 'azure' ? (destination.url ?? []) : [],
  );
  const whole = urls.filter((url) => /^https?:\/\/[^…*/]+(?:\/[^…*]*)?$/.test(url) && URL.canParse(url));
  return [...new Set(whole.map(baseUrlOf))].sort();
}
