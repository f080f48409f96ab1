import { formatMessage, type Language } from '../core/messages.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import type { Plan, Reason } from '../migrate/plan.ts';
import type { Provider } from '../providers/schema.ts';
import { wrapText } from '../report/columns.ts';

const WIDTH = 80;

/** Where a plan leads. */
interface Way {
  readonly provider: Provider;
  /** The provider that is left; OpenAI where it is not given. */
  readonly from?: Provider | undefined;
}

/** A plan in words: what changes, what to review, what is lost, what is left to a person. */
export function formatPlan(plan: Plan, { provider, from }: Way, language: Language): string {
  const say = (code: string, args: Record<string, string> = {}) => formatMessage(code, args, language);
  const name = provider.name[language];
  if (plan.edits.length === 0 && plan.manual.length === 0)
    return `${say('migrate.nothing', { provider: name, ...(from && { vendor: from.name[language] }) })}\n`;
  const headline = say('migrate.headline', {
    provider: name,
    endpoint: plan.endpoint.id,
    edits: String(plan.edits.length),
    files: String(plan.files.length),
    review: String(plan.edits.filter(({ status }) => status === 'review').length),
    manual: String(plan.manual.length),
  });
  const sections = [
    section(
      say('migrate.models-title'),
      plan.models.map(({ from, to }) => `${from} → ${to}`),
    ),
    section(
      say('migrate.env-title'),
      plan.env.map(({ from, to, places }) => `${from} → ${to} (${places.length})`),
    ),
    section(
      say('migrate.new-files-title'),
      plan.newFiles.map(({ file, reason }) => `${file}  ${words(reason, language)}`),
    ),
    section(
      say('migrate.review-title'),
      plan.edits
        .filter(({ status }) => status === 'review')
        .map(({ file, range, reason }) => `${file}:${range.start.line}  ${words(reason, language)}`),
    ),
    section(
      say('migrate.lost-title', { provider: name }),
      plan.lost.map(
        ({ file, line, parameter, effect, done }) => `${file}:${line}  ${parameter}: ${effect}, ${done}`,
      ),
    ),
    section(
      say('migrate.manual-title'),
      plan.manual.map(({ file, line, reason }) => `${file}:${line}  ${words(reason, language)}`),
    ),
  ];
  return `${[wrapText(headline, WIDTH).join('\n'), ...sections.filter(Boolean)].join('\n\n')}\n`;
}

function section(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const lines = [...new Set(items)].flatMap((item) =>
    wrapText(toTerminalText(item), WIDTH - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`)),
  );
  return [title, ...lines].join('\n');
}

function words({ code, args }: Reason, language: Language): string {
  return formatMessage(code, args, language);
}
