import type { ts } from 'ts-morph';
import { resolveParameter } from '../../providers/outcome.ts';
import type { Model } from '../../providers/schema.ts';
import { mapModel } from '../map-model.ts';
import type { Body } from './bodies.ts';
import type { Located } from './located.ts';
import { keepsFormat } from './messages.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';

const OBJECT_CALLS = /^(?:experimental_)?(?:generate|stream)Object$/;
const REMEDIES = {
  'ai-sdk': 'createOpenAICompatible of @ai-sdk/openai-compatible asks for it by itself',
  langchain: 'method: "jsonMode"',
};

/** The AI SDK asks for a JSON schema by itself where an object is wanted. */
export function noteObjects(situation: Situation, { finding, within, object, model }: Body): void {
  const { ts } = situation.detect.analysis;
  if (finding.sdk !== 'ai-sdk' || !ts.isCallExpression(within)) return;
  const output = findProperty(ts, object, ['output', 'experimental_output']);
  const isSchema =
    OBJECT_CALLS.test(within.expression.getText()) ||
    (output !== undefined && /\bOutput\.(?:object|array|choice)\b/.test(valueIn(output).getText()));
  const mode = findProperty(ts, object, ['output']);
  const isFree = mode !== undefined && /no-schema/.test(valueIn(mode).getText());
  if (!isSchema || isFree || keepsFormat(situation, model, 'json_schema')) return;
  situation.ledger.manual(within, {
    code: 'structured-output',
    args: argsOf(situation, { call: within.expression.getText(), wanted: 'a JSON schema', sdk: 'ai-sdk' }),
    findings: [finding.id],
  });
}

/** LangChain's `withStructuredOutput` forces a tool or asks for a JSON schema. */
export function noteStructuredOutput(situation: Situation): void {
  const { detect, fates, located, ledger } = situation;
  const { ts } = detect.analysis;
  const clients = new Map<ts.Node, Located>(
    located
      .filter(({ finding: { kind, sdk } }) => kind === 'client' && sdk === 'langchain')
      .map((client) => [client.node, client]),
  );
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    if (name.text !== 'withStructuredOutput') return;
    const creations = [
      expression,
      ...detect.origins.originsOf(expression).flatMap(({ creation }) => creation ?? []),
    ];
    const client = creations.flatMap((creation) => clients.get(creation) ?? [])[0];
    if (!client || fates.ofClient(client.node) !== 'moves') return;
    const wanted = unmetWish(situation, node, client);
    if (wanted === undefined) return;
    const args = argsOf(situation, { call: name.text, wanted, sdk: 'langchain' });
    ledger.manual(name, { code: 'structured-output', args, findings: [client.finding.id] });
  };
  if (clients.size > 0) for (const source of detect.analysis.sources) visit(source);
}

function argsOf(
  { provider }: Situation,
  {
    call,
    wanted,
    sdk,
  }: { readonly call: string; readonly wanted: string; readonly sdk: keyof typeof REMEDIES },
): Readonly<Record<string, string>> {
  return { call, wanted, provider: provider.name.en, remedy: REMEDIES[sdk] };
}

/** What a `withStructuredOutput` asks for and the provider does not promise. */
function unmetWish(situation: Situation, call: ts.CallExpression, client: Located): string | undefined {
  const { ts } = situation.detect.analysis;
  const model = modelOf(situation, client);
  const [options] = call.arguments[1] ? situation.detect.options.objectsIn(call.arguments[1]) : [];
  const property = options && findProperty(ts, options, ['method']);
  const value = property && valueIn(property);
  const isEarly = /^\D{0,2}0\.[0-3]\b/.test(client.finding.sdkVersion ?? '');
  const standard = isEarly ? 'functionCalling' : 'jsonSchema';
  const method = value && ts.isStringLiteralLike(value) ? value.text : standard;
  if (method === 'jsonSchema')
    return keepsFormat(situation, model, 'json_schema') ? undefined : 'a JSON schema';
  if (method !== 'functionCalling') return undefined;
  const row = situation.provider.parameters.find(({ name }) => name === 'tool_choice');
  const values = row && resolveParameter(row, { model: model?.id ?? '', present: new Set() }).range?.values;
  return values && !values.includes('function') ? 'a named tool' : undefined;
}

/** The provider's model of a client: of the one that it names, or of the one that the library takes. */
function modelOf({ provider, target }: Situation, { finding }: Located): Model | undefined {
  const named = finding.model?.value;
  const id = named && (mapModel(named, provider, target)?.to ?? named);
  return provider.models.find((model) => model.id === id);
}
