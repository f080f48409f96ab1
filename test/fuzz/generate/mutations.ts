import fc from 'fast-check';

/** A change of bytes. Places are shares of the length, so that one mutation fits any file. */
export interface Mutation {
  readonly kind: 'delete' | 'insert' | 'double' | 'swap' | 'flip' | 'cut' | 'ends';
  /** 0 to 1. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What stands in files that we read, and what breaks readers. */
const TOKENS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ',',
    ':',
    ';',
    '=',
    '"',
    "'",
    '`',
    '\\',
    '#',
    '//',
    '/*',
    '*/',
    '<',
    '>',
    '|',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\0',
    '\uFEFF',
    '\u00A0',
    '\u200B',
    '\u2028',
    '\u202E',
    '\x1B[31m',
    '😀',
    '中',
  ],
  ...[
    '${',
    '$',
    '&a',
    '*a',
    '- ',
    '? ',
    '---\n',
    '<<EOF',
    '<script>',
    '</script>',
    '%',
    '!',
    '@',
    '=>',
    '...',
  ],
  ...[
    'null',
    'true',
    '-1',
    '1e999',
    '__proto__',
    'constructor',
    'toString',
    '"a":',
    'if (',
    'return ',
    'async ',
  ],
  ...[
    'OPENAI_API_KEY',
    'OPENAI_BASE_URL',
    'OPENAI_MODEL',
    'gpt-4o',
    'o1',
    'text-embedding-3-small',
    'openai',
  ],
  ...[
    'https://api.openai.com/v1',
    'model: ',
    'n: 3,',
    'functions: [],',
    'logit_bias: {},',
    'import ',
    'export ',
  ],
] as const;

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom<Mutation['kind']>(
    'delete',
    'insert',
    'insert',
    'double',
    'swap',
    'flip',
    'cut',
    'ends',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  text: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string>(...TOKENS) }, fc.string({ maxLength: 8 })),
});

/** Up to `most` mutations, to be made one after the other. */
export function mutations(most: number): fc.Arbitrary<readonly Mutation[]> {
  return fc.array(mutation, { maxLength: most });
}

/** The bytes after all mutations. */
export function mutate(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce<Buffer>(mutateOnce, Buffer.from(bytes));
}

function mutateOnce(bytes: Buffer, { kind, at, length, text }: Mutation): Buffer {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(from + length, bytes.length);
  const [before, part, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (kind) {
    case 'delete':
      return Buffer.concat([before, after]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(text), part, after]);
    case 'double':
      return Buffer.concat([before, part, part, after]);
    case 'swap':
      return swapLines(bytes, from, length);
    case 'flip':
      return Buffer.concat([before, part.map((byte) => byte ^ (1 << (length % 8))), after]);
    case 'cut':
      return Buffer.from(before);
    case 'ends':
      return replaceEnds(bytes, ['\r\n', '\r', '\n\n', ''][length % 4] ?? '');
  }
}

function swapLines(bytes: Buffer, offset: number, distance: number): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const line = bytes.subarray(0, offset).filter((byte) => byte === 10).length;
  const other = (line + 1 + distance) % lines.length;
  [lines[line], lines[other]] = [lines[other] ?? '', lines[line] ?? ''];
  return Buffer.from(lines.join('\n'), 'latin1');
}

/** Line ends of another kind; without any, the last one is taken away. */
function replaceEnds(bytes: Buffer, end: string): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(end === '' ? text.replace(/\n$/, '') : text.replaceAll('\n', end), 'latin1');
}
