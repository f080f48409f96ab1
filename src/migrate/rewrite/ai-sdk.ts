import type { ts } from 'ts-morph';
import { addedKeyName } from '../variable-names.ts';
import { readVariable } from './env-access.ts';
import type { Why } from './ledger.ts';
import type { Located } from './located.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';
import { supportOf } from './surfaces.ts';

const PACKAGE = '@ai-sdk/openai';

/**
 * The AI SDK: the ready-made `openai` becomes a provider of the file's own, and what means the Responses API asks for
 * chat completions.
 */
export function rewriteAiSdk(situation: Situation): void {
  const { ts } = situation.detect.analysis;
  const bySource = new Map<ts.SourceFile, Located[]>();
  for (const model of situation.located) {
    if (model.finding.sdk !== 'ai-sdk' || model.finding.kind !== 'model-ref') continue;
    if (situation.fates.ofSender(model.node) !== 'moves' || !ts.isCallExpression(model.node)) continue;
    bySource.set(model.source, [...(bySource.get(model.source) ?? []), model]);
    askForChat(situation, model, model.node);
  }
  for (const [source, models] of bySource) replaceReadyMade(situation, source, models);
}

/** `openai('gpt-4o')` and `openai.responses('gpt-4o')` ask for chat completions. */
function askForChat(situation: Situation, { finding }: Located, node: ts.CallExpression): void {
  const { ts } = situation.detect.analysis;
  const { ledger } = situation;
  const callee = node.expression;
  const findings = [finding.id];
  if (asksForChat(situation, callee)) return;
  if (!ts.isPropertyAccessExpression(callee)) {
    const why: Why = { status: 'automatic', code: 'chat-completions', findings };
    ledger.insert(node.getSourceFile(), callee.getEnd(), '.chat', why);
    return;
  }
  const method = callee.name.text;
  if (method === 'languageModel' && !isPrefixed(situation, node)) {
    ledger.replaceNode(callee.name, 'chat', { status: 'automatic', code: 'chat-completions', findings });
  } else if (method === 'responses' && supportOf(situation, 'responses') !== 'whole') {
    ledger.replaceNode(callee.name, 'chat', { status: 'review', code: 'chat-completions', findings });
  }
}

/** `createOpenAICompatible` knows nothing but chat completions. */
function asksForChat({ detect: { analysis } }: Situation, callee: ts.Expression): boolean {
  const maker = analysis.ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  const type = analysis.checker.getTypeAtLocation(maker);
  return type.getProperty('chatModel') !== undefined && type.getProperty('chat') === undefined;
}

/** A registry's `openai:gpt-4o`, not a model of the provider. */
function isPrefixed({ detect }: Situation, node: ts.CallExpression): boolean {
  const [id] = node.arguments;
  return id !== undefined && detect.evaluator.evaluate(id).some(({ text }) => /^\w+[:/]/.test(text));
}

interface ReadyMade {
  /** The name under which the file knows it. */
  readonly name: string;
  readonly specifier: ts.ImportSpecifier | ts.BindingElement;
  /** After this statement the provider can be made. */
  readonly statement: ts.Statement;
}

function replaceReadyMade(situation: Situation, source: ts.SourceFile, models: readonly Located[]): void {
  const { detect, ledger, target } = situation;
  const { ts } = detect.analysis;
  const used = models.filter(({ node }) => isReadyMadeCall(situation, node));
  if (used.length === 0) return;
  const readyMade = findReadyMade(situation, source);
  const findings = used.map(({ finding }) => finding.id);
  if (!readyMade) {
    const [first] = used;
    if (first) ledger.manual(first.node, { code: 'ready-made-elsewhere', findings });
    return;
  }
  const why: Why = {
    status: 'automatic',
    code: 'client-options',
    args: { baseURL: target.endpoint.baseURL },
    findings,
  };
  const maker = 'createOpenAI';
  if (!importsMaker(situation, readyMade.statement)) ledger.replaceNode(readyMade.specifier, maker, why);
  else removeSpecifier(situation, readyMade.specifier, why);
  const style = styleOf(ts, source);
  const end = style.semicolons ? ';' : '';
  const url = quoted(style, target.endpoint.baseURL);
  const key = readVariable(detect.analysis, source, addedKeyName(target));
  const lines = [
    '',
    '',
    `const ${readyMade.name} = ${maker}({`,
    `${style.indent}baseURL: ${url},`,
    `${style.indent}apiKey: ${key},`,
    `})${end}`,
  ];
  const last = lastImport(situation, source, readyMade.statement);
  ledger.insert(source, last.getEnd(), lines.join(style.newline), why);
}

/** The model is made by the package's own provider, not by one that the repository made. */
function isReadyMadeCall({ detect }: Situation, node: ts.Node): boolean {
  const { ts } = detect.analysis;
  if (!ts.isCallExpression(node)) return false;
  const origins = detect.origins.originsOf(node.expression);
  return origins.length > 0 && origins.every(({ creation }) => creation === undefined);
}

function findReadyMade({ detect }: Situation, source: ts.SourceFile): ReadyMade | undefined {
  const { ts } = detect.analysis;
  for (const statement of source.statements) {
    const found = ts.isImportDeclaration(statement)
      ? importedName(statement)
      : ts.isVariableStatement(statement)
        ? requiredName(statement)
        : undefined;
    if (found) return { ...found, statement };
  }
  return undefined;

  function importedName(statement: ts.ImportDeclaration) {
    const bindings = statement.importClause?.namedBindings;
    if (!isPackage(statement.moduleSpecifier) || !bindings || !ts.isNamedImports(bindings)) return undefined;
    const specifier = bindings.elements.find((element) => nameOf(element) === 'openai');
    return specifier && { name: specifier.name.text, specifier };
  }

  function requiredName(statement: ts.VariableStatement) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      const isRequire =
        initializer !== undefined &&
        ts.isCallExpression(initializer) &&
        initializer.expression.getText() === 'require' &&
        initializer.arguments[0] !== undefined &&
        isPackage(initializer.arguments[0]);
      if (!isRequire || !ts.isObjectBindingPattern(name)) continue;
      const specifier = name.elements.find((element) => nameOf(element) === 'openai');
      if (specifier) return { name: specifier.name.getText(), specifier };
    }
    return undefined;
  }

  function isPackage(node: ts.Node): boolean {
    return ts.isStringLiteralLike(node) && node.text.replace(/^npm:/, '').startsWith(PACKAGE);
  }

  function nameOf(element: ts.ImportSpecifier | ts.BindingElement): string {
    return (element.propertyName ?? element.name).getText();
  }
}

function importsMaker({ detect }: Situation, statement: ts.Statement): boolean {
  const { ts } = detect.analysis;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'createOpenAI') found = true;
    else ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

function removeSpecifier(
  { ledger }: Situation,
  specifier: ts.ImportSpecifier | ts.BindingElement,
  why: Why,
): void {
  const source = specifier.getSourceFile();
  const from = specifier.getStart(source);
  const behind = /^\s*,\s*/.exec(source.text.slice(specifier.getEnd()));
  if (behind) {
    ledger.replace(source, { from, to: specifier.getEnd() + behind[0].length }, '', why);
    return;
  }
  const before = /,\s*$/.exec(source.text.slice(0, from));
  ledger.replace(source, { from: from - (before?.[0].length ?? 0), to: specifier.getEnd() }, '', why);
}

function lastImport({ detect }: Situation, source: ts.SourceFile, own: ts.Statement): ts.Statement {
  const { ts } = detect.analysis;
  const imports = source.statements.filter((statement) => ts.isImportDeclaration(statement));
  return imports.at(-1) ?? own;
}
