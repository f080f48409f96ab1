import { mapModel } from '../map-model.ts';
import { addsBeside, type ConfigEditContext } from './context.ts';
import { type Draft, leave, mergeDrafts, NOTHING, reasonOf } from './draft.ts';
import { judgePlace } from './judge-place.ts';
import { isExampleFile, resolveValueKind } from './secret-value.ts';
import { resolveVariableRole } from './variable-roles.ts';
import type { ConfigView, Occurrence } from './view.ts';

/** Puts the provider's models in the place of OpenAI's, and names model variables whose value is set elsewhere. */
export function editModels(view: ConfigView, context: ConfigEditContext): Draft {
  if (context.target.strategy === 'switch') return NOTHING;
  const models = view.occurrences.filter(({ what }) => what === 'model');
  const passed = view.occurrences.filter((occurrence) => isSetElsewhere(occurrence, view));
  return mergeDrafts([
    ...models.map((model) => editModel(model, view, context)),
    ...passed.map((name) => leaveModel(name, view, context)),
  ]);
}

function editModel(occurrence: Occurrence, view: ConfigView, context: ConfigEditContext): Draft {
  const { text, from, to, entry, findings } = occurrence;
  const place = judgePlace(view, occurrence, context);
  if (place.verdict === 'leave') return { changes: [], left: place.left };
  if (entry.origin === 'commented' && !isExampleFile(view.source.file)) return NOTHING;
  const prefix = /^(?:openai|azure)[/:]/.exec(text)?.[0] ?? '';
  const mapped = prefix === '' ? mapModel(text, context.provider, context.target) : undefined;
  if (!mapped) {
    const code = prefix === '' ? 'model-unknown' : 'model-gateway';
    return {
      changes: [],
      left: [leave(from, code, { model: text, provider: context.provider.id }, findings)],
    };
  }
  if (mapped.to === text) return NOTHING;
  const isCertain = mapped.status === 'automatic' && entry.origin !== 'line' && !addsBeside(context);
  const caveats = mapped.caveats.join('; ');
  const reason = reasonOf(isCertain || caveats === '' ? 'model' : 'model-review', {
    from: text,
    to: mapped.to,
    caveats,
  });
  return {
    changes: [{ from, to, text: mapped.to, status: isCertain ? 'automatic' : 'review', reason, findings }],
    left: [],
  };
}

/** A model variable that is given its value by a platform: a reference, or its bare name. */
function isSetElsewhere(
  { what, use, text, entry }: Occurrence,
  { format, assignments }: ConfigView,
): boolean {
  if (
    what !== 'name' ||
    use !== 'given' ||
    resolveVariableRole(text) !== 'model' ||
    entry.nature === 'script'
  )
    return false;
  const assignment = assignments.find((candidate) => candidate.entry === entry && candidate.name === text);
  if (!assignment) return false;
  const value = assignment.value?.text;
  if (value === undefined) return format !== 'Terraform';
  return resolveValueKind(value) === 'reference' && !/:?-[^}]/.test(value);
}

function leaveModel(occurrence: Occurrence, view: ConfigView, context: ConfigEditContext): Draft {
  const place = judgePlace(view, occurrence, context);
  if (place.verdict === 'leave') return NOTHING;
  const args = { name: occurrence.text, provider: context.provider.id };
  return { changes: [], left: [leave(occurrence.from, 'model-elsewhere', args, occurrence.findings)] };
}
