import type { SignalReader } from './signal.ts';
import { readTextLines } from './text-lines.ts';

export const denoReaders: readonly SignalReader[] = [
  readTextLines({
    platform: 'deno-deploy',
    file: /(?:^|\/)(?:deno\.jsonc?|\.github\/workflows\/[^/]+\.ya?ml)$/,
    bound: 'infrastructure',
    comment: /^\s*(?:#|\/\/)/,
    lines: [
      { match: /\bdeno\s+deploy\s[^\n]{0,200}--region[=\s]+["']?(us|eu|global)\b/, strength: 'medium' },
    ],
  }),
];
