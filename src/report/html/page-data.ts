import type { Language } from '../../core/messages.ts';

/** English and Chinese; one string where both are the same. */
export type Text = string | readonly [english: string, chinese: string];

/** An index into one of the pools below. -1: there is none. */
export type Index = number;

/** As a file: the place is that of the finding itself. */
export const OWN_PLACE = -2;

/** One step of a chain: what it says, where, the value it rests on, the line of code there. */
export type Step = readonly [label: Index, file: Index, line: number, value: Index, code: Index];

/**
 * Lines of code with the part that a finding covers. Lines count from `first`; the mark begins and ends at a position
 * in the list of lines and an offset in UTF-16 units.
 */
export type Frame = readonly [
  first: number,
  lines: readonly Index[],
  mark: readonly [startLine: number, startOffset: number, endLine: number, endOffset: number],
];

export interface RemedyData {
  readonly text: Index;
  readonly file: Index;
  readonly line: number;
  readonly change: Index;
}

/** A place where the code runs, with the modules that lead there from the file of the call to the entry. */
export interface PlaceData {
  readonly verdict: Index;
  readonly where: Index;
  readonly modules: readonly Index[];
}

export interface VerdictData {
  readonly level: string;
  readonly title: Index;
  readonly rule: Index;
  readonly explanation: Index;
  readonly notes: readonly Index[];
  readonly remedies: readonly Index[];
  readonly places: readonly Index[];
}

/** One array a property, all of the same length; numbers are indexes unless the name says otherwise. */
export interface FindingColumns {
  readonly id: string[];
  readonly kind: string[];
  readonly surface: string[];
  readonly reach: string[];
  readonly confidence: string[];
  readonly line: number[];
  readonly column: number[];
  readonly file: Index[];
  readonly directory: Index[];
  readonly detail: Index[];
  readonly symbol: Index[];
  readonly rule: Index[];
  readonly sdk: Index[];
  readonly model: Index[];
  readonly destination: Index[];
  readonly url: Index[];
  readonly frame: Index[];
  readonly way: Index[];
  readonly verdict: Index[];
  readonly chain: Index[];
  readonly suppression: Index[];
}

/** All that the page knows, as JSON within the document. */
export interface PageData {
  readonly language: Language;
  readonly labels: Readonly<Record<string, readonly [english: string, chinese: string]>>;
  readonly texts: readonly Text[];
  readonly steps: readonly Step[];
  readonly chains: readonly (readonly Index[])[];
  readonly frames: readonly Frame[];
  readonly remedies: readonly RemedyData[];
  readonly places: readonly PlaceData[];
  readonly verdicts: readonly VerdictData[];
  readonly findings: FindingColumns;
}
