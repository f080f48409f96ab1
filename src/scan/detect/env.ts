import type { ts } from 'ts-morph';
import { isOpenAIEnvName } from '../../core/vocabulary/env-names.ts';
import { draftAt } from '../drafts.ts';
import { findEnvRead, isEnvObject } from '../env-reads.ts';
import type { Detector, DetectorContext, FileContext } from './detector.ts';

/** Reads of environment variables whose name says OpenAI. */
export function detectEnv(context: DetectorContext): Detector {
  const { analysis } = context;
  const { ts } = analysis;

  return (node, file) => {
    const read =
      findEnvRead(ts, node) ?? destructuredRead(node) ?? importedRead(node, file) ?? throughObject(node);
    if (!read || !isOpenAIEnvName(read.name)) return;
    context.add(
      draftAt(
        analysis,
        { from: read.nameNode, text: read.name },
        {
          rule: 'env/read',
          kind: 'env',
          surface: 'none',
          sdk: null,
          detail: read.name,
          confidence: read.direct ? 'high' : 'medium',
        },
      ),
    );
  };

  /** `const { OPENAI_API_KEY: key } = process.env`. */
  function destructuredRead(node: ts.Node) {
    if (!ts.isBindingElement(node) || !ts.isVariableDeclaration(node.parent.parent)) return undefined;
    const whole = node.parent.parent.initializer;
    if (!whole) return undefined;
    const nameNode = node.propertyName ?? node.name;
    if (!ts.isIdentifier(nameNode) && !ts.isStringLiteral(nameNode)) return undefined;
    const direct = isEnvObject(ts, whole);
    if (!direct && !UPPER.test(nameNode.text)) return undefined;
    return { name: nameNode.text, nameNode, direct };
  }

  /** SvelteKit's `import { OPENAI_API_KEY } from '$env/static/private'`, Astro's `astro:env/server`. */
  function importedRead(node: ts.Node, _file: FileContext) {
    if (!ts.isImportSpecifier(node)) return undefined;
    const from = node.parent.parent.parent.moduleSpecifier;
    if (!ts.isStringLiteral(from) || !/^(?:\$env\/|astro:env\/)/.test(from.text)) return undefined;
    const nameNode = node.propertyName ?? node.name;
    return { name: nameNode.text, nameNode, direct: true };
  }

  /** `env.OPENAI_API_KEY`, `config.OPENAI_KEY`, `c.env.OPENAI_API_KEY`: the name is a variable's by its spelling. */
  function throughObject(node: ts.Node) {
    if (!ts.isPropertyAccessExpression(node) || !UPPER.test(node.name.text)) return undefined;
    return { name: node.name.text, nameNode: node.name, direct: false };
  }
}

const UPPER = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
