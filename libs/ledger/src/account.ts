/**
 * Accounts are names that say who and where. Nothing opens them: money moving through one is what makes it.
 * `deposit:42@7` is what node 42 may spend at its parent 7, `held:42@7` what is set aside there for orders under way.
 */
export const depositOf = (childId: number, parentId: number): string => `deposit:${childId}@${parentId}`;
export const heldOf = (childId: number, parentId: number): string => `held:${childId}@${parentId}`;
/** Money a node has received outside the platform, on its bank account. */
export const cashOf = (nodeId: number): string => `cash:${nodeId}`;
/** What a node has sold to its children, without tax. */
export const salesOf = (nodeId: number): string => `sales:${nodeId}`;
/** Tax a node has charged its children and owes to the state. */
export const taxOf = (nodeId: number): string => `tax:${nodeId}`;
/** What a node has given to its children's deposits by hand for such a reason, less what it has taken. */
export const adjustmentOf = (nodeId: number, kind: string): string => `adjustment:${nodeId}/${kind}`;
/** Tax on its income that a node's buyers have paid to the state in its name: a claim of its own, not cash. */
export const withheldOf = (nodeId: number): string => `withheld:${nodeId}`;
/** What the root's purchases at a registry have cost it. */
export const costOf = (nodeId: number, registry: string): string => `cost:${nodeId}/${registry}`;
/** What the root has paid a registry and bears itself, since its buyers got theirs back and the registry gives nothing back. */
export const absorbedOf = (nodeId: number, registry: string): string => `absorbed:${nodeId}/${registry}`;
/** What a registry has received from the root; the outside end of `costOf`. */
export const registryOf = (registry: string): string => `registry:${registry}`;

const ON_AN_EDGE = /^(deposit|held):(\d+)@(\d+)$/;

/** The deposit an account belongs to: `held:42@7` belongs to `deposit:42@7`. Null for accounts that are only summed. */
export function depositBehind(account: string): string | null {
  const [, , child, parent] = ON_AN_EDGE.exec(account) ?? [];
  return child && parent ? depositOf(Number(child), Number(parent)) : null;
}

export const isHeld = (account: string): boolean => account.startsWith('held:');

/** The two ends of the edge a deposit lies on. @throws TypeError when the name is not a deposit's. */
export function edgeOf(deposit: string): { childId: number; parentId: number } {
  const [, kind, child, parent] = ON_AN_EDGE.exec(deposit) ?? [];
  if (kind !== 'deposit') throw new TypeError(`${deposit} is not a deposit`);
  return { childId: Number(child), parentId: Number(parent) };
}
