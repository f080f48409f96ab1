/** The notice of everything that others have written among these files. */
export function createNotice(files: readonly string[]): string;
