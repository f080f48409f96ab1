import { maskSecrets } from '../core/secret-mask.ts';

export const DIRECTIVE = 'migrate-scan-ignore-next-line';

/** What an ignore comment asks for. */
export interface Directive {
  readonly file: string;
  /** Where the comment stands, 1-based. */
  readonly line: number;
  /** The line that it speaks of: the first below it that is not another such comment. */
  readonly target: number;
  /** Names of rules, such as `openai-node/chat-completions` or `EX15`; empty means all. */
  readonly rules: readonly string[];
  /** Undefined where none was given: then the comment does not count. */
  readonly reason: string | undefined;
}

const LONGEST_REASON = 200;
const CLOSING = /(?:\*\/|-->|#\})$/;

/** Reads `migrate-scan-ignore-next-line RULE, RULE -- reason` out of the text of a comment. */
export function parseDirective(comment: string): Pick<Directive, 'rules' | 'reason'> | undefined {
  const at = comment.indexOf(DIRECTIVE);
  const rest = comment
    .slice(at + DIRECTIVE.length)
    .trimEnd()
    .replace(CLOSING, '');
  if (at < 0 || /^[\w-]/.test(rest)) return undefined;
  const [names = '', ...reasons] = ` ${rest} `.split(/\s--\s/);
  const reason = maskSecrets(reasons.join(' -- ').replace(/\s+/g, ' ').trim()).slice(0, LONGEST_REASON);
  return {
    rules: names.split(/[\s,]+/).filter((name) => name !== ''),
    reason: reason === '' ? undefined : reason,
  };
}
