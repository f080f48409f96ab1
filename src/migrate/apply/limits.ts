/** A file that a person wrote is hardly ever larger; the whole of it is held in memory, old and new. */
export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
