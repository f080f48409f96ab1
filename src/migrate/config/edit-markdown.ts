import { splitLines } from '../../config/lines.ts';
import { lineStarts } from '../../core/range.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { Contribution } from '../plan.ts';
import { type ConfigEditContext, renameVariable } from './context.ts';
import { type Change, type Draft, leave, mergeDrafts, NOTHING, reasonOf, toContribution } from './draft.ts';
import { resolveValueKind } from './secret-value.ts';

const FENCE = /^\s{0,3}(?:[-*>]\s+|\d+\.\s+)?\s{0,12}(`{3,}|~{3,})\s*([\w-]*)/;
/** Blocks that show what to type or to configure; code of the program is for its own readers. */
const CONFIGURES =
  /^(?:|ba?sh|sh|shell|zsh|console|terminal|env|dotenv|ini|toml|ya?ml|dockerfile|docker|properties|powershell|text|txt)$/i;
const NAME = /(?<![\w-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w-])/g;
const CODE_SPAN = /(?<!`)(`{1,20})(?!`)(.{1,2000}?)(?<!`)\1(?!`)/g;
const LINK = /\]\([^()\s]*|https?:\/\/[^\s)>\]]*/g;

type RenamingContext = Pick<ConfigEditContext, 'target' | 'renames'>;

/**
 * Renames the variables where documentation tells how to set the program up: in tables, in inline code and in
 * blocks of commands and settings. Prose and blocks of code stay; links that ask for the variable and values that may
 * be real keys are named. With `keepEnv` and with the strategy `switch` nothing changes.
 */
export function editMarkdown(source: SourceText, context: RenamingContext): Contribution {
  const { target } = context;
  const starts = lineStarts(source.text);
  if (target.keepEnv || target.strategy === 'switch') return { edits: [], manual: [], lost: [] };
  let fence = '';
  let configures = false;
  const drafts = splitLines(source.text).map((line): Draft => {
    const match = FENCE.exec(line.text);
    const mark = match?.[1] ?? '';
    if (fence === '' && match) {
      fence = mark;
      configures = CONFIGURES.test(match[2] ?? '');
      return NOTHING;
    }
    if (fence !== '' && mark.startsWith(fence)) {
      fence = '';
      return NOTHING;
    }
    if (fence !== '') return configures ? editSpan(line.from, line.text, context) : NOTHING;
    return editProse(line.from, line.text, context);
  });
  return toContribution({ source, starts }, mergeDrafts(drafts));
}

/** Outside blocks: code spans anywhere, bare names in the cells of tables, and what links ask for. */
function editProse(from: number, text: string, context: RenamingContext): Draft {
  const links = [...text.matchAll(LINK)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const isInLink = (at: number) => links.some((link) => at >= link.from && at < link.to);
  const spans = /^\s*\|/.test(text)
    ? [{ at: 0, text }]
    : [...text.matchAll(CODE_SPAN)].map((match) => ({ at: match.index, text: match[0] }));
  const edits = spans.map((span) =>
    editSpan(from + span.at, span.text, context, (at) => isInLink(at - from)),
  );
  const named = links.flatMap((link) => findNames(text.slice(link.from, link.to), context).slice(0, 1));
  const left = named.map(({ text: name, to }) => leave(from, 'readme-link', { name, to }, []));
  return mergeDrafts([...edits, { changes: [], left }]);
}

function editSpan(
  from: number,
  text: string,
  context: RenamingContext,
  isSkipped = (_: number) => false,
): Draft {
  const drafts = findNames(text, context).map(({ at, text: name, to }): Draft => {
    const start = from + at;
    if (isSkipped(start)) return NOTHING;
    const value = /^\s?[=:]\s?["']?([^\s"'`|]*)/.exec(text.slice(at + name.length))?.[1];
    if (value !== undefined && resolveValueKind(value) === 'literal') {
      return { changes: [], left: [leave(start, 'readme-secret', { name }, [])] };
    }
    const change: Change = {
      from: start,
      to: start + name.length,
      text: to,
      status: 'review',
      reason: reasonOf('readme-key', { from: name, to }),
      findings: [],
    };
    return { changes: [change], left: [] };
  });
  return mergeDrafts(drafts);
}

function findNames(text: string, context: RenamingContext): { at: number; text: string; to: string }[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const to = renameVariable(match[0], context);
    return to === undefined ? [] : [{ at: match.index, text: match[0], to }];
  });
}
