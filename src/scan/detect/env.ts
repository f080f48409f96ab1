import type { ts } from 'ts-morph';
import { isVendorEnvName } from '../../core/vocabulary/env-names.ts';
import { draftAt } from '../drafts.ts';
import { findEnvRead, isEnvObject } from '../env-reads.ts';
import type { Compiler } from '../marks.ts';
import type { Detector, DetectorContext } from './detector.ts';

/** Reads of environment variables whose name says OpenAI. */
export function detectEnv(context: DetectorContext): Detector {
  const { analysis } = context;
  const { ts } = analysis;

  return (node) => {
    const read = findEnvRead(ts, node) ?? destructuredRead(node) ?? importedRead(node) ?? throughObject(node);
    if (!read || !isVendorEnvName(read.name, analysis.vendor)) return;
    context.add(
      draftAt(
        analysis,
        { from: read.nameNode, text: read.name },
        {
          rule: isWritten(ts, node) ? 'env/write' : 'env/read',
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
  function importedRead(node: ts.Node) {
    if (!ts.isImportSpecifier(node)) return undefined;
    const from = node.parent.parent.parent.moduleSpecifier;
    if (!ts.isStringLiteral(from) || !/^(?:\$env\/|astro:env\/)/.test(from.text)) return undefined;
    const nameNode = node.propertyName ?? node.name;
    return { name: nameNode.text, nameNode, direct: true };
  }

  /** `env.OPENAI_API_KEY`, `config.OPENAI_KEY`, `c.env.OPENAI_API_KEY`: the name is a variable's by its spelling. */
  function throughObject(node: ts.Node) {
    if (ts.isPropertyAccessExpression(node) && UPPER.test(node.name.text)) {
      if (isConstant(node)) return undefined;
      return { name: node.name.text, nameNode: node.name, direct: isEnvAlias(node.expression) };
    }
    if (!ts.isElementAccessExpression(node) || !ts.isStringLiteral(node.argumentExpression)) return undefined;
    const key = node.argumentExpression;
    return UPPER.test(key.text) && isEnvAlias(node.expression)
      ? { name: key.text, nameNode: key, direct: true }
      : undefined;
  }

  /** `Provider.AZURE_OPENAI`: a member of an enum or of a table of constants is no variable. */
  function isConstant(node: ts.PropertyAccessExpression): boolean {
    if (ts.isIdentifier(node.expression) && /^[A-Z]\w*[a-z]/.test(node.expression.text)) return true;
    const type = analysis.checker.getTypeAtLocation(node);
    return type.isLiteral() || (type.flags & ts.TypeFlags.EnumLiteral) !== 0;
  }

  /** `const { env } = process`, `const e = process.env`, `import { env } from 'node:process'`. */
  function isEnvAlias(object: ts.Expression): boolean {
    if (!ts.isIdentifier(object)) return false;
    const declaration = analysis.checker.getSymbolAtLocation(object)?.declarations?.[0];
    if (!declaration) return false;
    if (ts.isImportSpecifier(declaration)) {
      return /^['"](?:node:)?process['"]$/.test(declaration.parent.parent.parent.moduleSpecifier.getText());
    }
    if (ts.isBindingElement(declaration)) {
      const owner = declaration.parent.parent;
      const isEnv = (declaration.propertyName ?? declaration.name).getText() === 'env';
      return isEnv && ts.isVariableDeclaration(owner) && owner.initializer?.getText() === 'process';
    }
    return (
      ts.isVariableDeclaration(declaration) &&
      !!declaration.initializer &&
      isEnvObject(ts, declaration.initializer)
    );
  }
}

/** `process.env.X = …`, `delete process.env.X`. */
function isWritten(ts: Compiler, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isDeleteExpression(parent)) return true;
  const isAssigned = ts.isBinaryExpression(parent) && parent.left === node;
  return isAssigned && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

const UPPER = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
