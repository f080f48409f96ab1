import type { Exposure } from '../core/exposure.ts';
import type { Words } from './words.ts';

/** `blocked (EX04, high confidence)`. */
export function formatVerdict(
  { level, rule, confidence }: Pick<Exposure, 'level' | 'rule' | 'confidence'>,
  words: Words,
): string {
  return words.text('exposure.verdict', {
    level: words.text(`exposure.level-${level}`),
    rule,
    confidence: words.text(`report.confidence-${confidence}`),
  });
}
