import type { ts } from 'ts-morph';
import { rangeBetween } from '../../core/range.ts';
import { lineAt, lineStartsOf } from '../../scan/positions.ts';
import type { Edit, LostParameter, ManualItem, Reason } from '../plan.ts';

/** Why a text changes, and which findings that moves. */
export interface Why {
  readonly status: Edit['status'];
  readonly code: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly findings?: readonly string[];
}

/** Half-open, in UTF-16 offsets of the source. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ManualNote {
  readonly code: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly findings?: readonly string[];
}

/** A finding that needs nothing, and why. */
export interface LeftFinding {
  readonly finding: string;
  readonly reason: Reason;
}

interface Entry {
  readonly source: ts.SourceFile;
  readonly span: Span;
  text: string;
  readonly why: Why;
  readonly findings: Set<string>;
  review: boolean;
}

/** Collects what the rewriters decide. What is said twice is kept once; of two that collide the first stays. */
export class Ledger {
  private readonly entries: Entry[] = [];
  private readonly manuals = new Map<string, ManualItem & { findings: string[] }>();
  private readonly losses = new Map<string, LostParameter>();
  private readonly left = new Map<string, LeftFinding>();
  private readonly fileOf: (source: ts.SourceFile) => string | undefined;

  constructor(fileOf: (source: ts.SourceFile) => string | undefined) {
    this.fileOf = fileOf;
  }

  /** Replaces a span of a source. */
  replace(source: ts.SourceFile, span: Span, text: string, why: Why): void {
    if (source.text.slice(span.from, span.to) === text && span.from !== span.to) return;
    const same = this.entries.find((entry) => entry.source === source && isSame(entry, span, text));
    if (same) {
      for (const id of why.findings ?? []) same.findings.add(id);
      same.review ||= why.status === 'review';
      return;
    }
    const collides = this.entries.some((entry) => entry.source === source && isOverlap(entry.span, span));
    if (collides) {
      this.manualAt(source, span.from, { code: 'edits-collide', findings: why.findings ?? [] });
      return;
    }
    this.entries.push({
      source,
      span,
      text,
      why,
      findings: new Set(why.findings),
      review: why.status === 'review',
    });
  }

  replaceNode(node: ts.Node, text: string, why: Why): void {
    const source = node.getSourceFile();
    this.replace(source, { from: node.getStart(source), to: node.getEnd() }, text, why);
  }

  insert(source: ts.SourceFile, at: number, text: string, why: Why): void {
    this.replace(source, { from: at, to: at }, text, why);
  }

  /** Leaves a place to a person. The advice is the hint of the reason's message. */
  manual(node: ts.Node, note: ManualNote): void {
    const source = node.getSourceFile();
    this.manualAt(source, node.getStart(source), note);
  }

  lost(node: ts.Node, loss: Pick<LostParameter, 'parameter' | 'effect' | 'done'>): void {
    const source = node.getSourceFile();
    const file = this.fileOf(source);
    if (file === undefined) return;
    const line = lineAt(source, node.getStart(source));
    this.losses.set(`${file}\n${line}\n${loss.parameter}`, { file, line, ...loss });
  }

  /** Says that a finding needs nothing. */
  leave(finding: string, code: string, args: Readonly<Record<string, string>> = {}): void {
    this.left.set(finding, { finding, reason: { code: `migrate.${code}`, args } });
  }

  /** Whether some edit, manual item or reason speaks of a finding. */
  isSettled(finding: string): boolean {
    return (
      this.left.has(finding) ||
      this.entries.some(({ findings }) => findings.has(finding)) ||
      [...this.manuals.values()].some(({ findings }) => findings.includes(finding))
    );
  }

  /** Whether a wider edit replaces or removes the place of a node. */
  isReplaced(node: ts.Node): boolean {
    const source = node.getSourceFile();
    const from = node.getStart(source);
    const to = node.getEnd();
    return this.entries.some(
      ({ source: other, span }) =>
        other === source && span.from <= from && span.to >= to && span.to - span.from > to - from + 2,
    );
  }

  close(): {
    readonly edits: readonly Edit[];
    readonly manual: readonly ManualItem[];
    readonly lost: readonly LostParameter[];
    readonly left: readonly LeftFinding[];
  } {
    return {
      edits: this.entries.flatMap((entry) => this.toEdit(entry)),
      manual: [...this.manuals.values()],
      lost: [...this.losses.values()],
      left: [...this.left.values()],
    };
  }

  private manualAt(source: ts.SourceFile, offset: number, note: ManualNote): void {
    const file = this.fileOf(source);
    if (file === undefined) return;
    const line = lineAt(source, offset);
    const args = { ...note.args };
    const key = `${file}\n${line}\n${note.code}\n${JSON.stringify(args)}`;
    const known = this.manuals.get(key);
    const findings = [...new Set([...(known?.findings ?? []), ...(note.findings ?? [])])];
    this.manuals.set(key, {
      file,
      line,
      reason: { code: `migrate.${note.code}`, args },
      advice: { code: `migrate.${note.code}`, args },
      findings,
    });
  }

  private toEdit({ source, span, text, why, findings, review }: Entry): Edit[] {
    const file = this.fileOf(source);
    if (file === undefined) return [];
    return [
      {
        file,
        range: rangeBetween(lineStartsOf(source), span.from, span.to),
        text,
        status: review ? 'review' : 'automatic',
        reason: { code: `migrate.${why.code}`, args: { ...why.args } },
        findings: [...findings],
      },
    ];
  }
}

function isSame(entry: Entry, span: Span, text: string): boolean {
  return entry.span.from === span.from && entry.span.to === span.to && entry.text === text;
}

function isOverlap(a: Span, b: Span): boolean {
  if (a.from === a.to && b.from === b.to) return false;
  return a.from < b.to && b.from < a.to;
}
