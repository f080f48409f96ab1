interface Folder {
  readonly path: string;
  readonly files: string[];
  readonly isSplit: boolean;
}

/**
 * Names the folder that each file is counted under: few folders, each as deep as the findings in it make worth it;
 * more than `most` only where all lie side by side in one folder.
 * `files` may name a file more than once; it then weighs more. The root is `.`.
 */
export function groupByDirectory(files: readonly string[], most = 12): (file: string) => string {
  let folders: Folder[] = [{ path: '', files: [...files], isSplit: false }];
  for (;;) {
    const largest = folders
      .filter(({ isSplit }) => !isSplit)
      .sort((a, b) => b.files.length - a.files.length)[0];
    if (!largest) break;
    const parts = split(largest);
    if (folders.length - 1 + parts.length > most && folders.length > 1) {
      folders = folders.map((folder) => (folder === largest ? { ...folder, isSplit: true } : folder));
    } else {
      folders = folders.flatMap((folder) => (folder === largest ? parts : [folder]));
    }
  }
  const names = new Map(folders.flatMap((folder) => folder.files.map((file) => [file, folder.path])));
  return (file) => names.get(file) || '.';
}

/** The folders within a folder, and the folder itself for the files that lie in it. */
function split(folder: Folder): Folder[] {
  const prefix = folder.path === '' ? '' : `${folder.path}/`;
  const parts = new Map<string, string[]>();
  for (const file of folder.files) {
    const slash = file.indexOf('/', prefix.length);
    const path = slash < 0 ? folder.path : file.slice(0, slash);
    const group = parts.get(path);
    if (group) group.push(file);
    else parts.set(path, [file]);
  }
  return [...parts].map(([path, files]) => ({ path, files, isSplit: path === folder.path }));
}
