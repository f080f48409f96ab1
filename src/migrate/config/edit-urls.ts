import { destinationOf } from '../../core/vocabulary/endpoints.ts';
import { addsBeside, type ConfigEditContext } from './context.ts';
import { type Draft, leave, mergeDrafts, NOTHING, reasonOf } from './draft.ts';
import { findBaseUrls, hasTwin } from './edit-base-urls.ts';
import { judgePlace } from './judge-place.ts';
import { moveOrigin, moveUrl } from './move-url.ts';
import { isExampleFile, isReference } from './secret-value.ts';
import { resolveVariableRole } from './variable-roles.ts';
import type { ConfigView, Occurrence } from './view.ts';

/** Moves OpenAI's URLs in settings, permissions, security policies, rewrites and commands. */
export function editUrls(view: ConfigView, context: ConfigEditContext): Draft {
  if (context.target.strategy === 'switch') return NOTHING;
  const whole = new Set(
    findBaseUrls(view, context)
      .filter(({ assignment }) => !isReference(assignment.value?.text))
      .map(({ assignment }) => assignment.entry),
  );
  const urls = view.occurrences.filter(({ what, entry }) => what === 'url' && !whole.has(entry));
  return mergeDrafts(urls.map((url) => editUrl(url, view, context)));
}

/** A source of a content security policy, or a host that an extension asks for: an origin, not a base of paths. */
const POLICY = /(?:^|[;\s"])(?:default|connect|script|img|frame)-src\s/;

function editUrl(occurrence: Occurrence, view: ConfigView, context: ConfigEditContext): Draft {
  const { entry, from, to, text, findings } = occurrence;
  const { target, provider } = context;
  const place = judgePlace(view, occurrence, context);
  if (place.verdict === 'leave') return { changes: [], left: place.left };
  if (entry.origin === 'commented' && !isExampleFile(view.source.file)) return NOTHING;
  const isOrigin = entry.nature === 'permission' || POLICY.test(entry.value?.text ?? '');
  const args = { url: text.slice(0, 200), to: target.endpoint.baseURL };
  if (isAzure(text)) return leaveAzure(occurrence, view);
  if (view.assignments.some((other) => other.entry === entry && hasTwin(other.name, context))) return NOTHING;
  if (addsBeside(context)) return { changes: [], left: [leave(from, 'url-serves-both', args, findings)] };
  const moved = isOrigin ? moveOrigin(text, target, provider) : moveUrl(text, target, provider);
  if (!moved) return { changes: [], left: [leave(from, 'url-unclear', args, findings)] };
  const isCertain = moved.status === 'automatic' && entry.nature !== 'script' && entry.origin === 'parsed';
  const code = isOrigin ? 'origin' : moved.status === 'review' ? 'base-url-without-version' : 'url';
  return {
    changes: [
      {
        from,
        to,
        text: moved.text,
        status: isCertain ? 'automatic' : 'review',
        reason: reasonOf(code, { url: moved.text }),
        findings,
      },
    ],
    left: [],
  };
}

/** The variable that holds an Azure address is named already where its own name says Azure. */
function leaveAzure({ entry, text, from, findings }: Occurrence, { assignments }: ConfigView): Draft {
  const variable = assignments.find((assignment) => assignment.entry === entry)?.name ?? '';
  if (resolveVariableRole(variable) === 'azure') return NOTHING;
  return { changes: [], left: [leave(from, 'azure', { name: text.slice(0, 200) }, findings)] };
}

function isAzure(text: string): boolean {
  return destinationOf(/^\w+:\/\//.test(text) ? text : `https://${text}`).kind === 'azure';
}
