import type { Artifact, Location, PhysicalLocation, Region } from 'sarif';
import type { Range } from '../../core/range.ts';
import { toSarifText } from '../../core/sarif-text.ts';
import { encodePath } from '../../core/uri-text.ts';

/** What the paths are relative to: the top of the repository, wherever it is checked out. */
export const BASE_ID = 'SRCROOT';

/** The files of a run by number, and how places in them are written. `repositoryPath` is as in `ReportOptions`. */
export class Artifacts {
  readonly #indexes = new Map<string, number>();
  readonly #repositoryPath: string;

  constructor(repositoryPath: string) {
    this.#repositoryPath = repositoryPath;
  }

  /** A place in a file; the whole file where there is no region. */
  locate(file: string, region?: Region): PhysicalLocation {
    const index = this.#indexes.get(file) ?? this.#indexes.size;
    this.#indexes.set(file, index);
    return {
      artifactLocation: { ...this.#place(file), index },
      ...(region ? { region } : {}),
    };
  }

  list(): Artifact[] {
    return [...this.#indexes.keys()].map((file) => ({
      location: this.#place(file),
      roles: ['analysisTarget'],
    }));
  }

  #place(file: string) {
    return { uri: encodePath(this.#repositoryPath + file), uriBaseId: BASE_ID };
  }
}

/** The end column is the one after the last character, as in ours. */
export function createRegion({ start, end }: Range): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A place with a few words. */
export function describeLocation(location: PhysicalLocation, id: number, text: string): Location {
  return { id, physicalLocation: location, message: { text: toSarifText(text) } };
}
