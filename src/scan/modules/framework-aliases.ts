/** An alias that a framework or a template sets up outside of the configs that we read. */
export interface FrameworkAlias {
  readonly prefix: string;
  /** Only in packages that depend on one of these; everywhere where it is left out. */
  readonly dependencies?: readonly string[];
  /** Folders of the package in which the target may lie, first hit wins. */
  readonly folders: readonly string[];
}

/** Specific rows first. An alias counts only where its target exists and no package of that name is declared. */
export const FRAMEWORK_ALIASES: readonly FrameworkAlias[] = [
  { prefix: '$lib/', dependencies: ['@sveltejs/kit'], folders: ['src/lib'] },
  { prefix: '~~/', folders: [''] },
  { prefix: '@@/', folders: [''] },
  { prefix: '~/', dependencies: ['nuxt', 'nuxt-edge', 'nuxt3'], folders: ['app', 'src', ''] },
  { prefix: '@/', dependencies: ['nuxt', 'nuxt-edge', 'nuxt3'], folders: ['app', 'src', ''] },
  { prefix: '#shared/', dependencies: ['nuxt'], folders: ['shared'] },
  { prefix: '#server/', dependencies: ['nuxt'], folders: ['server'] },
  { prefix: '@/', folders: ['src', '', 'app', 'client/src', 'client', 'resources/js'] },
  { prefix: '~/', folders: ['src', 'app', ''] },
  { prefix: '#/', folders: ['src', ''] },
  { prefix: '@src/', folders: ['src'] },
  { prefix: 'src/', folders: ['src'] },
  { prefix: '/', folders: ['', 'public'] },
  { prefix: '$', folders: ['src', 'src/lib', ''] },
  { prefix: '@', folders: ['src', ''] },
  { prefix: '~', folders: ['src', ''] },
  { prefix: '#', folders: ['src', ''] },
];
