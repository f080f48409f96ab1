import type { Contract, FaultKind } from './contract.ts';
import { fillTemplate, type TemplateValues } from './template.ts';

/** A refusal on its way out of the emulator. */
export interface Refusal {
  readonly kind: FaultKind;
  readonly param?: string;
  /** Why, in words: it becomes a part of the provider's message. */
  readonly detail?: string;
}

const RETRY_AFTER_SECONDS = '1';

/** The answer that the provider gives for a refusal: its status, its body's shape and its code. */
export function renderRefusal(refusal: Refusal, contract: Contract, values: TemplateValues): Response {
  const fault = contract.faults[refusal.kind];
  const args = {
    ...values,
    param: refusal.param ?? null,
    detail: refusal.detail ?? '',
    status: fault.status,
  };
  const message = fillTemplate(`${fault.message} `, { ...args, param: refusal.param ?? '' });
  const body = fillTemplate(contract.errorBody, {
    ...args,
    code: fault.code,
    type: fault.type,
    message: String(message).trimEnd(),
  });
  return Response.json(body, {
    status: fault.status,
    headers: refusal.kind === 'rate' ? { 'retry-after': RETRY_AFTER_SECONDS } : {},
  });
}
