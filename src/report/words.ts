import { formatMessage, hasMessage, type Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';

type Finding = Report['findings'][number];
type Args = Readonly<Record<string, string>>;

/** The words of a report in one language. */
export interface Words {
  text(code: string, args?: Args): string;
  /** As `text`, with the code's `.one` form where `n` is 1; `{n}` is the number. */
  count(code: string, n: number, args?: Args): string;
  list(items: readonly string[]): string;
  /** The parts that are not empty as sentences, each with its full stop. */
  sentences(parts: readonly string[]): string;
  kind(finding: Finding): string;
  destination(finding: Finding): string;
}

export function createWords(language: Language): Words {
  const text = (code: string, args: Args = {}) => formatMessage(code, args, language);
  return {
    text,
    count: (code, n, args = {}) =>
      text(n === 1 && hasMessage(`${code}.one`) ? `${code}.one` : code, { ...args, n: String(n) }),
    list: (items) => items.join(language === 'en' ? ', ' : '、'),
    sentences: (parts) => joinSentences(parts, language),
    kind: (finding) => text(`report.kind-${finding.kind}`),
    destination: (finding) => formatDestination(finding, text),
  };
}

function joinSentences(parts: readonly string[], language: Language): string {
  const [stop, gap] = language === 'en' ? ['.', ' '] : ['。', ''];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?。！？]$/.test(part) ? part : part + stop))
    .join(gap);
}

function formatDestination(finding: Finding, text: Words['text']): string {
  const { destination } = finding;
  if (!destination) return '';
  if (destination.kind === 'configurable') {
    return text('report.destination-configurable', { env: destination.env ?? text('report.a-variable') });
  }
  const name = text(`report.destination-${destination.kind}`);
  return destination.provider ?? name;
}
