import type { Span } from '../../config/entry.ts';
import { destinationOf } from '../../core/vocabulary/endpoints.ts';
import type { Edit, Reason } from '../plan.ts';
import { vendorLeft } from '../target.ts';
import { type ConfigEditContext, findBaseUrlName } from './context.ts';
import { reasonOf } from './draft.ts';
import { moveUrl } from './move-url.ts';
import { isReference } from './secret-value.ts';
import { isSdkBaseUrl } from './variable-roles.ts';

/** What becomes of a base URL: a new value, something for a person, or nothing. */
export type PlannedUrl =
  | { readonly kind: 'set'; readonly text: string; readonly status: Edit['status']; readonly reason: Reason }
  | { readonly kind: 'left'; readonly code: string; readonly args: Record<string, string> }
  | { readonly kind: 'done' };

const DONE: PlannedUrl = { kind: 'done' };
const ADDRESS = /^\w+:\/\/|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?=[/:]|$)/i;
const HAS_USER = /^\w+:\/\/[^/]*@/;

/**
 * What a base URL variable is to be set to, in the shape that its value has. A blank one that the SDKs read gets the
 * whole base URL, since blank means OpenAI to them; what other code makes of a blank one is not known here.
 */
export function planBaseUrl(name: string, value: Span | undefined, context: ConfigEditContext): PlannedUrl {
  const text = value?.text.trim() ?? '';
  const url = context.target.endpoint.baseURL;
  const renamed = findBaseUrlName(name, context.renames);
  if (value === undefined || isReference(text))
    return { kind: 'left', code: 'base-url-elsewhere', args: { name: renamed ?? name, url } };
  if (text === '') {
    if (!isSdkBaseUrl(name) && renamed === undefined)
      return { kind: 'left', code: 'base-url-blank', args: { name, url } };
    return { kind: 'set', text: url, status: 'automatic', reason: reasonOf('base-url-filled', { url }) };
  }
  if (HAS_USER.test(text) || !ADDRESS.test(text))
    return { kind: 'left', code: 'base-url-unclear', args: { name, url } };
  return planAddress(name, text, context);
}

function planAddress(name: string, text: string, context: ConfigEditContext): PlannedUrl {
  const { target, provider } = context;
  const url = target.endpoint.baseURL;
  const address = /^\w+:\/\//.test(text) ? text : `https://${text}`;
  const { kind } = destinationOf(address, vendorLeft(target));
  if (hostText(address) === hostText(url)) return DONE;
  if (kind === 'azure') return { kind: 'left', code: 'azure', args: { name } };
  if (kind === 'local' || kind === 'provider' || kind === 'bedrock') {
    return { kind: 'left', code: 'base-url-other', args: { name, host: hostText(address), url } };
  }
  const isWhole = kind === 'direct' && findBaseUrlName(name, context.renames) !== undefined;
  if (isWhole && /^(?:\w+:\/\/)?[^/?#]+\/?$/.test(text)) {
    const whole = /^\w+:\/\//.test(text) ? url : url.replace(/^\w+:\/\//, '');
    return { kind: 'set', text: whole, status: 'review', reason: reasonOf('base-url-whole', { url: whole }) };
  }
  const moved = moveUrl(text, target, provider);
  if (!moved) return { kind: 'left', code: 'base-url-unclear', args: { name, url } };
  if (kind === 'direct') {
    const code = moved.status === 'review' ? 'base-url-without-version' : 'base-url';
    return {
      kind: 'set',
      text: moved.text,
      status: moved.status,
      reason: reasonOf(code, { url: moved.text }),
    };
  }
  const reason = reasonOf('base-url-relay', { host: hostText(address), url: moved.text });
  return { kind: 'set', text: moved.text, status: 'review', reason };
}

function hostText(url: string): string {
  return /^\w+:\/\/(?:[^/@]*@)?([^/?#]*)/.exec(url)?.[1]?.toLowerCase() ?? '';
}
