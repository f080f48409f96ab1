import type { ts } from 'ts-morph';
import { hasWord } from '../../core/has-word.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import { mapModel } from '../map-model.ts';
import type { Why } from '../rewrite/ledger.ts';
import type { Located } from '../rewrite/located.ts';
import type { Situation } from '../rewrite/situation.ts';
import { styleOf } from '../rewrite/source-style.ts';
import type { BothSides } from './both-sides.ts';
import { freeName, importPlace } from './importing.ts';

const PACKAGE = '@ai-sdk/openai';
const MAKER = 'createOpenAI';

/**
 * The AI SDK. A model of the ready-made `openai` stays as it is at OpenAI; at the provider it is made by a provider of
 * the file's own. What means the Responses API asks the provider for chat completions.
 */
export function switchAiSdk(situation: Situation, sides: BothSides): ReadonlySet<ts.Node> {
  const { ts } = situation.detect.analysis;
  const done = new Set<ts.Node>();
  for (const model of situation.located) {
    const { finding, node } = model;
    if (finding.sdk !== 'ai-sdk' || finding.kind !== 'model-ref') continue;
    if (situation.fates.ofSender(node) !== 'moves' || !ts.isCallExpression(node)) continue;
    const origins = situation.detect.origins.originsOf(node.expression);
    const isReadyMade = origins.length > 0 && origins.every(({ creation }) => creation === undefined);
    const isResponses = finding.surface === 'responses';
    if (!isReadyMade && !isResponses) continue;
    done.add(node);
    const provider = isReadyMade ? makeProvider(situation, sides, model) : ownProvider(situation, node);
    if (provider === undefined) {
      situation.ledger.manual(node, { code: 'ready-made-elsewhere', findings: [finding.id] });
    } else writeBoth(situation, sides, { model, node, provider });
  }
  return done;
}

interface Both {
  readonly model: Located;
  readonly node: ts.CallExpression;
  /** What makes models at the provider, as it is written. */
  readonly provider: string;
}

function writeBoth(situation: Situation, sides: BothSides, { model, node, provider }: Both): void {
  const { ts } = situation.detect.analysis;
  const { finding, source } = model;
  const callee = node.expression;
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
  const isPlain = method === '' || /^(?:languageModel|responses)$/.test(method);
  const isChat = finding.surface === 'responses' || finding.surface === 'chat';
  const member = isPlain ? (isChat ? 'chat' : method || 'chat') : method;
  const why = whyOf(situation, finding);
  const name = sides.nameFor(node, why);
  const [id, ...rest] = node.arguments.map((argument) => argument.getText(source));
  const given = [`${name}.model(${id ?? ''})`, ...rest].join(', ');
  for (const argument of node.arguments.slice(0, 1)) {
    for (const { text } of situation.detect.evaluator.evaluate(argument))
      addModel(situation, sides, source, text);
  }
  sides.value(node, `${provider}.${member}(${given})`, why);
}

function addModel(situation: Situation, sides: BothSides, source: ts.SourceFile, text: string): void {
  const id = parseModelId(text)?.id;
  const mapped = id === undefined ? undefined : mapModel(id, situation.provider, situation.target);
  if (mapped) sides.uses.addModel(source, mapped.from, mapped.to);
}

function whyOf({ provider, target }: Situation, finding: Located['finding']): Why {
  const id = finding.model?.value ? parseModelId(finding.model.value)?.id : undefined;
  const mapped = id === undefined ? undefined : mapModel(id, provider, target);
  return {
    status: mapped?.status ?? 'automatic',
    code: 'switch-model',
    args: { from: mapped?.from ?? '', to: mapped?.to ?? '', caveats: mapped?.caveats.join('; ') ?? '' },
    findings: [finding.id],
  };
}

/** The provider that the repository makes itself, which goes by the switch. */
function ownProvider({ detect }: Situation, node: ts.CallExpression): string {
  const { ts } = detect.analysis;
  const callee = node.expression;
  return (ts.isPropertyAccessExpression(callee) ? callee.expression : callee).getText();
}

/** Makes a provider beside the ready-made one; undefined where the file does not import that by name. */
function makeProvider(
  situation: Situation,
  sides: BothSides,
  { source, finding }: Located,
): string | undefined {
  const { detect, ledger, provider } = situation;
  const { ts } = detect.analysis;
  const bound = findSpecifier(situation, source);
  if (!bound) return undefined;
  const findings = [finding.id];
  const why: Why = {
    status: 'automatic',
    code: 'switch-client',
    args: { provider: provider.name.en },
    findings,
  };
  const endpoint = sides.nameFor(source, why);
  const isImported = hasWord(bound.statement.getText(source), MAKER);
  if (!isImported) ledger.insert(source, bound.specifier.getStart(source), `${MAKER}, `, why);
  const maker = freeName(ts, source, ['switchedOpenAI', 'switchedProvider']);
  const style = styleOf(ts, source);
  const end = style.semicolons ? ';' : '';
  const text = `const ${maker} = () => ${MAKER}({ baseURL: ${endpoint}.baseURL, apiKey: ${endpoint}.apiKey })${end}`;
  const isCommon = !ts.isImportDeclaration(bound.statement);
  const place = importPlace(ts, source, isCommon);
  ledger.insert(source, place.at, style.newline + style.newline + text, why);
  return `${maker}()`;
}

interface Bound {
  readonly specifier: ts.Node;
  readonly statement: ts.Statement;
}

/** Where the file takes `openai` from the package. */
function findSpecifier({ detect }: Situation, source: ts.SourceFile): Bound | undefined {
  const { ts } = detect.analysis;
  for (const statement of source.statements) {
    const text = statement.getText(source);
    if (!text.includes(PACKAGE)) continue;
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    const patterns = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name)
      : [];
    const elements = [
      ...(bindings && ts.isNamedImports(bindings) ? bindings.elements : []),
      ...patterns.flatMap((pattern) => (ts.isObjectBindingPattern(pattern) ? [...pattern.elements] : [])),
    ];
    const specifier = elements.find(
      (element) => (element.propertyName ?? element.name).getText(source) === 'openai',
    );
    if (specifier) return { specifier, statement };
  }
  return undefined;
}
