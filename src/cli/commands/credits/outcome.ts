import { formatHint, formatMessage, type Language } from '../../../core/messages.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import { PROBLEM_CODES } from '../../../credits/channels/answer-schema.ts';
import type { ChannelAnswer } from '../../../credits/channels/channel.ts';
import type { Grant } from '../../../credits/grant.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-codes.ts';
import type { Outcome } from './apply-code.ts';
import { sayFor } from './offer-words.ts';
import { nameCode } from './read-code.ts';

const EXIT_OF_STATE: Readonly<Record<ChannelAnswer['state'], ExitCode>> = {
  redeemed: EXIT_CODES.done,
  pending: EXIT_CODES.needsPerson,
  claimed: EXIT_CODES.needsPerson,
  rejected: EXIT_CODES.refused,
  unknown: EXIT_CODES.outcomeUnknown,
};

/** What the process ends with. A plan that was only shown is fine; a no is no failure of ours, yet nothing was done. */
export function exitCodeOf(outcome: Outcome): ExitCode {
  switch (outcome.kind) {
    case 'planned':
      return EXIT_CODES.done;
    case 'declined':
      return outcome.interrupted ? EXIT_CODES.interrupted : EXIT_CODES.failed;
    case 'redemption':
      return EXIT_OF_STATE[outcome.redemption.answer.state];
  }
}

/** Reasons that have words of their own. */
const WORDED: ReadonlySet<string> = new Set([
  ...PROBLEM_CODES,
  ...['unreachable', 'timeout', 'connection_lost', 'redirect', 'not_json', 'too_large', 'no_receipt'],
  ...['not_understood', 'not_started', 'contradiction'],
]);

function explainReason(reason: string, language: Language): { message: string; hint: string | undefined } {
  const code = `credits.reason-${WORDED.has(reason) ? reason : 'other'}`;
  const args = { reason: toTerminalText(reason) };
  return { message: formatMessage(code, args, language), hint: formatHint(code, args, language) };
}

/** The outcome in words, with the next step where there is one. */
export function formatOutcome(outcome: Outcome, language: Language): string[] {
  const say = sayFor(language);
  if (outcome.kind !== 'redemption') return [say(`outcome-${outcome.kind}`)];
  const { answer, entry } = outcome.redemption;
  const args = { id: entry.id, target: toTerminalText(entry.target), provider: entry.provider };
  switch (answer.state) {
    case 'redeemed':
      return [
        say(answer.replayed ? 'outcome-replayed' : 'outcome-redeemed', args),
        ...answer.grants.map((grant) => `  ${formatGrant(grant, language)}`),
        say('receipt', { id: toTerminalText(answer.redemptionId), receipt: toTerminalText(answer.receipt) }),
        ...(answer.delivery?.baseUrl
          ? [say('delivery', { url: toTerminalText(answer.delivery.baseUrl) })]
          : []),
        say(`verified-${entry.verified ?? 'unknown'}`, args),
      ];
    case 'pending': {
      const { text = '', url } = answer.nextStep ?? {};
      const step = toTerminalText([text, url].filter(Boolean).join(' '));
      return [say('outcome-pending', args), ...(step ? [`  ${step}`] : [])];
    }
    case 'claimed':
      return [say('outcome-claimed', args)];
    case 'rejected':
    case 'unknown': {
      const { message, hint } = explainReason(answer.reason, language);
      const detail = answer.detail ? [`  ${say('they-say', { text: toTerminalText(answer.detail) })}`] : [];
      return [say(`outcome-${answer.state}`, { ...args, message }), ...detail, ...(hint ? [hint] : [])];
    }
  }
}

/** `5000000 token for qwen-plus, until 2027-02-22` */
export function formatGrant(
  { amount, unit, models, expiresAt, remaining }: Grant,
  language: Language,
): string {
  const say = sayFor(language);
  const parts = [
    `${amount} ${unit}`,
    models && models.length > 0 && say('grant-models', { models: models.join(', ') }),
    remaining !== undefined && remaining !== amount && say('grant-remaining', { remaining }),
    expiresAt && say('grant-until', { date: expiresAt.slice(0, 10) }),
  ];
  return toTerminalText(parts.filter(Boolean).join(language === 'zh-CN' ? '，' : ', '));
}

/** The outcome as the one document of `--format json`; the code is in it only as its masked form. */
export function describeOutcome(outcome: Outcome, warnings: readonly string[], language: Language) {
  const { order, choice, offer, code, target } = outcome.intended;
  const base = {
    schemaVersion: '1',
    provider: order.provider,
    offer: offer?.id ?? null,
    channel: choice.kind,
    target,
    code: nameCode(code),
    warnings,
  };
  if (outcome.kind !== 'redemption') return { ...base, state: outcome.kind };
  const { answer, entry } = outcome.redemption;
  const facts = { ...base, ...answer, ledgerId: entry.id, verified: entry.verified ?? null };
  if (answer.state !== 'rejected' && answer.state !== 'unknown') return facts;
  const { message, hint } = explainReason(answer.reason, language);
  return { ...facts, error: { code: `credits.reason-${answer.reason}`, message, hint: hint ?? '' } };
}
