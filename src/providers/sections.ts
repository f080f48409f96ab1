import { formatAllowed } from './range-text.ts';
import type { Model, Price, Provider } from './schema.ts';

/** One line of a provider's description; `cells[0]` names what it is about. Statuses are the catalogue's words. */
export interface Row {
  readonly cells: readonly string[];
  readonly note?: string | undefined;
  readonly sources: readonly string[];
  readonly confirmed: boolean;
}

/** A part of a provider's description. `id` and `columns` are completed to message codes by whoever renders them. */
export interface Section {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

interface FactLike {
  readonly sources: readonly string[];
  readonly confirmed: boolean;
  readonly note?: string | undefined;
}

function row(
  cells: readonly (string | number | null)[],
  { sources, confirmed }: FactLike,
  note?: string,
): Row {
  return { cells: cells.map((cell) => String(cell ?? '–')), note: note || undefined, sources, confirmed };
}

/** All that the catalogue knows of a provider, except its notes and its sources, in the order of reading. */
export function describeProvider(provider: Provider): Section[] {
  return [
    describeEndpoints(provider),
    describeAuth(provider),
    describeSurfaces(provider),
    describeModels(provider),
    describeMap(provider),
    describeParameters(provider),
    describeExtraBody(provider),
    describeErrors(provider),
    describeLimits(provider),
    describeSdks(provider),
  ].filter((section) => section.rows.length > 0);
}

function describeEndpoints({ endpoints }: Provider): Section {
  const rows = endpoints.map((fact) =>
    row(
      [
        fact.default ? `${fact.id} *` : fact.id,
        fact.baseURL,
        fact.region,
        fact.protocol,
        fact.keyGroup,
        fact.status,
      ],
      fact,
      fact.note,
    ),
  );
  return { id: 'endpoints', columns: ['id', 'base-url', 'region', 'protocol', 'key-group', 'status'], rows };
}

function describeAuth({ auth, env }: Provider): Section {
  const names = (['key', 'baseURL', 'other'] as const).filter((kind) => env[kind].length > 0);
  return {
    id: 'auth',
    columns: ['what', 'value'],
    rows: [
      row([auth.envVar, `${auth.scheme} ${auth.keyPattern ?? ''}`.trim()], auth, auth.note),
      ...names.map((kind) => row([kind, env[kind].join(', ')], env)),
    ],
  };
}

function describeSurfaces({ surfaces }: Provider): Section {
  const rows = Object.entries(surfaces).map(([name, fact]) =>
    row([name, fact.status, fact.path, fact.path && fact.shape], fact, fact.note),
  );
  return { id: 'surfaces', columns: ['surface', 'status', 'path', 'shape'], rows };
}

function describeModels({ models }: Provider): Section {
  const rows = models.map((fact) =>
    row(
      [
        fact.id,
        fact.retiredOn ? `${fact.status} ${fact.retiredOn}` : fact.status,
        fact.kind,
        fact.contextTokens,
        fact.maxOutputTokens,
        fact.input.join(', '),
        listFeatures(fact),
        fact.prices.map(formatPrice).join('; '),
      ],
      fact,
      [fact.replacement && `→ ${fact.replacement}`, fact.dimensions?.join(', '), fact.note]
        .filter(Boolean)
        .join('; '),
    ),
  );
  const columns = ['model', 'status', 'kind', 'context', 'output', 'input', 'features', 'price'];
  return { id: 'models', columns, rows };
}

function listFeatures({ features }: Model): string {
  return Object.entries(features)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => (value === null ? `${name}?` : name))
    .join(', ');
}

/** `CNY 2 / 8` a million tokens; `?` where the price is not confirmed. */
export function formatPrice({ currency, unit, input, output, cachedInput, when, confirmed }: Price): string {
  const cached = cachedInput === undefined ? '' : ` (${cachedInput})`;
  const per = unit === '1M-tokens' ? '' : ` ${unit}`;
  return `${currency} ${input}${cached} / ${output}${per}${confirmed ? '' : '?'}${when ? `, ${when}` : ''}`;
}

function describeMap({ modelMap }: Provider): Section {
  const rows = modelMap.map((fact) =>
    row(
      [fact.from, fact.to, fact.status],
      fact,
      [fact.reason, ...fact.caveats, ...(fact.openaiStatus ? [fact.openaiStatus] : [])].join('; '),
    ),
  );
  return { id: 'model-map', columns: ['openai-model', 'model', 'status'], rows };
}

function describeParameters({ parameters }: Provider): Section {
  const rows = parameters.map((fact) =>
    row([`${fact.surface} ${fact.name}`, fact.status, formatAllowed(fact)], fact, fact.note),
  );
  return { id: 'parameters', columns: ['parameter', 'status', 'allowed'], rows };
}

function describeExtraBody({ extraBody }: Provider): Section {
  const rows = extraBody.map((fact) =>
    row(
      [fact.name, JSON.stringify(fact.value), fact.default ?? null],
      fact,
      [fact.when, fact.note].filter(Boolean).join('; '),
    ),
  );
  return { id: 'extra-body', columns: ['field', 'value', 'default'], rows };
}

function describeErrors({ errors }: Provider): Section {
  const rows = Object.values(errors).map((fact) =>
    row([fact.meaning, fact.status, fact.code, fact.type, fact.message], fact, fact.note),
  );
  return { id: 'errors', columns: ['meaning', 'http', 'code', 'type', 'message'], rows };
}

function describeLimits({ limits }: Provider): Section {
  const { requestBytes, embeddings } = limits;
  const rates = limits.rates.map(({ sources, confirmed, note, scope, models, ...numbers }) =>
    row([[scope, ...(models ?? [])].join(', '), formatNumbers(numbers)], { sources, confirmed }, note),
  );
  return {
    id: 'limits',
    columns: ['what', 'value'],
    rows: [
      ...(requestBytes ? [row(['requestBytes', requestBytes.max], requestBytes, requestBytes.note)] : []),
      ...(embeddings ? [row(['embeddings', formatNumbers(embeddings)], embeddings, embeddings.note)] : []),
      ...rates,
      row(['rates', limits.headers.join(', ')], limits, limits.note),
    ],
  };
}

function formatNumbers(values: object): string {
  return Object.entries(values)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function describeSdks({ sdks }: Provider): Section {
  const rows = Object.entries(sdks).map(([family, fact]) =>
    row([family, fact.package && [fact.package, fact.version].filter(Boolean).join(' ')], fact, fact.note),
  );
  return { id: 'sdks', columns: ['sdk', 'package'], rows };
}
