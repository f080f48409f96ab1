/**
 * The candidate that a person most likely meant, or undefined where nothing is near. Near is at most two typing
 * slips (a swap counts as one), or a shared beginning of three letters and more.
 */
export function findNearMiss(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.slice(0, 64).toLowerCase();
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= allowedSlips(wanted) && (!best || distance < best.distance))
      best = { candidate, distance };
  }
  return best?.candidate ?? candidates.find((candidate) => isLongPrefix(wanted, candidate.toLowerCase()));
}

function allowedSlips(word: string): number {
  return word.length <= 3 ? 1 : 2;
}

function isLongPrefix(word: string, candidate: string): boolean {
  return word.length >= 3 && (candidate.startsWith(word) || word.startsWith(candidate));
}

/** Damerau-Levenshtein distance (adjacent swaps), in UTF-16 units. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
