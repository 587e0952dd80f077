import type { DomainError } from '#libs/kernel';
import { AccountSuspended, type Node, NodeNotFound } from '#libs/tree';
import { NameInProgress, NameTaken, type WantedItem } from './order-item';

/** What is known about all requests of a batch before they are looked at one by one. */
export interface Known {
  readonly lineages: ReadonlyMap<number, readonly Node[]>;
  readonly suspended: ReadonlySet<number>;
  readonly replays: Map<string, { id: string; bodyHash: string }>;
  readonly busyNames: Set<string>;
  readonly liveNames: ReadonlySet<string>;
}

interface Wanted {
  readonly buyerId: number;
  readonly items: readonly WantedItem[];
}

/** Why it cannot be taken, as far as that needs no price and no contact. */
export function refusalOf({ buyerId, items }: Wanted, known: Known): DomainError | undefined {
  const chain = known.lineages.get(buyerId);
  if (!chain) return new NodeNotFound();
  // Whose edge it is, is nobody's business but its two ends'.
  if (chain.some(({ id }) => known.suspended.has(id)))
    return new AccountSuspended('This account cannot order just now. Ask your provider.');
  for (const [index, { name }] of items.entries()) {
    const errors = (code: string, message: string) => ({ name, errors: [{ pointer: `/items/${index}/name`, code, message }] });
    if (known.liveNames.has(name))
      return new NameTaken(`${name} is registered already.`, errors('name-taken', `${name} is registered already.`));
    const busy = `Somebody is ordering ${name} right now.`;
    if (known.busyNames.has(name)) return new NameInProgress(busy, errors('name-in-progress', busy));
  }
  return undefined;
}
