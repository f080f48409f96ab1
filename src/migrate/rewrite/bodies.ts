import type { ts } from 'ts-morph';
import type { Finding } from '../../core/finding.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import type { Model } from '../../providers/schema.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { modelExpressions } from '../../scan/detect/model-argument.ts';
import { mapModel } from '../map-model.ts';
import { vendorLeft } from '../target.ts';
import type { Located } from './located.ts';
import { findProperty, valueIn } from './object-edits.ts';
import dialects from './parameter-dialects.json' with { type: 'json' };
import type { ResponsesCall } from './responses-call.ts';
import type { Situation } from './situation.ts';

/** What is sent, as an object of the code: the argument of a call, a JSON body, the options of a client. */
export interface Body {
  readonly object: ts.ObjectLiteralExpression;
  readonly finding: Finding;
  /** The statement or call within which messages are looked for. */
  readonly within: ts.Node;
  readonly surface: 'chat' | 'embeddings';
  /** The names of the contract by the names of the code; undefined where they are the same. */
  readonly names: Readonly<Record<string, string>> | undefined;
  /** What becomes of a call of the Responses API: its members get the names of the contract. */
  readonly responses?: ResponsesCall | undefined;
  /** Members that the SDK's types do not have are refused by the compiler. */
  readonly isTyped: boolean;
  /** The provider's model, as far as it is known. */
  readonly model: Model | undefined;
}

/** SDKs whose calls take the body of the request as it goes to the wire. */
export const RAW_SDKS: ReadonlySet<string> = new Set([
  'openai-node',
  'openai-node-v3',
  'openai-edge',
  'openai-fetch',
  'posthog',
]);

/** The bodies of everything that moves. */
export function collectBodies(situation: Situation): readonly Body[] {
  const bodies = situation.located.flatMap((located) => bodiesOf(situation, located));
  const seen = new Set<ts.Node>();
  return bodies.filter(({ object }) => !seen.has(object) && seen.add(object));
}

function bodiesOf(situation: Situation, located: Located): readonly Body[] {
  const { ts } = situation.detect.analysis;
  const { finding, node } = located;
  const { sdk, kind } = finding;
  const served = surfaceOf(finding);
  if (!served || situation.fates.ofSender(node) !== 'moves') return [];
  if (kind === 'http') return rawBodies(situation, located, served);
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const [argument] = node.arguments ?? [];
  if (!argument) return [];
  const isRaw = kind === 'call' && sdk !== null && RAW_SDKS.has(sdk);
  const dialect = dialectOf(finding);
  if (!isRaw && !dialect) return [];
  const responses = situation.responses.get(node);
  return situation.detect.options.objectsIn(argument).map((object) => ({
    object,
    finding,
    within: node,
    surface: served,
    names: responses ? dialects.dialects.responses : isRaw ? undefined : dialect,
    responses,
    isTyped: isTypeScript(object),
    model: modelOf(situation, node),
  }));
}

function surfaceOf({ surface }: Finding): Body['surface'] | undefined {
  return surface === 'embeddings' || surface === 'chat' ? surface : undefined;
}

function dialectOf({ sdk, kind }: Finding): Readonly<Record<string, string>> | undefined {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = dialects.dialects;
  if (sdk === 'langchain' && kind === 'client') return table.langchain;
  if (sdk === 'llamaindex' && kind === 'client') return table.llamaindex;
  return sdk === 'ai-sdk' && kind === 'call' ? table['ai-sdk'] : undefined;
}

/** `body: JSON.stringify({ model, … })` and `axios.post(url, { model, … })`. */
function rawBodies(
  situation: Situation,
  { finding, node }: Located,
  surface: Body['surface'],
): readonly Body[] {
  const within = enclosingCall(situation, node);
  const found = objectsOfRequest(situation, node, surface).map(
    (object): Body => ({
      object,
      finding,
      within: within ?? object,
      surface,
      names: undefined,
      isTyped: false,
      model: modelIn(situation, object),
    }),
  );
  return found.length > 0 ? found : bodiesInFile(situation, { finding, node }, surface);
}

/** The objects among the arguments of the call that an address stands in which look like a body. */
function objectsOfRequest(
  situation: Situation,
  node: ts.Node,
  surface: Body['surface'],
): readonly ts.ObjectLiteralExpression[] {
  const call = enclosingCall(situation, node);
  return call ? findBodies(situation.detect, call, surface === 'chat' ? ['messages'] : ['input']) : [];
}

