import type { Finding } from '../core/finding.ts';
import hosts from '../core/vocabulary/hosts.json' with { type: 'json' };
import { redactArgs, redactExposure } from './redact-exposure.ts';
import { redactUrl } from './redact-url.ts';
import { HIDDEN, type Tokens } from './tokens.ts';

/**
 * A finding without names of the repository. Every field is named here: what a later version adds stays out until
 * somebody has said how it is redacted.
 */
export function redactFinding(finding: Finding, tokens: Tokens): Finding {
  const { model, destination, exposure, suppression } = finding;
  const detail = redactDetail(finding, tokens);
  return {
    id: tokens.id(finding.id),
    rule: finding.rule,
    kind: finding.kind,
    surface: finding.surface,
    sdk: finding.sdk,
    sdkVersion: redactVersion(finding.sdkVersion),
    file: tokens.file(finding.file),
    range: finding.range,
    detail,
    symbol: '',
    snippet: '',
    ...(model && { model: redactModel(model, tokens) }),
    ...(destination && { destination: redactDestination(destination, tokens) }),
    reach: finding.reach,
    confidence: finding.confidence,
    evidence: finding.evidence.map(({ code, args, file, line, column }) => ({
      code,
      args: redactArgs(args, tokens),
      file: tokens.file(file),
      line,
      column,
    })),
    ...(exposure && { exposure: redactExposure(exposure, tokens) }),
    ...(suppression && {
      suppression: {
        kind: suppression.kind,
        reason: suppression.reason === '' ? '' : HIDDEN,
        ...(suppression.expires !== undefined && { expires: suppression.expires }),
      },
    }),
  };
}

/** Calls, clients and packages may be named after the repository's owner: the rule says what they are. */
function redactDetail({ kind, rule, detail }: Finding, tokens: Tokens): string {
  if (kind === 'env' || kind === 'env-def') return tokens.variable(detail);
  if (kind === 'model') return tokens.model(detail);
  return rule;
}

function redactModel(
  { value, from, place }: NonNullable<Finding['model']>,
  tokens: Tokens,
): NonNullable<Finding['model']> {
  return {
    value: value === null ? null : tokens.model(value),
    from,
    ...(place && { place: { file: tokens.file(place.file), range: place.range } }),
  };
}

/** Vendors and relays that are known by their hosts: anybody may use them. */
const PUBLIC_PROVIDERS: ReadonlySet<string> = new Set(hosts.hosts.flatMap(({ provider }) => provider ?? []));

/** The host of a gateway, a resource at Azure, and a local port are the repository's own. */
function redactDestination(
  { kind, url, provider, env }: NonNullable<Finding['destination']>,
  tokens: Tokens,
): NonNullable<Finding['destination']> {
  return {
    kind,
    url: url === null ? null : (redactUrl(url) ?? null),
    ...(provider !== undefined && PUBLIC_PROVIDERS.has(provider) && { provider }),
    ...(env !== undefined && { env: tokens.variable(env) }),
  };
}

/** A range of versions; not the address of a fork or a folder. */
function redactVersion(version: string | null): string | null {
  return version !== null && /^[\^~<>=]{0,2} ?\d+(?:\.(?:\d+|[x*])){0,2}$/.test(version) ? version : null;
}
