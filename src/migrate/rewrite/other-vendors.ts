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

/** Models of other vendors in the list that a model stands in, the first of each family. */
export function findOtherModels({ detect }: Situation, model: ts.Node): string[] {
  const { ts } = detect.analysis;
  const list = model.parent;
  if (!ts.isArrayLiteralExpression(list)) return [];
  const names = list.elements.filter(ts.isStringLiteralLike);
  return vocabulary.families.flatMap((family) => {
    const ofFamily = names.filter(({ text }) => text.toLowerCase().startsWith(family));
    return ofFamily.some((name) => name === model) ? [] : ofFamily.slice(0, 1).map(({ text }) => text);
  });
}
