import { maskSecrets } from '../../core/secret-mask.ts';
import { isSecretEnvName } from '../../core/vocabulary/env-names.ts';
import { fileRole } from '../../files/file-role.ts';

const MASK = '***';
/** `NAME=value`, `NAME: value`, `"NAME": "value"`, `- NAME=value`, `export NAME=value`, `ENV NAME=value`. */
const SETTING =
  /^(\s{0,40}(?:- |export |ENV |ARG |set )?\s{0,8}["']?([A-Za-z][\w.-]{0,100})["']?\s{0,8}[:=]\s{0,8})(["']?)(\S.*)$/;
/** What stands for a value that is set elsewhere, or that somebody is still to fill in. */
const NO_SECRET =
  /^["']?(?:$|\$|\{\{|%|<|\d+["']?,?$|(?:true|false|null|var\.|env\.|process\.|secrets?\.)|.{0,20}(?:your|xxx|\.\.\.|changeme|change-me|placeholder|example|replace))/i;
const SHORTEST_KEY = 8;

/** A line with what looks like a secret's value starred out; the same line where there is none. */
export function maskSecretLine(file: string, line: string): string {
  const masked = maskSecrets(line);
  if (masked !== line || fileRole(file) === 'source') return masked;
  const [, head = '', name = '', , value = ''] = SETTING.exec(line) ?? [];
  if (!isSecretEnvName(name) || NO_SECRET.test(value)) return line;
  if (!/SECRET|PASSW/i.test(name) && value.length < SHORTEST_KEY) return line;
  return head + MASK;
}
