import type { ReportingDescriptor } from 'sarif';
import type { Finding } from '../../core/finding.ts';
import { formatMessage, hasMessage } from '../../core/messages.ts';
import { RANKS } from '../problems.ts';
import type { Words } from '../words.ts';
import { toPascalCase } from './pascal-case.ts';

/** OpenAI's own list of the places that it serves: what every rule comes back to. */
const HELP_URI = 'https://help.openai.com/en/articles/5347006-openai-api-supported-countries-and-territories';

/** The rule that a finding is reported under: the exposure's, or how it was recognised where nothing was judged. */
export function getRuleId({ exposure, rule }: Finding): string {
  // A slash in an id says that the rule is a part of another one.
  return exposure?.rule ?? rule.replaceAll('/', '-');
}

/** The rules that these findings need, by id. */
export function createRules(findings: readonly Finding[], words: Words): ReportingDescriptor[] {
  const examples = new Map(findings.map((finding) => [getRuleId(finding), finding]));
  return [...examples]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, example]) =>
      example.exposure ? createExposureRule(id, words) : createUseRule(id, example, words),
    );
}

function createExposureRule(id: string, words: Words): ReportingDescriptor {
  const text = words.text(`${id}-text`);
  const explain = words.text('sarif.explain-rule', { rule: id });
  return {
    id,
    name: toPascalCase(hasMessage(`${id}-title`) ? formatMessage(`${id}-title`, {}, 'en') : id),
    shortDescription: { text: words.sentences([words.text(`${id}-title`)]) },
    fullDescription: { text },
    help: {
      text: `${text}\n\n${explain} migrate-scan explain ${id}`,
      markdown: `${text}\n\n${explain} \`migrate-scan explain ${id}\``,
    },
    helpUri: HELP_URI,
    properties: { tags: ['availability', 'openai', 'region'] },
  };
}

function createUseRule(id: string, example: Finding, words: Words): ReportingDescriptor {
  const text = words.text('sarif.use', { kind: words.kind(example), rule: id });
  return {
    id,
    name: toPascalCase(id),
    shortDescription: { text },
    fullDescription: { text },
    help: { text, markdown: text },
    helpUri: HELP_URI,
    defaultConfiguration: { level: RANKS['not-exposed'].sarif },
    properties: { tags: ['openai', 'inventory'] },
  };
}
