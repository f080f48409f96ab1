import { hasWord } from '../../core/has-word.ts';
import { isGivenKey, writeEntry } from './add-base-url.ts';
import type { ConfigEditContext } from './context.ts';
import { type Change, type Draft, leave, NOTHING, reasonOf } from './draft.ts';
import { insertBeside, isEntryValue, type Replacement } from './insert.ts';
import { isComposeFile, judgePlace } from './judge-place.ts';
import type { Unit } from './layout/layout.ts';
import type { ConfigView, Occurrence } from './view.ts';

/**
 * With the strategy `switch`: wherever OpenAI's key is given, the variable that chooses a side stands beside it. A file
 * where it can stand nowhere is named once; without it OpenAI is called.
 */
export function addSelectors(view: ConfigView, context: ConfigEditContext): Draft {
  const { strategy, selector } = context.target;
  if (strategy !== 'switch' || selector === undefined) return NOTHING;
  const keys = view.occurrences.filter(
    (name) => isGivenKey(name, context) && judgePlace(view, name, context).verdict === 'edit',
  );
  const done = new Set<number>();
  const args = { name: selector, choices: `openai, ${context.target.provider}` };
  const changes = keys.flatMap((key): Change[] => {
    const unit = key.entry.nature === 'script' ? undefined : view.layout.findUnit(key.from);
    if (!unit || done.has(unit.container.from) || isThere(view, unit.container, selector)) return [];
    const insertion = writeSelector(key, unit, { view, selector });
    if (!insertion) return [];
    done.add(unit.container.from);
    const reason = reasonOf('selector-added', args);
    return [{ ...insertion, status: 'automatic', reason, findings: key.findings }];
  });
  const [first] = keys;
  const isNamed = changes.length > 0 || isThere(view, { from: 0, to: view.source.text.length }, selector);
  if (!first || isNamed) return { changes, left: [] };
  return { changes, left: [leave(first.from, 'selector-by-hand', args, first.findings)] };
}

function isThere({ source }: ConfigView, { from, to }: Unit['container'], selector: string): boolean {
  return hasWord(source.text.slice(from, to), selector);
}

interface Place {
  readonly view: ConfigView;
  readonly selector: string;
}

function writeSelector(key: Occurrence, unit: Unit, { view, selector }: Place): Replacement | undefined {
  const { text, file } = view.source;
  // What is passed to a build is not there when it runs.
  const isBuild = view.format === 'Dockerfile' && /^ARG\b/i.test(text.slice(unit.from, unit.from + 4));
  if (isBuild || isEntryValue(text, unit, key.from)) return undefined;
  // Compose passes on what the host says; a list in a line cannot hold braces.
  const value = isComposeFile(file) && unit.joins === 'line' ? `\${${selector}:-openai}` : 'openai';
  const entry = writeEntry(key, unit, { view, variable: { name: selector, value } });
  if (entry === undefined) return undefined;
  const [insertion, more] = insertBeside(text, unit, entry);
  // A comma in a place of its own would stand there twice: the key's is there already.
  return more ? undefined : insertion;
}
