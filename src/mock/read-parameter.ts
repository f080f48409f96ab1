export type RequestBody = Readonly<Record<string, unknown>>;

/**
 * The value that a row of the contract speaks about, or undefined where the request does not have it. A row may name a
 * member of the body, a message's role, a part's type, a format's type, the number of inputs, token ids, or an absence.
 */
export function readParameter(name: string, body: RequestBody): unknown {
  const [head, tail] = splitName(name);
  if (tail === undefined) {
    if (head === 'batch-size') return isTextList(body.input) ? body.input : undefined;
    return body[head] ?? undefined;
  }
  if (head === 'role')
    return someOrNothing(messagesOf(body).filter((message) => at(message, 'role') === tail));
  if (head === 'content') return someOrNothing(messagesOf(body).flatMap((message) => partsOf(message, tail)));
  if (name === 'input:tokens') return isTokens(body.input) || undefined;
  if (tail === 'default') return (body[head] ?? undefined) === undefined || undefined;
  const type = at(body[head], 'type');
  if (type !== undefined) return type === tail ? body[head] : undefined;
  return at(body[head], tail);
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

/** What the parts of a type carry: their address where they have one, else the part. */
function partsOf(message: unknown, type: string): unknown[] {
  const content = at(message, 'content');
  const parts: unknown[] = Array.isArray(content) ? content.filter((item) => at(item, 'type') === type) : [];
  return parts.map((item) => at(at(item, type), 'url') ?? at(item, type) ?? item);
}

function someOrNothing(found: unknown[]): unknown[] | undefined {
  return found.length > 0 ? found : undefined;
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) ?? undefined) : undefined;
}
