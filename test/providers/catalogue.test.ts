import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFacts } from '../../src/providers/consistency.ts';
import { listProviders, PROVIDER_IDS } from '../../src/providers/index.ts';
import { isModelMatch } from '../../src/providers/outcome.ts';

const FOLDER = new URL('../../src/providers/data/', import.meta.url);
const providers = await listProviders();

/** What an emulator must be able to answer at every provider. */
const NEEDED_ERRORS = [
  'malformed-request',
  'parameter-invalid',
  'model-unknown',
  'missing-key',
  'wrong-key',
  'wrong-region',
  'context-exceeded',
  'rate-limited',
  'moderation',
  'not-found',
  'method-not-allowed',
];

test('every data file is in the registry under its own id', () => {
  const files = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));
  expect(files.sort()).toEqual([...PROVIDER_IDS].sort());
  expect(providers.map(({ id }) => id)).toEqual(PROVIDER_IDS);
});

describe.each(providers.map((provider) => [provider.id, provider] as const))('%s', (id, provider) => {
  test('every fact has a source with a date', () => {
    const facts = listFacts(provider);
    expect(facts.length).toBeGreaterThan(100);
    for (const { path, sources } of facts) {
      for (const key of sources)
        expect(provider.sources[key]?.date, `${path.join('.')} ${key}`).toBeDefined();
    }
  });

  test('no source is listed in vain, but for those that stand for the whole', () => {
    const used = new Set([
      ...listFacts(provider).flatMap(({ sources }) => sources),
      ...provider.notes.flatMap(({ sources }) => sources),
    ]);
    const unused = Object.keys(provider.sources).filter((key) => !used.has(key));
    expect(unused.length).toBeLessThan(Object.keys(provider.sources).length / 3);
  });

  test('what is unknown is not called confirmed', () => {
    expect(provider.parameters.filter((row) => row.status === 'unknown' && row.confirmed)).toEqual([]);
    const surfaces = Object.values(provider.surfaces);
    expect(surfaces.filter((surface) => surface.status === 'unknown' && surface.confirmed)).toEqual([]);
  });

  test('a machine can check every row of the contract, or the row says that it is prose', () => {
    const vague = provider.parameters.filter(
      ({ status, prose, range, rules, needs }) =>
        status === 'restricted' && !prose && !range && !rules && !needs,
    );
    expect(vague).toEqual([]);
    expect(provider.parameters.filter(({ prose }) => prose).length).toBeLessThanOrEqual(5);
  });

  test('the rules of the contract name models that exist', () => {
    const patterns = provider.parameters.flatMap(({ rules }) =>
      (rules ?? []).flatMap(({ models }) => models ?? []),
    );
    const lost = patterns.filter(
      (pattern) => !provider.models.some((model) => isModelMatch(pattern, model.id)),
    );
    expect(lost).toEqual([]);
  });

  test('a restriction of dimensions lists what the model gives', () => {
    const row = provider.parameters.find(({ name }) => name === 'dimensions');
    for (const { models, range } of row?.rules ?? []) {
      const model = provider.models.find(({ id: name }) => name === models?.[0]);
      if (range?.values) expect([...(model?.dimensions ?? [])].sort()).toEqual([...range.values].sort());
    }
  });

  test('an answer is there for every error that callers meet', () => {
    const meanings = Object.values(provider.errors)
      .filter(({ primary }) => primary)
      .map(({ meaning }) => meaning);
    expect(meanings).toEqual(expect.arrayContaining(NEEDED_ERRORS));
    expect(meanings.some((meaning) => /^(?:quota|free-tier)-exhausted$/.test(meaning))).toBe(true);
  });

  test('the messages of errors have no placeholder that nobody fills', () => {
    const texts = Object.values(provider.errors).map(({ message }) => message);
    const bodies = Object.values(provider.errorBodies).map(({ template }) => JSON.stringify(template));
    const names = [...texts, ...bodies].flatMap((text) =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
    );
    const known = [
      'param',
      'model',
      'detail',
      'path',
      'limit',
      'status',
      'code',
      'type',
      'message',
      'requestId',
    ];
    expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  test('prices are plausible for their unit and currency', () => {
    for (const { id: model, prices } of provider.models) {
      for (const { input, output } of prices) {
        expect(Math.max(input, output), model).toBeLessThanOrEqual(500);
        expect(Math.max(input, output), model).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('the variable of the key is among the names, and the key pattern compiles', () => {
    expect(provider.env.key).toContain(provider.auth.envVar);
    if (provider.auth.keyPattern) expect(() => new RegExp(provider.auth.keyPattern ?? '')).not.toThrow();
  });

  test('the default endpoint is an address as it stands', () => {
    const endpoint = provider.endpoints.find((candidate) => candidate.default);
    expect(endpoint?.baseURL).not.toContain('{');
    expect(URL.canParse(endpoint?.baseURL ?? '')).toBe(true);
  });

  test('the model map covers the ids that code holds most', () => {
    const froms = provider.modelMap.map(({ from }) => from);
    const common = [
      'gpt-3.5-turbo',
      'gpt-4',
      'gpt-4o',
      'gpt-4o-mini',
      'gpt-5',
      'o3',
      'text-embedding-3-small',
    ];
    expect(froms).toEqual(expect.arrayContaining(common));
  });

  test('an embedding never moves by itself: the index has to be rebuilt', () => {
    const embeddings = provider.modelMap.filter(({ from }) => from.startsWith('text-embedding'));
    expect(embeddings.filter(({ status }) => status === 'automatic')).toEqual([]);
  });

  test('the buyer is told of residency and of the rules for public services', () => {
    const topics = provider.notes.map(({ topic }) => topic);
    expect(topics).toEqual(expect.arrayContaining(['residency', 'public-service-rules']));
  });

  test('the file holds no path of a machine and no key', () => {
    const text = readFileSync(new URL(`${id}.json`, FOLDER), 'utf8');
    expect(text).not.toMatch(/\/(?:home|work|Users)\/\w/);
    expect(text).not.toMatch(/sk-[A-Za-z0-9]{20}/);
  });
});
