import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import conformance from '../../src/mock/redemption/conformance.json' with { type: 'json' };
import { findScenario } from '../../src/mock/redemption/scenarios.ts';
import { type RedemptionMock, serveRedemption, TERMS } from '../../src/mock/redemption/serve.ts';

const FILE = new URL('../../docs/openapi/redemption.json', import.meta.url);
const contract = JSON.parse(readFileSync(FILE, 'utf8'));

let mock: RedemptionMock;
beforeAll(async () => {
  mock = await serveRedemption();
});
afterAll(() => mock.close());

test('the contract is an OpenAPI document', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(contract));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

/** Checks a body against the schema that the contract gives for a path, a method and a status. */
function problemsOf(path: string, method: string, status: number, body: unknown): unknown {
  const content = contract.paths[path][method].responses[String(status)]?.content;
  if (!content) return `no ${status} in the contract`;
  const [{ schema }] = Object.values<{ schema: object }>(content) as [{ schema: object }];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile({ ...schema, components: contract.components });
  return validate(body) ? undefined : validate.errors;
}

test('the issuer describes itself as the contract says', async () => {
  const response = await fetch(`${mock.url}/.well-known/llm-credits`);
  expect(
    problemsOf('/.well-known/llm-credits', 'get', response.status, await response.json()),
  ).toBeUndefined();
});

describe('each answer that is one is in the contract', () => {
  const answered = conformance.filter(({ code }) => !findScenario(code)?.trouble);

  test.each(answered)('$id', async ({ code }) => {
    const response = await fetch(`${mock.url}/v1/redemptions`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${crypto.randomUUID()}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        code,
        provider: 'alibaba',
        context: { tool: 'test', toolVersion: '1', purpose: 'openai-migration' },
        acceptTerms: TERMS,
      }),
    });
    const body: unknown = await response.json();
    expect(problemsOf('/v1/redemptions', 'post', response.status, body)).toBeUndefined();
  });
});
