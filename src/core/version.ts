declare const __VERSION__: string | undefined;

/** The version of the tool; the build writes it in. Run from source, it is `0.0.0-source`. */
export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';
