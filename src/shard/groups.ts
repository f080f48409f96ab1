/** Puts things into groups: whatever is joined, directly or through others, is one group. */
export class Groups {
  readonly #parents = new Map<string, string>();

  join(a: string, b: string): void {
    const [first, second] = [this.groupOf(a), this.groupOf(b)];
    if (first === second) return;
    // The lesser name leads, so that the order of joins leaves no trace.
    if (first < second) this.#parents.set(second, first);
    else this.#parents.set(first, second);
  }

  /** The name of the group: the least of its members. */
  groupOf(item: string): string {
    let root = item;
    for (let above = this.#parents.get(root); above !== undefined; above = this.#parents.get(root))
      root = above;
    for (let at = item; at !== root; ) {
      const above = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = above;
    }
    return root;
  }
}
