const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** Bytes of `2mb`, `500 KB` or `1048576` (1 KB is 1024 bytes); undefined where the text is no size above zero. */
export function parseByteSize(text: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,3}))? ?([a-z]{0,2})$/i.exec(text.trim());
  const unit = UNITS[match?.[3]?.toLowerCase() ?? ''];
  if (!match || unit === undefined) return undefined;
  const bytes = Math.round(Number(`${match[1]}.${match[2] ?? '0'}`) * unit);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
