import type { ts } from 'ts-morph';
import { addedKeyName } from '../variable-names.ts';
import { readVariable } from './env-access.ts';
import type { Why } from './ledger.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';

/** Calls that say where agents send; a program that has one has been told. */
const TOLD = /\b(?:setDefaultModelProvider|setDefaultOpenAIClient)\s*\(/;
const NEEDED = ['OpenAIProvider', 'setDefaultModelProvider', 'setTracingDisabled'];
/** Models with clients of their own need no provider; their traces still go to OpenAI. */
const OWN_MODELS = /\bnew OpenAI(?:ChatCompletions|Responses)Model\s*\(/;
const UNTRACED = /\bsetTracingDisabled\s*\(/;

/**
 * The Agents SDK: runs go through a model provider of their own, which asks for chat completions; traces, which go to
 * api.openai.com whatever the client, are switched off.
 */
export function rewriteAgents(situation: Situation): void {
  const { located, fates, ledger } = situation;
  const runs = located.filter(
    ({ finding, node }) =>
      finding.sdk === 'agents' && finding.kind === 'call' && fates.ofSender(node) === 'moves',
  );
  if (runs.length === 0) return;
  const findings = runs.map(({ finding }) => finding.id);
  const { sources: all } = situation.detect.analysis;
  const isTold = all.some(({ text }) => TOLD.test(text) || (OWN_MODELS.test(text) && UNTRACED.test(text)));
  if (isTold) {
    for (const id of findings) ledger.leave(id, 'agents-told');
    return;
  }
  const sources = new Set(runs.map(({ source }) => source));
  for (const source of sources) {
    const own = runs.filter((run) => run.source === source).map(({ finding }) => finding.id);
    if (!tellAgents(situation, source, own)) {
      const [first] = runs.filter((run) => run.source === source);
      if (first) ledger.manual(first.node, { code: 'agents-by-hand', findings: own });
    }
  }
}

function tellAgents(situation: Situation, source: ts.SourceFile, findings: readonly string[]): boolean {
  const { detect, ledger, target } = situation;
  const { ts } = detect.analysis;
  const imports = source.statements.filter((statement) => ts.isImportDeclaration(statement));
  const own = imports.find(
    ({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === '@openai/agents',
  );
  const bindings = own?.importClause?.namedBindings;
  const last = imports.at(-1);
  if (!bindings || !ts.isNamedImports(bindings) || !last) return false;
  const why: Why = { status: 'review', code: 'agents', args: { baseURL: target.endpoint.baseURL }, findings };
  const known = new Set(bindings.elements.map(({ name }) => name.text));
  const needed = OWN_MODELS.test(source.text) ? ['setTracingDisabled'] : NEEDED;
  const missing = needed.filter((name) => !known.has(name));
  const [first] = bindings.elements;
  if (!first) return false;
  ledger.insert(source, first.getStart(source), missing.map((name) => `${name}, `).join(''), why);
  const style = styleOf(ts, source);
  const end = style.semicolons ? ';' : '';
  const key = readVariable(detect.analysis, source, addedKeyName(target));
  const provider = [
    'setDefaultModelProvider(',
    `${style.indent}new OpenAIProvider({`,
    `${style.indent}${style.indent}baseURL: ${quoted(style, target.endpoint.baseURL)},`,
    `${style.indent}${style.indent}apiKey: ${key},`,
    `${style.indent}${style.indent}useResponses: false,`,
    `${style.indent}}),`,
    `)${end}`,
  ];
  const lines = ['', '', ...(needed === NEEDED ? provider : []), `setTracingDisabled(true)${end}`];
  ledger.insert(source, last.getEnd(), lines.join(style.newline), why);
  return true;
}
