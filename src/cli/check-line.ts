import type { CheckResult } from '../core/check.ts';
import type { Language } from '../core/messages.ts';
import { EXPOSURE_LEVELS } from '../core/terms.ts';
import { createWords, type Words } from '../report/words.ts';

/** Why the check failed or passed, and what to type to see it, on one line. `command` is ready to paste. */
export function formatCheckLine(result: CheckResult, command: string, language: Language): string {
  const words = createWords(language);
  const { failing, max, failOn, passed } = result;
  const code = passed ? (failing.length === 0 ? 'check.passed' : 'check.passed-below-max') : 'check.failed';
  const args = {
    level: words.text(`check.level-${failOn}`),
    counts: formatCounts(result, words),
    max: String(max),
  };
  const sentences = [
    words.count(code, failing.length, args),
    ...(result.suppressed > 0 ? [words.count('check.suppressed', result.suppressed)] : []),
    words.text('check.command', { command }),
  ];
  return sentences.join(language === 'en' ? ' ' : '');
}

/** `2 blocked, 5 unknown`, worst first. */
function formatCounts({ failing }: CheckResult, words: Words): string {
  return words.list(
    EXPOSURE_LEVELS.flatMap((level) => {
      const n = failing.filter(({ exposure }) => exposure?.level === level).length;
      return n === 0
        ? []
        : [words.text('check.count', { n: String(n), level: words.text(`exposure.level-${level}`) })];
    }),
  );
}
