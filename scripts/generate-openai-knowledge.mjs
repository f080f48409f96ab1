/**
 * Writes `src/scan/knowledge/openai.d.ts`, `openai-v3.d.ts` and `openai-edge.d.ts` from published typings of `openai`.
 *
 *   npm pack openai@7 openai@6 openai@4 openai@3, unpack each into a folder of its own, then
 *   node scripts/generate-openai-knowledge.mjs DIR...      (newest first; each DIR holds a package.json)
 *
 * Of every method only what a scan needs is kept: that it sends a request, on which surface, and which of its
 * parameters holds a model. The hand-written rest stands in `openai-knowledge.template.txt` beside this script.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const OUTPUT = fileURLToPath(new URL('../src/scan/knowledge/', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('openai-knowledge.template.txt', import.meta.url));

/** The surface of a resource by its path from the client; the first that is a prefix counts. */
const SURFACES = [
  ['beta.realtime', 'realtime'],
  ['beta.vectorStores', 'vector-stores'],
  ['beta.chat.', 'chat'],
  ['beta.responses', 'responses'],
  ['beta.agents', 'agents'],
  ['beta.chatkit', 'agents'],
  ['beta', 'assistants'],
  ['chat', 'chat'],
  ['completions', 'completions'],
  ['edits', 'completions'],
  ['embeddings', 'embeddings'],
  ['files', 'files'],
  ['uploads', 'files'],
  ['images', 'images'],
  ['audio', 'audio'],
  ['moderations', 'moderations'],
  ['models', 'models'],
  ['fineTun', 'fine-tuning'],
  ['vectorStores', 'vector-stores'],
  ['batches', 'batches'],
  ['responses', 'responses'],
  ['conversations', 'responses'],
  ['realtime', 'realtime'],
  ['live', 'realtime'],
  ['evals', 'evals'],
  ['graders', 'evals'],
  ['containers', 'containers'],
  ['skills', 'containers'],
  ['videos', 'videos'],
];
/** The surface of a method of `OpenAIApi` (SDK 3) by a part of its name; the first that fits counts. */
const V3_SURFACES = [
  ['FineTune', 'fine-tuning'],
  ['Chat', 'chat'],
  ['Completion', 'completions'],
  ['Edit', 'completions'],
  ['Embedding', 'embeddings'],
  ['Image', 'images'],
  ['Moderation', 'moderations'],
  ['Transcription', 'audio'],
  ['Translation', 'audio'],
  ['File', 'files'],
  ['Model', 'models'],
  ['Engine', 'models'],
];
/** Methods of resources that send nothing. */
const LOCAL_METHODS = new Set(['unwrap', 'verifySignature', 'constructor']);

function surfaceOf(path) {
  return SURFACES.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'none';
}

function pascal(path) {
  return path.replace(/(?:^|[.-])(\w)/g, (_, letter) => letter.toUpperCase());
}

function bodyOf(surface) {
  return surface === 'none' ? 'ModelBody' : `${pascal(surface)}Body`;
}

function loadPackage(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = declarationFiles(join(root, version.startsWith('3.') ? 'dist' : 'resources'));
  const entry = join(root, version.startsWith('3.') ? 'dist/index.d.ts' : 'index.d.ts');
  const program = ts.createProgram([entry, ...files], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: [],
  });
  return { root, version, program, checker: program.getTypeChecker(), entry, files };
}

function declarationFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function moduleExport({ program, checker, entry }, name) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  const symbol = checker.getExportsOfModule(module).find((candidate) => candidate.name === name);
  return symbol && checker.getDeclaredTypeOfSymbol(throughAlias(checker, symbol));
}

