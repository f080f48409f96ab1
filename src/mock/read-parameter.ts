export type RequestBody = Readonly<Record<string, unknown>>;

/**
 * The value that a row of the contract speaks about, or undefined where the request does not have it. A row may name a
 * member of the body, a message's role, a part's type, a format's type, the number of inputs, token ids, or an absence.
 */
export function readParameter(name: string, body: RequestBody): unknown {
  const [head, tail] = splitName(name);
  if (tail === undefined) {
    if (head === 'batch-size') return isTextList(body.input) ? body.input.length : undefined;
    return body[head] ?? undefined;
  }
  if (head === 'role') return messagesOf(body).some((message) => at(message, 'role') === tail) || undefined;
  if (head === 'content') return messagesOf(body).some((message) => hasPart(message, tail)) || undefined;
  if (name === 'input:tokens') return isTokens(body.input) || undefined;
  if (tail === 'default') return (body[head] ?? undefined) === undefined || undefined;
  return at(body[head], 'type') === tail ? body[head] : at(body[head], tail);
}

/** The name of a row, cut at its dot or colon. */
export function splitName(name: string): readonly [string, string?] {
  const [, head = name, tail] = /^([\w-]+)[.:](.+)$/.exec(name) ?? [];
  return tail === undefined ? [head] : [head, tail];
}

function isTextList(input: unknown): input is unknown[] {
  return Array.isArray(input) && typeof input[0] !== 'number';
}

function isTokens(input: unknown): boolean {
  const first: unknown = Array.isArray(input) ? input[0] : undefined;
  return typeof first === 'number' || (Array.isArray(first) && typeof first[0] === 'number');
}

function messagesOf(body: RequestBody): readonly unknown[] {
  return Array.isArray(body.messages) ? body.messages : [];
}

function hasPart(message: unknown, type: string): boolean {
  const content = at(message, 'content');
  return Array.isArray(content) && content.some((item) => at(item, 'type') === type);
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) ?? undefined) : undefined;
}
