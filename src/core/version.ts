declare const __VERSION__: string | undefined;
declare const __BUILD__: string | undefined;

/** The version of the tool; the build writes it in. Run from source, it is `0.0.0-source`. */
export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';

/** Names the sources and dependencies that were built; undefined where the tool runs from source. */
export const BUILD: string | undefined = typeof __BUILD__ === 'string' ? __BUILD__ : undefined;
