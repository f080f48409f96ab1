import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Surroundings } from './layout.ts';

/**
 * What an entry belongs to: the services of a compose file that get it, by the folders they are built from, over
 * anchors too; the image of a service without a build; the action of a workflow's step.
 */
export function describeYaml(document: Document, chain: readonly unknown[]): Surroundings {
  const anchors = chain.flatMap((node) =>
    isNode(node) && 'anchor' in node && node.anchor ? [node.anchor] : [],
  );
  const services = isMap(document.contents) ? document.contents.get('services') : undefined;
  const own = isMap(services) ? services.items.filter((pair) => chain.includes(pair)) : [];
  const users = isMap(services) ? services.items.filter((pair) => usesAnchor(pair.value, anchors)) : [];
  const folders = [...own, ...users].map(({ value }) => findBuildFolder(value));
  const reader = findReader(chain, own.length > 0);
  return {
    folders: folders.flatMap((folder) => (folder === undefined ? [] : [folder])),
    isShared: anchors.length > 0 && users.length > 0,
    ...(reader && { reader }),
  };
}

function usesAnchor(node: unknown, anchors: readonly string[]): boolean {
  if (anchors.length === 0 || !isNode(node)) return false;
  let found = false;
  visit(node, {
    Alias: (_, alias) => {
      found ||= anchors.includes(alias.source);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function findBuildFolder(service: unknown): string | undefined {
  if (!isMap(service)) return undefined;
  const build: unknown = service.get('build');
  const context: unknown = isMap(build) ? build.get('context') : build;
  return typeof context === 'string' && !context.includes('://') ? context : undefined;
}

function findReader(chain: readonly unknown[], isService: boolean): Surroundings['reader'] {
  for (const node of chain.filter(isPlainMap).reverse()) {
    const action = readText(node, 'uses');
    if (action !== undefined && !action.startsWith('./')) return { kind: 'action', name: action };
    const image = readText(node, 'image');
    if (image !== undefined && isService && !node.has('build')) return { kind: 'image', name: image };
  }
  return undefined;
}

function isPlainMap(node: unknown): node is YAMLMap {
  return isMap(node);
}

function readText(map: YAMLMap, key: string): string | undefined {
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  const value = pair?.value;
  if (isAlias(value) || isCollection(value) || !isScalar(value)) return undefined;
  return typeof value.value === 'string' ? value.value.slice(0, 200) : undefined;
}