function throughAlias(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Adds the resources below a class to `tree`: path -> { children, methods }. */
function addResources(library, type, path, tree) {
  const { checker, root } = library;
  const node = tree.get(path) ?? { children: new Set(), methods: new Map() };
  tree.set(path, node);
  for (const property of type.getProperties()) {
    const declaration = property.valueDeclaration;
    if (!declaration?.getSourceFile().fileName.startsWith(root) || isHidden(declaration)) continue;
    const propertyType = checker.getTypeOfSymbolAtLocation(property, declaration);
    const file = propertyType.symbol?.valueDeclaration?.getSourceFile().fileName;
    if (ts.isPropertyDeclaration(declaration) && file?.startsWith(join(root, 'resources'))) {
      node.children.add(property.name);
      addResources(library, propertyType, path ? `${path}.${property.name}` : property.name, tree);
    } else if (path && ts.isMethodDeclaration(declaration) && !LOCAL_METHODS.has(property.name)) {
      addMethod(library, node, property.name, {
        signatures: propertyType.getCallSignatures(),
        surface: surfaceOf(path),
      });
    }
  }
}

function isHidden(declaration) {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  return (
    (ts.getCombinedModifierFlags(declaration) & hidden) !== 0 ||
    !/^[a-z]/i.test(declaration.name?.getText() ?? '')
  );
}

/** The newest version's shape counts; an older one is added where its model stands elsewhere. */
function addMethod(library, node, name, { signatures, surface }) {
  const texts = signatures.map((signature) => {
    const parameters = parametersOf(library, signature, surface);
    return `${name}(${parameters}): Sends<'${surface}', ${resultOf(library, signature)}>`;
  });
  const known = node.methods.get(name);
  const best = texts.find((text) => !text.includes('(...args')) ?? texts[0];
  if (!known) node.methods.set(name, [best]);
  else if (!known.includes(best) && !best.includes('(...args')) node.methods.set(name, [...known, best]);
}

function resultOf({ checker }, signature) {
  const name = signature.getReturnType().symbol?.name ?? '';
  if (name === 'PagePromise') return 'PagePromise';
  return checker.getPropertyOfType(signature.getReturnType(), 'then') ? 'APIPromise<any>' : 'any';
}

function parametersOf(library, signature, surface) {
  const kept = signature.getParameters().map((parameter) => {
    const declaration = parameter.valueDeclaration;
    const type = library.checker.getTypeOfSymbolAtLocation(parameter, declaration);
    const isModel = parameter.name === 'model';
    const holdsModel = isModel || hasModel(library.checker, type);
    const text = isModel ? `Model<'${surface}'>` : holdsModel ? bodyOf(surface) : 'any';
    const optional = declaration.questionToken || declaration.initializer ? '?' : '';
    return { text: `${parameter.name}${optional}: ${text}`, holdsModel };
  });
  const last = kept.findLastIndex((parameter) => parameter.holdsModel);
  if (last < 0) return '...args: any[]';
  const texts = kept.slice(0, last + 1).map((parameter) => parameter.text);
  return last + 1 < kept.length ? `${texts.join(', ')}, options?: any` : texts.join(', ');
}

/** Whether a type has a `model` that can be a string. */
function hasModel(checker, type) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => {
    const base = checker.getBaseConstraintOfType(part) ?? part;
    const property =
      base.flags & ts.TypeFlags.Object || base.isIntersection() ? base.getProperty('model') : undefined;
    if (!property) return false;
    const modelType = checker.getTypeOfSymbol(property);
    return (modelType.isUnion() ? modelType.types : [modelType]).some(
      (one) => one.flags & ts.TypeFlags.StringLike,
    );
  });
}

