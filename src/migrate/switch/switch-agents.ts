import type { ts } from 'ts-morph';
import type { Why } from '../rewrite/ledger.ts';
import type { Situation } from '../rewrite/situation.ts';
import { quoted, styleOf } from '../rewrite/source-style.ts';
import type { BothSides } from './both-sides.ts';
import { statementPlace } from './importing.ts';
import type { Switched } from './switched.ts';

const OWN_PROVIDER = /\bsetDefaultModelProvider\s*\(/;
const OWN_CLIENT = /\bsetDefaultOpenAIClient\s*\(/;
const OWN_MODELS = /\bnew OpenAI(?:ChatCompletions|Responses)Model\s*\(/;

/**
 * The Agents SDK: at the provider, runs ask for chat completions through the endpoint, and traces, which go to
 * api.openai.com whatever the client, are off. At OpenAI nothing is called.
 */
export function switchAgents(situation: Situation, sides: BothSides, switched: Switched): void {
  const { located, fates, ledger, detect } = situation;
  const runs = located.filter(
    ({ finding, node }) =>
      finding.sdk === 'agents' && finding.kind === 'call' && fates.ofSender(node) === 'moves',
  );
  const texts = detect.analysis.sources.map(({ text }) => text);
  const isToldByHand = texts.some((text) => OWN_PROVIDER.test(text));
  const hasOwnClient = texts.some((text) => OWN_CLIENT.test(text));
  for (const source of new Set(runs.map((run) => run.source))) {
    const own = runs.filter((run) => run.source === source);
    const findings = own.map(({ finding }) => finding.id);
    const [first] = own;
    if (!first) continue;
    if (switched.nameIn(source) !== undefined && /setTracingDisabled/.test(source.text)) {
      for (const id of findings) ledger.leave(id, 'switched');
    } else if (isToldByHand || !tellAgents(situation, sides, { source, findings, hasOwnClient })) {
      ledger.manual(first.node, { code: 'switch-agents-by-hand', findings });
    }
  }
}

interface Telling {
  readonly source: ts.SourceFile;
  readonly findings: readonly string[];
  readonly hasOwnClient: boolean;
}

function tellAgents(
  situation: Situation,
  sides: BothSides,
  { source, findings, hasOwnClient }: Telling,
): boolean {
  const { detect, ledger } = situation;
  const { ts } = detect.analysis;
  const own = source.statements
    .filter((statement) => ts.isImportDeclaration(statement))
    .find(
      ({ moduleSpecifier }) =>
        ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === '@openai/agents',
    );
  const bindings = own?.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings) || own.importClause?.isTypeOnly) return false;
  const [first] = bindings.elements;
  if (!first) return false;
  const why: Why = { status: 'review', code: 'switch-agents', findings };
  const name = sides.nameFor(source, why);
  const style = styleOf(ts, source);
  const end = style.semicolons ? ';' : '';
  const step = style.indent;
  const provider = [
    `${step}setDefaultModelProvider(`,
    `${step}${step}new OpenAIProvider({ baseURL: ${name}.baseURL, apiKey: ${name}.apiKey, useResponses: false }),`,
    `${step})${end}`,
  ];
  const kind = [`${step}setOpenAIAPI(${quoted(style, 'chat_completions')})${end}`];
  const steps = OWN_MODELS.test(source.text) ? [] : hasOwnClient ? kind : provider;
  const called = [...steps, `${step}setTracingDisabled(true)${end}`];
  const needed = ['OpenAIProvider', 'setDefaultModelProvider', 'setOpenAIAPI', 'setTracingDisabled'].filter(
    (part) => called.some((line) => line.includes(part)),
  );
  const known = new Set(bindings.elements.map((element) => element.name.text));
  const missing = needed.filter((part) => !known.has(part));
  ledger.insert(source, first.getStart(source), missing.map((part) => `${part}, `).join(''), why);
  const lines = ['', '', `if (!${name}.isOpenAI) {`, ...called, '}'];
  ledger.insert(source, statementPlace(ts, source, false), lines.join(style.newline), why);
  return true;
}
