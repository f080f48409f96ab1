import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pruneCacheEntries, readCacheEntry, touchCacheEntry, writeCacheEntry } from '../cache/cache-entry.ts';
import { hideCredentials } from '../core/secret-mask.ts';
import { BUILD } from '../core/version.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { PartsResult } from './parts.ts';
import { type Answered, digestText, isAnsweredAlike, type Questions } from './questions.ts';

export interface KeptParts {
  /** What an earlier analysis of these candidates gave, if it would give the same today. */
  find(candidates: readonly string[]): PartsResult | undefined;
  /** Notes what an analysis gave, and all that it asked for that. */
  add(candidates: readonly string[], part: KeptPart): void;
  /** Writes down what was noted. Nothing happens where it cannot be written. */
  save(): void;
}

export interface KeptPart {
  readonly facts: PartsResult;
  /** Files of other parts that it took in. */
  readonly joined: readonly string[];
  readonly asked: readonly Answered[];
}

interface KeptPartsInput {
  readonly questions: Questions;
  /** Of all parts. */
  readonly candidates: readonly string[];
  readonly vendor: Vendor | undefined;
}

/** Of all entries together. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The parts that earlier scans have analysed, whatever folder they lay in. An analysis sees nothing but the answers to
 * what it asks: where all of them, asked again in the same order, are what they were, so is what it gives. Nothing else
 * is asked then than a new analysis would ask, so that what was read is the same as well.
 */
export function openKeptParts(
  cacheFolder: string,
  { questions, candidates: all, vendor }: KeptPartsInput,
): KeptParts {
  const today = new Set(all);
  const folder = join(cacheFolder, 'parts');
  const used: string[] = [];
  const added: { readonly path: string; readonly part: KeptPart }[] = [];

  /** Names the candidates and what they hold, so that two states of a repository do not push each other out. */
  function pathOf(candidates: readonly string[]): string {
    const hash = createHash('sha256').update(JSON.stringify([BUILD, vendor]));
    for (const file of candidates) hash.update(`\0${file}\0${digestText(questions.read(file))}`);
    return join(folder, `${hash.digest('hex').slice(0, 32)}.bin`);
  }

  return {
    find(candidates) {
      const path = pathOf(candidates);
      const body = readCacheEntry(path);
      if (!body) return undefined;
      const { facts, joined, asked } = JSON.parse(body.toString('utf8')) as KeptPart;
      if (!joined.every((file) => today.has(file))) return undefined;
      if (!asked.every((answered) => isAnsweredAlike(questions, answered))) return undefined;
      used.push(path);
      return facts;
    },
    add(candidates, part) {
      if (!part.asked.some(holdsSecret)) added.push({ path: pathOf(candidates), part });
    },
    save() {
      for (const path of used.splice(0)) touchCacheEntry(path);
      for (const { path, part } of added.splice(0)) writeCacheEntry(path, Buffer.from(JSON.stringify(part)));
      pruneCacheEntries(folder, { mostBytes: MOST_BYTES });
    },
  };
}

/** A specifier can be a URL with a password in it. */
function holdsSecret(answered: Answered): boolean {
  if (answered[0] !== 'module') return false;
  const [, , specifier] = answered;
  return specifier.includes('://') && hideCredentials(specifier) !== specifier;
}
