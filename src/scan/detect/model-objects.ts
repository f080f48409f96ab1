import type { ts } from 'ts-morph';
import type { Surface } from '../../core/finding.ts';
import { SURFACES } from '../../core/terms.ts';
import { defaultOf } from '../destinations.ts';
import { draftAt } from '../drafts.ts';
import { isKnowledge, KNOWLEDGE_ROOT } from '../marks.ts';
import { symbolOf } from '../symbols.ts';
import type { Detector, DetectorContext } from './detector.ts';

interface ModelObject {
  readonly surface: Surface;
  readonly id: string;
  readonly knowledgeFile: string;
}

/** No import can lead to a model object where no declarations in the program have one. */
function declaresModelObjects({ fileName, text }: ts.SourceFile): boolean {
  return fileName.startsWith(KNOWLEDGE_ROOT) && MODEL_OBJECT.test(text);
}

const MODEL_OBJECT = /:\s*IsModel</;

/** Uses of model objects that a package exports ready-made: `import { gpt4o } from 'genkitx-openai'`. */
export function detectModelObjects(context: DetectorContext): Detector {
  const { analysis, knowledge } = context;
  const { ts } = analysis;
  const imported = new Map<ts.SourceFile, ReadonlyMap<string, ModelObject>>();
  if (!analysis.program.getSourceFiles().some(declaresModelObjects)) return () => {};

  return (node, { source }) => {
    if (!ts.isIdentifier(node) || isName(node)) return;
    const objects = imported.get(source) ?? importedObjects(source);
    imported.set(source, objects);
    const object = objects.get(node.text);
    if (!object) return;
    const sdk = knowledge.sdkOf(object.knowledgeFile);
    context.add(
      draftAt(
        analysis,
        { from: node },
        {
          rule: `${sdk}/model`,
          kind: 'model-ref',
          surface: object.surface,
          sdk,
          detail: node.text,
          model: { value: object.id, from: 'constant' },
          destination: { ...defaultOf(undefined, analysis.vendor), url: null },
        },
      ),
    );
  };

  /** The identifier names something here instead of being used. */
  function isName(node: ts.Identifier): boolean {
    const { parent } = node;
    if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
    if (ts.isPropertyAssignment(parent)) return parent.name === node;
    return ts.isPropertyAccessExpression(parent) && parent.name === node;
  }

  function importedObjects(source: ts.SourceFile): ReadonlyMap<string, ModelObject> {
    const objects = new Map<string, ModelObject>();
    for (const statement of source.statements) {
      const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
      if (!bindings || !ts.isNamedImports(bindings)) continue;
      for (const { name } of bindings.elements) {
        const object = modelObjectOf(symbolOf(analysis, name)?.declarations?.[0]);
        if (object) objects.set(name.text, object);
      }
    }
    return objects;
  }

  /** Reads `IsModel<'chat', 'gpt-4o'>` of a constant of a knowledge file. */
  function modelObjectOf(declaration: ts.Node | undefined): ModelObject | undefined {
    if (!declaration || !ts.isVariableDeclaration(declaration) || !isKnowledge(declaration)) return undefined;
    const { type } = declaration;
    if (!type || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== 'IsModel') return undefined;
    const [surface, id] = (type.typeArguments ?? []).map((argument) => argument.getText().slice(1, -1));
    return {
      surface: SURFACES.find((known) => known === surface) ?? 'none',
      id: id ?? '',
      knowledgeFile: declaration.getSourceFile().fileName,
    };
  }
}
