import type { z } from 'zod';
import { isModelMatch } from './outcome.ts';
import type { Provider } from './schema.ts';

type Report = (path: readonly PropertyKey[], message: string) => void;

/** What no single field can tell: names that must exist elsewhere in the file, and what may be there only once. */
export function checkProvider(provider: Provider, context: z.RefinementCtx<Provider>): void {
  const report: Report = (path, message) =>
    context.addIssue({ code: 'custom', path: [...path], message, input: provider });
  checkEndpoints(provider, report);
  checkSources(provider, report);
  checkModels(provider, report);
  checkErrors(provider, report);
  checkParameters(provider, report);
  checkThinkingSwitches(provider, report);
}

function checkEndpoints({ endpoints, surfaces }: Provider, report: Report): void {
  const defaults = endpoints.filter((endpoint) => endpoint.default);
  if (defaults.length !== 1) report(['endpoints'], `one default endpoint, not ${defaults.length}`);
  const [first] = defaults;
  if (first && (first.protocol !== 'openai' || first.status !== 'current'))
    report(['endpoints'], 'the default endpoint speaks the protocol openai and is current');
  reportRepeats(
    endpoints.map(({ id }) => id),
    'endpoints',
    report,
  );
  const ids = new Set(endpoints.map(({ id }) => id));
  for (const [name, surface] of Object.entries(surfaces)) {
    for (const id of surface.endpoints ?? [])
      if (!ids.has(id)) report(['surfaces', name, 'endpoints'], `no endpoint ${id}`);
  }
}

/** Every fact names sources that the file lists, and one that is confirmed has more than an assumption behind it. */
function checkSources(provider: Provider, report: Report): void {
  for (const { path, sources, confirmed } of listFacts(provider)) {
    for (const key of sources)
      if (!(key in provider.sources)) report([...path, 'sources'], `no source ${key}`);
    const known = sources.some((key) => provider.sources[key]?.kind !== 'none');
    if (confirmed && !known) report(path, 'confirmed, but without a source that says so');
  }
}

function checkModels({ models, modelMap }: Provider, report: Report): void {
  reportRepeats(
    models.map(({ id }) => id),
    'models',
    report,
  );
  reportRepeats(
    modelMap.map(({ from }) => from),
    'modelMap',
    report,
  );
  models.forEach(({ status, retiredOn }, index) => {
    if (retiredOn !== null && status !== 'retired')
      report(['models', index, 'retiredOn'], 'has a date, but is not retired');
  });
  modelMap.forEach(({ to }, index) => {
    if (to === null) return;
    const target = models.find(({ id }) => id === to);
    if (!target) report(['modelMap', index, 'to'], `no model ${to}`);
    else if (target.status === 'retired') report(['modelMap', index, 'to'], `${to} is retired`);
  });
}

function checkErrors({ errors, errorBodies }: Provider, report: Report): void {
  const primary = new Map<string, string>();
  for (const [id, error] of Object.entries(errors)) {
    if (!(error.body in errorBodies)) report(['errors', id, 'body'], `no error body ${error.body}`);
    if (!error.primary) continue;
    const other = primary.get(error.meaning);
    if (other !== undefined)
      report(['errors', id, 'primary'], `${other} is primary for ${error.meaning} already`);
    primary.set(error.meaning, id);
  }
  if (!primary.has('parameter-invalid')) report(['errors'], 'no primary error means parameter-invalid');
}

function checkParameters({ parameters, errors, surfaces }: Provider, report: Report): void {
  reportRepeats(
    parameters.map(({ surface, name }) => `${surface} ${name}`),
    'parameters',
    report,
  );
  parameters.forEach(({ surface, error, rules }, index) => {
    if (surfaces[surface] === undefined) report(['parameters', index, 'surface'], `no surface ${surface}`);
    for (const id of [error, ...(rules ?? []).map((rule) => rule.error)])
      if (id !== undefined && !(id in errors)) report(['parameters', index], `no error ${id}`);
  });
}

/** What a request may send is listed in one place, and each row has a model that it is about. */
function checkThinkingSwitches({ thinkingSwitches, extraBody, models }: Provider, report: Report): void {
  thinkingSwitches.forEach(({ name, models: patterns }, index) => {
    if (!extraBody.some((member) => member.name === name))
      report(['thinkingSwitches', index, 'name'], `no member ${name} in extraBody`);
    for (const pattern of patterns)
      if (!models.some(({ id }) => isModelMatch(pattern, id)))
        report(['thinkingSwitches', index, 'models'], `no model ${pattern}`);
  });
}

function reportRepeats(keys: readonly string[], list: string, report: Report): void {
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) report([list, index], `${key} is there twice`);
  });
}

export interface Fact {
  readonly path: readonly PropertyKey[];
  readonly sources: readonly string[];
  readonly confirmed: boolean;
}

/** Every fact of a provider with the place where it stands. */
export function listFacts(provider: Provider): Fact[] {
  const facts: Fact[] = [];
  collectFacts(provider, [], facts);
  return facts;
}

function collectFacts(value: unknown, path: readonly PropertyKey[], facts: Fact[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collectFacts(item, [...path, index], facts);
    });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isFact(value)) facts.push({ path, sources: value.sources, confirmed: value.confirmed });
  for (const [key, item] of Object.entries(value)) {
    if (key !== 'template' && key !== 'value') collectFacts(item, [...path, key], facts);
  }
}

function isFact(value: object): value is { sources: string[]; confirmed: boolean } {
  return 'sources' in value && Array.isArray(value.sources) && 'confirmed' in value;
}
