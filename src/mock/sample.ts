/** A JSON schema as a client sends it; what we do not read is ignored. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 12;

/** The smallest plausible value that a JSON schema allows. A reference to itself ends in null at a fixed depth. */
export function sampleOf(schema: JsonSchema, root: JsonSchema = schema, depth = 0): unknown {
  const target = resolveReference(schema, root);
  if (depth > MAX_DEPTH || target === undefined) return null;
  if ('const' in target) return target.const;
  if (Array.isArray(target.enum)) return target.enum[0] ?? null;
  if (target.default !== undefined) return target.default;
  const branch = firstSchema(target.anyOf) ?? firstSchema(target.oneOf) ?? firstSchema(target.allOf);
  if (branch) return sampleOf(branch, root, depth + 1);
  return sampleOfType(target, root, depth);
}

function sampleOfType(schema: JsonSchema, root: JsonSchema, depth: number): unknown {
  switch (typeOf(schema)) {
    case 'object':
      return sampleObject(schema, root, depth);
    case 'array':
      return isSchema(schema.items) ? [sampleOf(schema.items, root, depth + 1)] : [];
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 1;
    case 'boolean':
      return true;
    case 'string':
      return 'text';
    default:
      return null;
  }
}

function sampleObject(schema: JsonSchema, root: JsonSchema, depth: number): Record<string, unknown> {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const wanted = Array.isArray(schema.required) ? new Set<unknown>(schema.required) : undefined;
  const entries = Object.entries(properties).filter(([name]) => wanted?.has(name) ?? true);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isSchema(value) ? sampleOf(value, root, depth + 1) : null]),
  );
}

function typeOf(schema: JsonSchema): unknown {
  if (Array.isArray(schema.type)) return schema.type.find((name) => name !== 'null');
  return schema.type ?? (schema.properties ? 'object' : undefined);
}

function resolveReference(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  if (typeof schema.$ref !== 'string') return schema;
  let target: unknown = root;
  for (const step of schema.$ref.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    target = isSchema(target) ? target[step] : undefined;
  }
  return isSchema(target) ? target : undefined;
}

function firstSchema(list: unknown): JsonSchema | undefined {
  return Array.isArray(list) ? list.find(isSchema) : undefined;
}

/** Whether a value is an object that may be a schema. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
