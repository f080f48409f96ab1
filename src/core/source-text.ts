/** A decoded file of the scanned repository. */
export interface SourceText {
  /** POSIX, relative to the scanned root. */
  readonly file: string;
  /** Without byte-order mark; line ends as in the file. */
  readonly text: string;
}
