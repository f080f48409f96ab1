import { formatMessage, messageCodes } from '../../../core/messages.ts';
import { CONFIDENCES, EXPOSURE_LEVELS, KINDS, REACHES, SURFACES } from '../../../core/terms.ts';
import type { PageData } from '../page-data.ts';

const OWN = 'html.';

/** The words of the page's controls and of the closed lists, by the names that the page knows them by. */
export function pageLabels(): PageData['labels'] {
  const codes = [
    ...messageCodes()
      .filter((code) => code.startsWith(OWN))
      .map((code) => [code.slice(OWN.length), code] as const),
    ...EXPOSURE_LEVELS.map((level) => [`level-${level}`, `exposure.level-${level}`] as const),
    ...KINDS.map((kind) => [`kind-${kind}`, `report.kind-${kind}`] as const),
    ...REACHES.map((reach) => [`reach-${reach}`, `report.reach-${reach}`] as const),
    ...CONFIDENCES.map((confidence) => [`confidence-${confidence}`, `report.level-${confidence}`] as const),
  ];
  const labels: Record<string, readonly [string, string]> = {};
  for (const [name, code] of codes) labels[name] = inBoth(code);
  for (const surface of SURFACES) {
    labels[`surface-${surface}`] = surface === 'none' ? inBoth('report.surface-none') : [surface, surface];
  }
  return labels;
}

function inBoth(code: string): readonly [string, string] {
  return [formatMessage(code, {}, 'en'), formatMessage(code, {}, 'zh-CN')];
}
