/** What an answer says went wrong, wherever the provider's shape puts it. */
export interface Problem {
  /** Codes and types, as text. */
  readonly codes: ReadonlySet<string>;
  /** All that is worded for people; the whole body where it is no JSON. */
  readonly message: string;
}

const MOST_TEXT = 20_000;
const CODE_NAMES = ['code', 'type', 'status_code', 'Code'];
const MESSAGE_NAMES = ['message', 'status_msg', 'error_msg', 'Message', 'msg'];

/** Reads the body of an answer. The text of a model's own reply is never part of it. */
export function readProblem(body: string): Problem {
  const text = body.slice(0, MOST_TEXT);
  const value = parseJson(body);
  if (typeof value === 'string') return { codes: new Set(), message: value };
  if (value === undefined) return { codes: new Set(), message: text };
  const places = [at(value, 'error'), at(value, 'base_resp'), value];
  const codes = places.flatMap((place) => CODE_NAMES.map((name) => at(place, name)));
  const messages = places.flatMap((place) => MESSAGE_NAMES.map((name) => at(place, name)));
  return {
    codes: new Set(codes.filter(isPlain).map(String)),
    message: messages.filter(isPlain).join(' ').slice(0, MOST_TEXT),
  };
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
