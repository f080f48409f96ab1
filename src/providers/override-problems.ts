import { z } from 'zod';
import { findNearMiss } from '../core/near-miss.ts';
import { providerOverridesSchema } from './override-schema.ts';

/** One thing wrong in the config key `providers`: where, and a message code with its arguments. */
export interface ProviderProblem {
  /** From the value of the key `providers` on: `['alibaba', 'endpoints', 0, 'baseURL']`. */
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

/** A schema issue in words. `base`: the place of the value that was checked. */
export function describeIssue(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): ProviderProblem[] {
  const path = [...base, ...issue.path];
  const key = formatKey(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => describeUnknownKey([...path, unknown]));
    case 'invalid_type':
      return [{ path, code: 'providers.config-type', args: { key, expected: issue.expected } }];
    case 'invalid_value':
      return [
        {
          path,
          code: 'providers.config-choice',
          args: { key, choices: issue.values.map(String).join(', ') },
        },
      ];
    case 'invalid_key':
      return [{ path, code: 'providers.config-id', args: { key } }];
    default:
      return [{ path, code: 'providers.config-value', args: { key, what: issue.message } }];
  }
}

function describeUnknownKey(path: readonly PropertyKey[]): ProviderProblem {
  const known = listKeys(path.slice(0, -1));
  const key = formatKey(path);
  const near = findNearMiss(String(path.at(-1)), known);
  return near
    ? { path, code: 'providers.config-key-near', args: { key, near } }
    : { path, code: 'providers.config-key', args: { key, known: known.join(', ') } };
}

/** The keys that the schema knows at a place; none where it takes any. */
function listKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = providerOverridesSchema;
  for (const step of path) schema = unwrap(enter(unwrap(schema), step));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function enter(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

function formatKey(path: readonly PropertyKey[]): string {
  return ['providers', ...path.map(String)].join('.');
}
