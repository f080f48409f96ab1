import type { Finding } from '../core/finding.ts';
import { toMarkdownCode, toMarkdownText } from '../core/markdown-text.ts';
import { formatHint, formatMessage, type Language } from '../core/messages.ts';
import type { Provider } from '../providers/schema.ts';
import type { ErrorMeaning } from '../providers/terms.ts';
import { findFormatCommand } from './format-command.ts';
import { findInstallCommand } from './install-command.ts';
import type { Plan, Reason } from './plan.ts';

export interface ChecklistInput {
  readonly plan: Plan;
  readonly provider: Provider;
  readonly findings: readonly Finding[];
  /** Every file of the repository, to know its package manager by. */
  readonly files: ReadonlySet<string>;
  /** The folder as it was typed. */
  readonly path: string;
  readonly language: Language;
  /** The edits are made: lines are those of the files as they are then. */
  readonly isApplied: boolean;
}

const SOURCE = /\.[cm]?[jt]sx?$/;

/** Refusals that mean: nothing more is free, or paid for. */
const EXHAUSTED: ReadonlySet<ErrorMeaning> = new Set(['quota-exhausted', 'free-tier-exhausted', 'arrears']);

/** What is left after a migration, as Markdown with a box before each thing. Text of the repository is inert in it. */
export function renderChecklist(input: ChecklistInput): string {
  const { plan, provider, language } = input;
  const writer = new Writer(language, input.isApplied ? plan : undefined);
  const sections = [
    [writer.title('checklist.title', { provider: provider.name[language] })],
    listManual(plan, writer),
    listReview(plan, writer),
    listInstall(input, writer),
    listFormat(input, writer),
    listProof(input, writer),
    listExhaustion(input, writer),
    [writer.heading('checklist.undo'), writer.command(`migrate-scan undo ${quote(input.path)}`)],
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n\n'))
    .join('\n\n')}\n`;
}

function listManual({ manual }: Plan, writer: Writer): string[] {
  if (manual.length === 0) return [];
  const items = manual.map(({ file, line, reason, advice }) => {
    const said = joinSentences(writer.words(reason), writer.advice(advice, reason));
    return writer.box(`${writer.place(file, line)} ${said}`);
  });
  return [writer.heading('checklist.manual'), items.join('\n')];
}

function listReview({ edits }: Plan, writer: Writer): string[] {
  const review = edits.filter(({ status }) => status === 'review');
  const lines = review.map(({ file, range, reason }) =>
    writer.box(`${writer.place(file, range.start.line)} ${writer.words(reason)}`),
  );
  return lines.length === 0 ? [] : [writer.heading('checklist.review'), [...new Set(lines)].join('\n')];
}

function listInstall({ plan, files }: ChecklistInput, writer: Writer): string[] {
  const manifests = plan.edits.filter(({ reason }) => /^migrate-config\.dependency-/.test(reason.code));
  if (manifests.length === 0) return [];
  const changed = [...new Set(manifests.map(({ file }) => file))].map(toMarkdownCode).join(', ');
  return [
    writer.heading('checklist.install'),
    writer.box(`${changed}`),
    writer.command(findInstallCommand(files)),
  ];
}

/** Offered, never run: what a formatter does is up to the repository. */
function listFormat({ plan, files }: ChecklistInput, writer: Writer): string[] {
  const command = findFormatCommand(files);
  const changed = [...plan.edits, ...plan.newFiles]
    .map(({ file }) => file)
    .filter((file) => SOURCE.test(file));
  if (command === undefined || changed.length === 0) return [];
  const names = [...new Set(changed)].map((file) => quote(file.startsWith('-') ? `./${file}` : file));
  return [writer.heading('checklist.format'), writer.command(`${command} ${names.join(' ')}`)];
}

function listProof({ plan, path }: ChecklistInput, writer: Writer): string[] {
  const where = `--provider ${plan.provider} --endpoint ${plan.endpoint.id}`;
  return [
    writer.heading('checklist.prove'),
    writer.box(writer.say('checklist.doctor')),
    writer.command(`migrate-scan doctor ${quote(path)} ${where}`),
    writer.box(writer.say('checklist.mock')),
    writer.command(`migrate-scan mock --provider ${plan.provider} --strict`),
  ];
}

function listExhaustion({ plan, provider, findings }: ChecklistInput, writer: Writer): string[] {
  const errors = Object.values(provider.errors).filter(({ meaning }) => EXHAUSTED.has(meaning));
  const named = new Map(errors.map((error) => [`${error.status} ${error.code ?? ''}`.trim(), error.meaning]));
  const lines = [...named].map(
    ([shown, meaning]) => `- ${toMarkdownCode(shown)}: ${writer.say(`checklist.${meaning}`)}`,
  );
  const calls = movedCalls(plan, findings);
  if (calls.length === 0) return [];
  return [
    writer.heading('checklist.quota'),
    writer.say('checklist.quota-text'),
    ...(lines.length > 0 ? [lines.join('\n')] : [writer.say('checklist.quota-unknown')]),
    writer.say('checklist.quota-places'),
    calls
      .map(({ file, range, detail }) =>
        writer.box(`${writer.place(file, range.start.line)} ${toMarkdownCode(detail)}`),
      )
      .join('\n'),
  ];
}

/** The calls and requests that go to the provider now. */
function movedCalls({ edits, unchanged, manual }: Plan, findings: readonly Finding[]): Finding[] {
  const left = new Set(manual.flatMap((item) => item.findings));
  const moved = new Set(edits.flatMap((edit) => edit.findings));
  for (const { finding, reason } of unchanged) {
    if (reason.code === 'migrate.moves-with-client') moved.add(finding);
  }
  const isCall = ({ kind }: Finding): boolean => kind === 'call' || kind === 'http';
  return findings.filter((finding) => isCall(finding) && moved.has(finding.id) && !left.has(finding.id));
}

function joinSentences(first: string, second: string): string {
  if (second === '') return first;
  return `${first}${/[.。!?]$/.test(first) ? '' : '.'} ${second}`;
}

/** Where a line is once the edits are made. */
function lineAfter({ edits }: Plan, file: string, line: number): number {
  const before = edits.filter((edit) => edit.file === file && edit.range.start.line < line);
  const shift = before.map(
    ({ text, range }) => (text.match(/\r\n|\n|\r/g)?.length ?? 0) - (range.end.line - range.start.line),
  );
  return Math.max(1, line + shift.reduce((sum, lines) => sum + lines, 0));
}

/** For a shell, where it needs it. */
function quote(path: string): string {
  return /^[\w./@:-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** Words in one language, as Markdown. */
class Writer {
  private readonly language: Language;

  private readonly made: Plan | undefined;

  constructor(language: Language, made: Plan | undefined) {
    this.language = language;
    this.made = made;
  }

  title(code: string, args: Record<string, string>): string {
    return `# ${toMarkdownText(formatMessage(code, args, this.language))}`;
  }

  heading(code: string): string {
    return `## ${this.say(code)}`;
  }

  say(code: string): string {
    return toMarkdownText(formatMessage(code, {}, this.language));
  }

  place(file: string, line: number): string {
    return toMarkdownCode(`${file}:${this.made ? lineAfter(this.made, file, line) : line}`);
  }

  box(text: string): string {
    return `- [ ] ${text}`;
  }

  command(line: string): string {
    return ['```sh', line.replace(/[\r\n]+/g, ' '), '```'].join('\n');
  }

  words({ code, args }: Reason): string {
    return this.fill(args, (marks) => formatMessage(code, marks, this.language));
  }

  /** The hint of a reason, or the message that an advice of configuration is. */
  advice(advice: Reason, reason: Reason): string {
    const { code, args } = advice;
    const text = this.fill(args, (marks) => {
      const hint = formatHint(code, marks, this.language);
      return hint ?? (code === reason.code ? '' : formatMessage(code, marks, this.language));
    });
    return text;
  }

  /** Our words with what comes from the repository as code between them. */
  private fill(
    args: Readonly<Record<string, string>>,
    format: (marks: Record<string, string>) => string,
  ): string {
    const names = Object.keys(args);
    const marks = Object.fromEntries(names.map((name, at) => [name, `MSARG${at}GRASM`]));
    const text = toMarkdownText(format(marks));
    return text.replace(/MSARG(\d+)GRASM/g, (_, at: string) =>
      toMarkdownCode(args[names[Number(at)] ?? ''] ?? ''),
    );
  }
}