/** The outermost objects in the arguments of a call, through names, that have a member of one of the names. */
export function findBodies(
  { analysis: { ts }, flow }: DetectorContext,
  call: ts.CallExpression | ts.NewExpression,
  names: readonly string[],
): readonly ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (at: ts.Node, depth: number): void => {
    if (ts.isObjectLiteralExpression(at) && findProperty(ts, at, names)) {
      found.push(at);
      return;
    }
    if (ts.isIdentifier(at) && depth < DEPTH && ts.isExpression(at)) {
      for (const { expression } of flow.sourcesOf(at)) visit(expression, depth + 1);
    }
    if (depth < DEPTH) ts.forEachChild(at, (child) => visit(child, depth + 1));
  };
  for (const argument of call.arguments ?? []) visit(argument, 0);
  return found;
}

/** The models in the bodies that a raw request sends. */
export function modelsOfRequest(situation: Situation, { finding, node }: Located): readonly ts.Expression[] {
  const surface = surfaceOf(finding);
  const call = enclosingCall(situation, node);
  const objects = surface
    ? objectsOfRequest(situation, node, surface)
    : call
      ? findBodies(situation.detect, call, ['model'])
      : [];
  return objects.flatMap((object) => {
    const property = findProperty(situation.detect.analysis.ts, object, ['model']);
    return property ? [valueIn(property)] : [];
  });
}

/** The bodies of a file whose address stands apart from the request: objects that are no argument of an SDK. */
function bodiesInFile(
  situation: Situation,
  { finding, node }: Pick<Located, 'finding' | 'node'>,
  surface: Body['surface'],
): readonly Body[] {
  const { ts } = situation.detect.analysis;
  const found: Body[] = [];
  const wanted = surface === 'chat' ? 'messages' : 'input';
  const visit = (at: ts.Node): void => {
    const isBody =
      ts.isObjectLiteralExpression(at) &&
      findProperty(ts, at, [wanted]) !== undefined &&
      findProperty(ts, at, ['model']) !== undefined &&
      !isSdkArgument(situation, at);
    if (isBody) {
      const model = modelIn(situation, at);
      found.push({ object: at, finding, within: at, surface, names: undefined, isTyped: false, model });
    }
    ts.forEachChild(at, visit);
  };
  visit(node.getSourceFile());
  return found;
}

function isSdkArgument({ detect, located }: Situation, object: ts.ObjectLiteralExpression): boolean {
  const { ts } = detect.analysis;
  if (!ts.isCallExpression(object.parent)) return false;
  return located.some(({ node, finding }) => node === object.parent && finding.kind === 'call');
}

const DEPTH = 6;

/** The call or creation that an address stands in. */
export function enclosingCall(
  { detect }: Situation,
  node: ts.Node,
): ts.CallExpression | ts.NewExpression | undefined {
  const { ts } = detect.analysis;
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    const isUrl = ts.isNewExpression(at) && at.expression.getText() === 'URL';
    if ((ts.isCallExpression(at) || ts.isNewExpression(at)) && !isUrl) return at;
    if (ts.isStatement(at)) return undefined;
  }
  return undefined;
}

function modelOf(situation: Situation, node: ts.CallExpression | ts.NewExpression): Model | undefined {
  return firstModel(situation, modelExpressions(situation.detect, node));
}

function modelIn(situation: Situation, object: ts.ObjectLiteralExpression): Model | undefined {
  const property = findProperty(situation.detect.analysis.ts, object, ['model']);
  return property && firstModel(situation, [valueIn(property)]);
}

/** The provider's model for the first id of OpenAI's among the values, or for one of the provider's own. */
function firstModel(situation: Situation, expressions: readonly ts.Expression[]): Model | undefined {
  const { detect, provider, target } = situation;
  const texts = expressions
    .flatMap((expression) => detect.evaluator.evaluate(expression))
    .map(({ text }) => text);
  const ids = texts.map((text) => {
    const parsed = parseModelId(text, vendorLeft(target));
    return parsed ? mapModel(parsed.id, provider, target)?.to : text;
  });
  return ids.flatMap((id) => provider.models.find((model) => model.id === id) ?? [])[0];
}

function isTypeScript(node: ts.Node): boolean {
  return /\.[cm]?tsx?$/.test(node.getSourceFile().fileName);
}