/** Adds the names of types that hold or are a model: name -> { text, path }. */
function addTypes(library, types) {
  const { program, checker, root, files } = library;
  for (const file of files) {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    const path = relative(join(root, 'resources'), file)
      .replace(/(?:\/index)?\.d\.ts$/, '')
      .replaceAll('/', '.');
    if (!symbol) continue;
    for (const exported of checker.getExportsOfModule(symbol)) {
      if (
        !(exported.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) ||
        types.has(exported.name)
      )
        continue;
      const surface = surfaceOf(path.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
      const type = checker.getDeclaredTypeOfSymbol(exported);
      if (/Params?(?:Base|NonStreaming|Streaming)?$/.test(exported.name) && hasModel(checker, type)) {
        types.set(exported.name, bodyOf(surface));
      } else if (
        /Models?$/.test(exported.name) &&
        type.isUnion() &&
        type.types.every((one) => one.isStringLiteral())
      ) {
        types.set(exported.name, `Model<'${surface === 'none' ? 'chat' : surface}'>`);
      }
    }
  }
}

function renderClass(path, { children, methods }) {
  const name = pascal(path);
  const lines = [...children].map((child) => `  ${child}: ${pascal(`${path}.${child}`)};`);
  for (const texts of methods.values()) lines.push(...texts.map((text) => `  ${text};`));
  return `declare class ${name} extends APIResource {\n${lines.join('\n')}\n}`;
}

function renderNamespace(path, { children }, types) {
  const prefix = bodyOf(surfaceOf(path));
  const classes = [...children].map((child) => `${pascal(`${path}.${child}`)} as ${pascal(child)}`);
  const own = path.includes('.')
    ? []
    : [...types].filter(([, text]) => text === prefix).map(([name]) => `OpenAI.${name}`);
  const aliases = own.map((name) => `export type ${name.slice(7)} = ${prefix};`);
  const members = [classes.length > 0 ? `export { ${classes.join(', ')} };` : '', ...aliases].filter(Boolean);
  if (members.length === 0) return '';
  return `declare namespace ${pascal(path)} {\n  ${members.join('\n  ')}\n}`;
}

function renderV3(library, client) {
  const { checker } = library;
  const lines = [];
  for (const property of client.getProperties()) {
    const declaration = property.valueDeclaration;
    if (!declaration || !ts.isMethodDeclaration(declaration)) continue;
    const surface = V3_SURFACES.find(([part]) => property.name.includes(part))?.[1] ?? 'none';
    const type = checker.getTypeOfSymbolAtLocation(property, declaration);
    const parameters = parametersOf(library, type.getCallSignatures()[0], surface);
    lines.push(`  ${property.name}(${parameters}): Sends<'${surface}', Promise<Reply>>;`);
  }
  return lines.join('\n');
}

function section(template, name) {
  const [, text] = template.split(`// @section ${name}\n`);
  if (text === undefined) throw new Error(`no section ${name}`);
  return text.split('// @section')[0].trim();
}

const libraries = process.argv.slice(2).map(loadPackage);
const template = readFileSync(TEMPLATE, 'utf8');
const tree = new Map();
const types = new Map();
const versions = libraries.map((library) => library.version);
const header = `/** Generated by scripts/generate-openai-knowledge.mjs from the typings of openai ${versions.join(', ')}. Do not edit. */`;

for (const library of libraries) {
  const client = moduleExport(library, 'OpenAIApi') ? undefined : moduleExport(library, 'OpenAI');
  if (!client) continue;
  addResources(library, client, '', tree);
  addTypes(library, types);
}
const top = tree.get('');
tree.delete('');
const resources = [...tree].map(([path, node]) => renderClass(path, node));
const namespaces = [...tree].map(([path, node]) => renderNamespace(path, node, types)).filter(Boolean);
const members = [...top.children].map((child) => `  ${child}: ${pascal(child)};`).join('\n');
const names = `  export { ${[...tree.keys()]
  .map((path) => (path.includes('.') ? undefined : pascal(path)))
  .filter(Boolean)
  .join(', ')} };`;
const aliases = [...types].map(([name, text]) => `  export type ${name} = ${text};`).join('\n');
const main = section(template, 'openai')
  .replace('  // @resources', () => members)
  .replace('  // @names', () => `${names}\n${aliases}`);
writeFileSync(
  join(OUTPUT, 'openai.d.ts'),
  `${[header, main, section(template, 'bodies'), ...resources, ...namespaces].join('\n\n')}\n`,
);

const v3 = libraries.find((library) => library.version.startsWith('3.'));
const methods = renderV3(v3, moduleExport(v3, 'OpenAIApi'));
for (const [name, reply] of [
  ['openai-v3', 'any'],
  ['openai-edge', 'Response'],
]) {
  const text = section(template, 'v3')
    .replace('  // @methods', () => methods)
    .replace('type Reply = any', `type Reply = ${reply}`);
  writeFileSync(join(OUTPUT, `${name}.d.ts`), `${header}\n\n${text}\n\n${section(template, 'bodies')}\n`);
}
