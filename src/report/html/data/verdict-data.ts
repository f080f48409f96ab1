import type { Exposure, ExposureEvidence, ExposurePlace, Remedy } from '../../../core/exposure.ts';
import type { Finding } from '../../../core/finding.ts';
import { hasMessage, takesArgument } from '../../../core/messages.ts';
import { isSourceFile, showText } from '../../code-frame.ts';
import { formatVerdict } from '../../verdict-text.ts';
import { type Index, OWN_PLACE, type Text } from '../page-data.ts';
import type { Translator } from '../translator.ts';
import type { Pools } from './pools.ts';
import type { LineFinder } from './source-lines.ts';

/** What the data of findings is made with. */
export interface DataContext {
  readonly pools: Pools;
  readonly translator: Translator;
  readonly lineAt: LineFinder;
}

/** The verdict of a finding, without what differs from finding to finding. */
export function addVerdict(finding: Finding, exposure: Exposure, context: DataContext): Index {
  const { pools, translator } = context;
  const rule = exposure.as ?? exposure.rule;
  return pools.verdicts.add({
    level: exposure.level,
    title: pools.addText(translator.pair((words) => formatVerdict(exposure, words))),
    rule: pools.addText(translator.pair((words) => ruleTitle(exposure, rule, words.text))),
    explanation: pools.addText(translator.pair((words) => words.text(`${rule}-text`))),
    notes: exposure.flags.map((flag) =>
      pools.addText(translator.pair((words) => words.text(`exposure.flag-${flag}`))),
    ),
    remedies: exposure.remedies.map((remedy) => addRemedy(remedy, context)),
    places: exposure.places.map((place) => addPlace(finding, place, context)),
  });
}

/** Rules that stand for another one are named before it. */
const MENDED: ReadonlySet<string> = new Set(['EX16', 'EX18']);

function ruleTitle(exposure: Exposure, rule: string, text: (code: string) => string): string {
  const title = text(`${rule}-title`);
  return MENDED.has(exposure.rule) && rule !== exposure.rule
    ? `${text(`${exposure.rule}-title`)}; ${title}`
    : title;
}

function addRemedy(remedy: Remedy, { pools, translator }: DataContext): Index {
  return pools.remedies.add({
    text: pools.addText(translator.pair((words) => words.text(remedy.code, remedy.args))),
    file: pools.addText(remedy.file),
    line: remedy.line ?? 0,
    change: pools.addText(remedy.change),
  });
}

function addPlace(finding: Finding, place: ExposurePlace, { pools, translator }: DataContext): Index {
  const where = (say: (code: string) => string) =>
    [
      say(`exposure.kind-${place.kind}`),
      place.platform ?? '',
      place.environment ?? '',
      place.regions.map(({ code, city }) => (city === null ? code : `${code} (${city})`)).join(', '),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const modules = modulesTo(finding.file, place);
  return pools.places.add({
    verdict: pools.addText(translator.pair((words) => formatVerdict(place, words))),
    where: pools.addText(translator.pair((words) => where(words.text))),
    modules: modules.map((file) => pools.addText(file)),
  });
}

/** From the entry to the file of the call; only that file where it is the entry. */
function modulesTo(file: string, { entry, via = [] }: ExposurePlace): string[] {
  return entry === undefined || entry === file ? [file] : [entry, ...via.toReversed(), file];
}

/** The chain of evidence behind a verdict. Steps at the finding's own place are marked so, and shared. */
export function addChain(
  finding: Finding,
  evidence: readonly ExposureEvidence[],
  context: DataContext,
): Index {
  const { pools, translator } = context;
  const steps = evidence.map((step) => {
    const label = translator.pair((words) => words.text(`exposure.evidence-${step.kind}`));
    const place = { file: step.file, line: step.line ?? 1 };
    const isOwn = step.kind === 'call';
    return addStep(
      finding,
      { label, place, value: isOwn ? undefined : valueText(step, translator) },
      context,
    );
  });
  return pools.chains.add(steps);
}

/** The value of an entry is a code of the reach; of all others it is text of the repository or of our tables. */
function valueText({ kind, value, file = '' }: ExposureEvidence, translator: Translator): Text {
  if (kind !== 'entry') return value;
  if (!hasMessage(value) || takesArgument(value, 'package')) return '';
  return translator.pair((words) => words.text(value, { file }));
}

interface StepParts {
  readonly label: Text;
  readonly place: { readonly file: string | undefined; readonly line: number };
  readonly value?: Text | undefined;
}

export function addStep(finding: Finding, parts: StepParts, { pools, lineAt }: DataContext): Index {
  const label = pools.addText(parts.label);
  const value = pools.addText(parts.value);
  const { file, line } = parts.place;
  if (file === undefined) return pools.steps.add([label, -1, 0, value, -1]);
  if (file === finding.file && line === finding.range.start.line) {
    return pools.steps.add([label, OWN_PLACE, 0, value, -1]);
  }
  const code = isSourceFile(file) ? lineAt(file, line) : undefined;
  return pools.steps.add([
    label,
    pools.addText(file),
    line,
    value,
    pools.addText(code === undefined ? undefined : showText(code).trim()),
  ]);
}
