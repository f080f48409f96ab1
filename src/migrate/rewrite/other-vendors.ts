import type { ts } from 'ts-morph';
import vocabulary from './other-vendors.json' with { type: 'json' };
import type { Situation } from './situation.ts';

/** Vendors and gateways that serve models under OpenAI's names. */
const OTHERS =
  /open_?router|aiml_?api|azure|groq|together|fireworks|poe(?![a-z])|perplexity|deep_?seek|ollama|anthropic|litellm|copilot|github|vercel/i;
const LEVELS = 6;

/** A model in a list, a table or a file that is another vendor's by its name, or beside that vendor's own ids. */
export function isOfOthers({ detect }: Situation, node: ts.Node): boolean {
  const { ts } = detect.analysis;
  const file = detect.analysis.fileOf(node.getSourceFile()) ?? '';
  if (OTHERS.test(file)) return true;
  let at: ts.Node = node;
  for (let level = 0; level < LEVELS && !ts.isSourceFile(at); level++, at = at.parent) {
    const name =
      ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at) || ts.isPropertyDeclaration(at)
        ? at.name
        : undefined;
    if (name && name !== node && OTHERS.test(name.getText())) return true;
    const isGatewayList =
      ts.isArrayLiteralExpression(at) &&
      at.elements.some((element) => ts.isStringLiteralLike(element) && /^\w[\w-]*\/\w/.test(element.text));
    if (isGatewayList) return true;
  }
  return false;
}

/** Models of other vendors in the list, or in the rows of the table, that a model stands in: the first of each family. */
export function findOtherModels(situation: Situation, model: ts.Node): string[] {
  const names = siblingsOf(situation, model);
  return vocabulary.families.flatMap((family) => {
    const ofFamily = names.filter(({ text }) => plainName(text).startsWith(family));
    return ofFamily.some((name) => name === model) ? [] : ofFamily.slice(0, 1).map(({ text }) => text);
  });
}

/** `anthropic/claude-3-opus` is claude-3-opus. */
function plainName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}

function siblingsOf({ detect }: Situation, { parent }: ts.Node): readonly ts.StringLiteralLike[] {
  const { ts } = detect.analysis;
  if (ts.isArrayLiteralExpression(parent)) return parent.elements.filter(ts.isStringLiteralLike);
  if (!ts.isPropertyAssignment(parent) || !ts.isArrayLiteralExpression(parent.parent.parent)) return [];
  const column = parent.name.getText();
  return parent.parent.parent.elements.filter(ts.isObjectLiteralExpression).flatMap(({ properties }) =>
    properties
      .filter(ts.isPropertyAssignment)
      .filter(({ name }) => name.getText() === column)
      .map(({ initializer }) => initializer)
      .filter(ts.isStringLiteralLike),
  );
}

/** Words in the name of a list that say what the models in it are not for: to be chosen. */
const PURPOSES = {
  'model-refused':
    /deny|denied|black_?list|block|exclu|forbid|deprecat|legacy|unsupported|retired|shut_?down|ignore|skip/i,
  'model-name-part': /prefix|filter|pattern/i,
} as const;

/** The list that a model stands in, where its name says that it holds no choice of models. */
export function findPurpose(
  { detect }: Situation,
  { parent: list }: ts.Node,
): { readonly code: keyof typeof PURPOSES; readonly list: string } | undefined {
  const { ts } = detect.analysis;
  if (!ts.isArrayLiteralExpression(list)) return undefined;
  let at: ts.Node = list.parent;
  while (ts.isAsExpression(at) || ts.isNewExpression(at) || ts.isSatisfiesExpression(at)) at = at.parent;
  const name =
    ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at) || ts.isPropertyDeclaration(at)
      ? at.name.getText()
      : '';
  const codes = Object.keys(PURPOSES) as (keyof typeof PURPOSES)[];
  const code = codes.find((candidate) => PURPOSES[candidate].test(name));
  return code && { code, list: name };
}
