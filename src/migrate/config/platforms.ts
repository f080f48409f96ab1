import table from './platforms.json' with { type: 'json' };

const PLATFORMS = table.platforms.map(({ file, name }) => ({ file: new RegExp(file, 'i'), name }));

/** Where the variables that a file refers to are set, by the file's name. */
export function findPlatform(file: string): string {
  return PLATFORMS.find((row) => row.file.test(file))?.name ?? table.other;
}
