import { formatMessage } from '../core/messages.ts';
import { recoverUnfinished } from '../migrate/apply/recover.ts';
import { writeText } from './io.ts';
import type { CommandContext } from './run-scan.ts';

/** Puts right what a killed run left half written: a plan on such a tree would be a plan on nothing. */
export async function recoverFirst(root: string, { io, language }: CommandContext): Promise<void> {
  const recovered = recoverUnfinished(root);
  if (recovered.length === 0) return;
  await writeText(io.stderr, `${formatMessage('apply.recovered', {}, language)}\n`);
}
