/** What the module resolution sees of a repository. */
export interface RepositoryFiles {
  /** All files, POSIX paths relative to the root. */
  readonly files: ReadonlySet<string>;
  /** The decoded text; undefined where it cannot be read. */
  read(file: string): string | undefined;
}
