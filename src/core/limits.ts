/** What a scan bears of one file; a file beyond a limit is skipped and named, or read less thoroughly with a warning. */
export const LIMITS = {
  /** Bytes of a file, where `--max-file-size` and the config say nothing. */
  fileBytes: 2 * 1024 * 1024,
  /** Seconds of a file, where `--max-file-seconds` and the config say nothing. Sources that people write take less than one. */
  fileSeconds: 30,
  /** What may be asked for: an hour. The config may be a stranger's. */
  mostFileSeconds: 3600,
  /** How deep the syntax tree of a source may be. People write 150; every walker of ours and of the compiler bears this. */
  sourceDepth: 400,
  /** Nodes in the syntax tree of a source. */
  sourceNodes: 400_000,
  /** Bytes of a git index: two million files. */
  gitIndexBytes: 256 * 1024 * 1024,
} as const;
