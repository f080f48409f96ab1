import { parseModelId } from '../../core/vocabulary/models.ts';
import { mapModel } from '../map-model.ts';
import { vendorLeft } from '../target.ts';
import { addsBeside, type ConfigEditContext } from './context.ts';
import { type Draft, leave, mergeDrafts, NOTHING, reasonOf } from './draft.ts';
import { judgePlace } from './judge-place.ts';
import { isExampleFile, isReference } from './secret-value.ts';
import { resolveVariableRole } from './variable-roles.ts';
import { type ConfigView, isBare, type Occurrence } from './view.ts';

/** Puts the provider's models in the place of OpenAI's, and names model variables whose value is set elsewhere. */
export function editModels(view: ConfigView, context: ConfigEditContext): Draft {
  if (context.target.strategy === 'switch') return NOTHING;
  return mergeDrafts(
    view.occurrences.map((occurrence) => {
      if (occurrence.what === 'model') return editModel(occurrence, view, context);
      return isModelVariable(occurrence) ? editPassedModel(occurrence, view, context) : NOTHING;
    }),
  );
}

function editModel(occurrence: Occurrence, view: ConfigView, context: ConfigEditContext): Draft {
  const { text, from, to, entry, findings } = occurrence;
  const place = judgePlace(view, occurrence, context);
  if (place.verdict === 'leave') return { changes: [], left: place.left };
  if (entry.origin === 'commented' && !isExampleFile(view.source.file)) return NOTHING;
  const isGateway = /^(?:openai|azure)[/:]/.test(text);
  const mapped = isGateway ? undefined : mapModel(text, context.provider, context.target);
  if (!mapped) {
    const args = { model: text, provider: context.provider.id };
    return {
      changes: [],
      left: [leave(from, isGateway ? 'model-gateway' : 'model-unknown', args, findings)],
    };
  }
  if (mapped.to === text) return NOTHING;
  if (context.servesOthers) {
    const args = { model: text, to: mapped.to };
    return { changes: [], left: [leave(from, 'model-serves-both', args, findings)] };
  }
  const isCertain = mapped.status === 'automatic' && entry.origin !== 'line' && !addsBeside(context);
  const caveats = mapped.caveats.join('; ');
  const others = mapped.others.join(', ');
  const reason =
    others !== ''
      ? reasonOf('model-of-several', { from: text, to: mapped.to, others })
      : isCertain || caveats === ''
        ? reasonOf('model', { from: text, to: mapped.to })
        : reasonOf('model-review', { from: text, to: mapped.to, caveats });
  const status = isCertain ? 'automatic' : 'review';
  return { changes: [{ from, to, text: mapped.to, status, reason, findings }], left: [] };
}

function isModelVariable({ what, use, text, entry }: Occurrence): boolean {
  return (
    what === 'name' && use === 'given' && entry.nature !== 'script' && resolveVariableRole(text) === 'model'
  );
}

const WITH_DEFAULT = /^(\$\{\w+:?-)([\w.:-]+)\}$/;

/** A model variable that is given its value by a platform, perhaps with a default: `${OPENAI_MODEL:-gpt-4o}`. */
function editPassedModel(occurrence: Occurrence, view: ConfigView, context: ConfigEditContext): Draft {
  const { text, entry, from, findings } = occurrence;
  const value = view.assignments.find(
    (candidate) => candidate.entry === entry && candidate.name === text,
  )?.value;
  const [, before = '', id = ''] = WITH_DEFAULT.exec(value?.text ?? '') ?? [];
  if (value && parseModelId(id, vendorLeft(context.target))) {
    const at = value.from + before.length;
    return editModel({ ...occurrence, text: id, from: at, to: at + id.length }, view, context);
  }
  const isPassed = value ? isReference(value.text) && id === '' : isBare(view, occurrence);
  const place = judgePlace(view, occurrence, context);
  if (!isPassed || place.verdict === 'leave' || view.format === 'Terraform') return NOTHING;
  const args = { name: text, provider: context.provider.id };
  return { changes: [], left: [leave(from, 'model-elsewhere', args, findings)] };
}
