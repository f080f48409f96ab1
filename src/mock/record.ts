import type { ErrorMeaning } from '../providers/terms.ts';

/** One request that the emulator answered. It holds no header and no key. */
export interface MockRequest {
  /** ISO 8601. */
  readonly time: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  surface?: string;
  model?: string;
  stream: boolean;
  status: number;
  fault?: ErrorMeaning;
  /** The parameter that a refusal names. */
  param?: string;
  /** Parameters without an effect. */
  ignored: readonly string[];
  /** Parameters whose effect no source tells. */
  unconfirmed: readonly string[];
  /** Events of a stream that left the server. */
  events?: number;
  /** The client went away before the end. */
  aborted?: boolean;
  ms: number;
  /** The JSON body, with long texts cut and anything that looks like a key masked. */
  body?: unknown;
}

const MAX_TEXT = 2000;
const KEY_LIKE = /\b(?:sk|ak|bce-v3|pk)[-/][A-Za-z0-9_/.-]{12,}/g;

/** A copy of a body that may be kept: the caller's key and key-like texts are masked, long texts are cut. */
export function redact(value: unknown, key: string | undefined): unknown {
  if (typeof value === 'string') return redactText(value, key);
  if (Array.isArray(value)) return value.map((entry) => redact(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [redactText(name, key), redact(entry, key)]),
  );
}

/** `redact` for a whole record: a client may put its key anywhere. */
export function redactRecord(record: MockRequest, key: string | undefined): MockRequest {
  return redact(record, key) as MockRequest;
}

function redactText(text: string, key: string | undefined): string {
  const masked = (key ? text.replaceAll(key, '[key]') : text).replace(KEY_LIKE, '[key]');
  return masked.length > MAX_TEXT ? `${masked.slice(0, MAX_TEXT)}… (+${masked.length - MAX_TEXT})` : masked;
}
