import { MigrateScanError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import type { LeftFinding, ManualItem } from './plan.ts';
import type { SourceContribution } from './rewrite/rewrite.ts';
import type { Target } from './target.ts';

/** What the sources need, said instead of done: only clients that follow the environment move without an edit. */
export function leaveSources(sources: SourceContribution, findings: readonly Finding[]): SourceContribution {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const manual = new Map<string, ManualItem>();
  const left: LeftFinding[] = [...sources.left];
  for (const { file, range, text, findings: ids } of sources.edits) {
    const own = ids.flatMap((id) => byId.get(id) ?? []);
    const client = own.find(({ kind }) => kind === 'client');
    if (client?.destination?.env !== undefined) {
      left.push(
        ...ids.map((finding) => ({ finding, reason: { code: 'migrate.follows-environment', args: {} } })),
      );
      continue;
    }
    const what = own[0]?.detail ?? text.trim().slice(0, 80);
    const reason = client
      ? { code: 'migrate.env-only-client', args: { client: client.detail } }
      : { code: 'migrate.env-only-code', args: { what, to: text.trim().slice(0, 80) } };
    const { line } = range.start;
    const key = `${file}\n${client?.id ?? line}\n${reason.code}`;
    const known = manual.get(key);
    const all = [...new Set([...(known?.findings ?? []), ...ids])];
    manual.set(key, { ...(known ?? { file, line, reason, advice: reason }), findings: all });
  }
  return { edits: [], manual: [...sources.manual, ...manual.values()], lost: sources.lost, left };
}

/**
 * The SDK's Azure client takes `OPENAI_BASE_URL` for its own, and sends its key there: with the variable set it must
 * not be there.
 * @throws MigrateScanError `migrate.env-only-azure`
 */
export function refuseAzure(findings: readonly Finding[]): void {
  const [azure] = findings.filter(takesBaseUrl);
  if (!azure) return;
  const place = `${azure.file}:${azure.range.start.line}`;
  throw new MigrateScanError('migrate.env-only-azure', { place });
}

/** As `refuseAzure`, for a plan that also changes code: each such client is named. */
export function warnOfAzure(findings: readonly Finding[], { keepEnv }: Target): ManualItem[] {
  if (!keepEnv) return [];
  return findings.filter(takesBaseUrl).map(({ id, file, range }) => {
    const reason = { code: 'migrate.keep-env-azure', args: {} };
    return { file, line: range.start.line, reason, advice: reason, findings: [id] };
  });
}

function takesBaseUrl({ kind, sdk, destination }: Finding): boolean {
  return kind === 'client' && sdk === 'openai-node' && destination?.kind === 'azure';
}
