import type { Report } from '../core/report.ts';
import { fileRole } from '../files/file-role.ts';
import type { SearchedFiles } from '../scan/options.ts';
import { createRepository } from '../scan/repository.ts';
import { cutReport } from '../shard/cut-report.ts';
import { type Division, divideFiles } from '../shard/division.ts';
import type { Shard } from '../shard/request.ts';

/** Divides a repository once it is listed, and cuts a report down to the shard's part. */
export class ShardScan {
  readonly #shard: Shard;
  readonly #maxFileBytes: number;
  /** Groups of files of other shards that findings of this one depend on. */
  readonly #context = new Set<string>();
  #division: Division | undefined;

  constructor(shard: Shard, maxFileBytes: number) {
    this.#shard = shard;
    this.#maxFileBytes = maxFileBytes;
  }

  /** Which files the scan has to analyse. */
  readonly chooseFiles = ({ listed, hits }: SearchedFiles): ((file: string) => boolean) => {
    // A repository of its own: what only the division reads must leave no warning in the report.
    const { graph, read } = createRepository(listed, this.#maxFileBytes);
    const sources = listed.files.filter((file) => fileRole(file) === 'source');
    this.#division ??= divideFiles({ sources, hits, read, imports: graph.imports }, this.#shard.total);
    const { groupOf, shared } = this.#division;
    return (file) => this.holds(file) || shared.has(groupOf(file)) || this.#context.has(groupOf(file));
  };

  readonly holds = (file: string): boolean => this.#division?.shardOf(file) === this.#shard.index;

  /** Notes files that the next scan has to analyse too; returns whether there are any that it did not. */
  addContext(files: readonly string[]): boolean {
    const before = this.#context.size;
    for (const file of files) {
      const group = this.#division?.groupOf(file);
      if (group !== undefined && !this.holds(file)) this.#context.add(group);
    }
    return this.#context.size > before;
  }

  cut(
    report: Report,
    files: { readonly readable: readonly string[]; readonly candidates: readonly string[] },
  ): Report {
    return cutReport(report, {
      ...this.#shard,
      division: this.#division?.hash ?? '',
      holds: this.holds,
      files: files.readable,
      candidates: files.candidates,
    });
  }
}
