import type { ReadResult } from '../../config/entry.ts';
import type { Strength } from '../../core/exposure.ts';

/** A region that a file names, as written. What the code means depends on the platform. */
export interface RegionMention {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  /** What a reader is shown, such as `regions = hkg1`. */
  readonly value: string;
  readonly strength: Strength;
  readonly role: 'region' | 'failover';
  /** The environment that the region is for, where the config tells them apart. */
  readonly environment?: string;
  /** A glob of the files that it is for, relative to the deployment's directory. */
  readonly scope?: string;
  /** The cloud that the code belongs to, where it is not the deployment's own. */
  readonly platform?: string;
}

/** A target that the repository is deployed to, as a file of it says. */
export interface Deployment {
  readonly platform: string;
  readonly file: string;
  readonly line: number;
  /** Files inside are governed by it. */
  readonly directory: string;
  /** `folder`: bound to its directory. `infrastructure`: describes what another folder runs on. */
  readonly bound: 'folder' | 'infrastructure';
  readonly regions: readonly RegionMention[];
  /** A region is written, but what it is only comes with the deployment: the text that says so. */
  readonly unresolved?: { readonly line: number; readonly value: string };
  /** The file could not be parsed; what its lines show counts less. */
  readonly broken: boolean;
  /** The whole runs at the edge or on machines, where the platform has both. */
  readonly runs?: 'edge' | 'regional';
  /** The file that the platform starts, relative to the root. */
  readonly main?: string;
}

export interface SignalInput {
  readonly files: ReadonlySet<string>;
  read(file: string): string | undefined;
}

export interface ReaderInput extends SignalInput {
  /** The entries of a configuration file; it is parsed once, however many readers ask. */
  entriesOf(file: string, text: string): ReadResult;
}

/** Reads the files of one kind. To add a platform: a file with one of these, and a line in `signals.ts`. */
export interface SignalReader {
  /** On the path from the root. */
  readonly file: RegExp;
  /** What a file says about where code runs; nothing where it is not about that. Never throws on any text. */
  read(file: string, text: string, input: ReaderInput): readonly Deployment[];
}
