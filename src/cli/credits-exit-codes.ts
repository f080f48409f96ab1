import { EXIT_CODES, type ExitCode } from './exit-codes.ts';

/** Errors of `credits` that do not end with 2: a code that was refused on this side, or an issuer that is not there. */
export const CREDITS_EXIT_CODES: Readonly<Record<string, ExitCode>> = {
  'credits.code-of-other-provider': EXIT_CODES.refused,
  'credits.grant-for-other-provider': EXIT_CODES.refused,
  'credits.issuer-of-others': EXIT_CODES.refused,
  'credits.under-way-elsewhere': EXIT_CODES.refused,
  'credits.offer-ended': EXIT_CODES.refused,
  'credits.programme-ended': EXIT_CODES.refused,
  'credits.offer-upcoming': EXIT_CODES.refused,
  'credits.referral': EXIT_CODES.refused,
  'credits.no-offer': EXIT_CODES.refused,
  'credits.takes-no-code': EXIT_CODES.refused,
  'credits.issuer-unusable': EXIT_CODES.outcomeUnknown,
  'credits.locked': EXIT_CODES.outcomeUnknown,
};
