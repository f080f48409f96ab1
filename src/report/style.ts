/** How text is emphasised. The command line gives one with colours; files get `PLAIN_STYLE`. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  /** A path or a name that matters. */
  accent(text: string): string;
  warn(text: string): string;
  error(text: string): string;
  /** Text that opens `line` and `column` of a file of the scanned repository, where the terminal can. */
  link(text: string, file: string, line: number): string;
}

const same = (text: string): string => text;

export const PLAIN_STYLE: Style = {
  bold: same,
  dim: same,
  accent: same,
  warn: same,
  error: same,
  link: same,
};
