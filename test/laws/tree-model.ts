/** A tree as a few lines of plain TypeScript: what the real one is compared with. It knows parents and nothing of paths. */
export class TreeModel {
  readonly parent = new Map<number, number>();
  readonly customers = new Set<number>();
  readonly limits = new Map<number, number>();
  /** By child: what it has with its parent now, in whole rupiah. */
  readonly money = new Map<number, number>();

  constructor(
    private readonly root: number,
    private readonly levelsMax: number,
  ) {}

  get all(): number[] {
    return [this.root, ...this.parent.keys()];
  }

  way(id: number): number[] {
    const parent = this.parent.get(id);
    return parent === undefined ? [id] : [...this.way(parent), id];
  }

  /** Why a child of this kind cannot be born below that parent, as a code. */
  whyBarren(parent: number, isCustomer: boolean): string | null {
    if (this.customers.has(parent)) return 'tree-customer-is-leaf';
    if (this.way(parent).length >= this.levelsMax) return 'tree-too-deep';
    return isCustomer || this.resellersFit(parent, 1) ? null : 'depth-limit-reached';
  }

  whyNotLimited(child: number, levels: number): string | null {
    if (this.customers.has(child)) return 'node-not-found';
    return this.height(child, true) - 1 > levels ? 'depth-limit-below-existing' : null;
  }

  whyNotMoved(id: number, to: number): string | null {
    if (id === this.root) return 'node-not-found';
    if (this.customers.has(id)) return 'customers-stay';
    if (this.way(to).includes(id)) return 'move-under-itself';
    if (this.parent.get(id) === to) return 'already-there';
    if (this.customers.has(to)) return 'tree-customer-is-leaf';
    if (this.way(to).length + this.height(id, false) > this.levelsMax) return 'tree-too-deep';
    return this.resellersFit(to, this.height(id, true)) ? null : 'depth-limit-reached';
  }

  grow(id: number, parent: number, isCustomer: boolean): void {
    this.parent.set(id, parent);
    if (isCustomer) this.customers.add(id);
  }

  move(id: number, to: number): void {
    this.parent.set(id, to);
    this.limits.delete(id);
  }

  private children(id: number): number[] {
    return [...this.parent].filter(([, parent]) => parent === id).map(([child]) => child);
  }

  /** Levels from here down, itself included. */
  private height(id: number, resellersOnly: boolean): number {
    const below = this.children(id).filter((child) => !resellersOnly || !this.customers.has(child));
    return 1 + Math.max(0, ...below.map((child) => this.height(child, resellersOnly)));
  }

  /** Everybody on the way allows as many levels of resellers below itself as there would be then. */
  private resellersFit(below: number, levels: number): boolean {
    const way = this.way(below);
    return way.every((id, index) => way.length - 1 - index + levels <= (this.limits.get(id) ?? Infinity));
  }
}
