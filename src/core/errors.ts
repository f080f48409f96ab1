/**
 * The only error that our code throws on purpose. `code` is a key of the message tables, `args` fill its text,
 * and the hint of the same key says what to do next. Anything else that is thrown is a defect (exit code 70).
 */
export class MigrateScanError extends Error {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;

  constructor(code: string, args: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(args)}`, options);
    this.name = 'MigrateScanError';
    this.code = code;
    this.args = args;
  }
}
