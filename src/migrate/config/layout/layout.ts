/** What one entry takes up in its file, so that another can be written beside it. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  /** `line`: entries stand on lines of their own. `comma`: they are divided by commas. */
  readonly joins: 'line' | 'comma';
  /** Where a name may stand only once: the map, the list, the block or the file around the entry. */
  readonly container: { readonly from: number; readonly to: number };
}

/** What an entry belongs to, where that decides whether and how it may be edited. */
export interface Surroundings {
  /** Folders that the services are built from which get this entry; empty where the format has none. */
  readonly folders: readonly string[];
  /** Whether the entry stands in an anchor that others use. */
  readonly isShared: boolean;
  /** A ready-made action or image that reads the entry. */
  readonly reader?: { readonly kind: 'action' | 'image'; readonly name: string };
}

/** Where things stand in a file of one format. */
export interface Layout {
  /** The entry around an offset that holds a name; undefined where nothing can be written beside it. */
  readonly findUnit: (offset: number) => Unit | undefined;
  readonly describe: (offset: number) => Surroundings;
}

export const NO_SURROUNDINGS: Surroundings = { folders: [], isShared: false };
