/** Which file imports which, as the checker would resolve it. */
export interface Imports {
  importsOf(file: string): readonly string[];
}

/** Splits files into sets that no import among them connects; each in the order of the files. */
export function splitByConnection(files: readonly string[], { importsOf }: Imports): string[][] {
  const parents = new Map(files.map((file) => [file, file]));
  function rootOf(file: string): string {
    let root = file;
    for (
      let parent = parents.get(root);
      parent !== undefined && parent !== root;
      parent = parents.get(root)
    ) {
      root = parent;
    }
    parents.set(file, root);
    return root;
  }
  for (const file of files) {
    for (const target of importsOf(file)) if (parents.has(target)) parents.set(rootOf(target), rootOf(file));
  }
  const sets = new Map<string, string[]>();
  for (const file of files) {
    const root = rootOf(file);
    const set = sets.get(root);
    if (set) set.push(file);
    else sets.set(root, [file]);
  }
  return [...sets.values()];
}

/** Joins small sets, in order, until each holds `least` files or more; the last may hold fewer. */
export function packSets(sets: readonly (readonly string[])[], least: number): string[][] {
  const packs: string[][] = [];
  for (const set of sets) {
    const last = packs.at(-1);
    if (last && last.length < least) last.push(...set);
    else packs.push([...set]);
  }
  return packs;
}
