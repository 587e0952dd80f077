import type { Actor } from '#libs/kernel';
import type { AuditEntry } from './audit/audit-entry';
import type { Node } from './nodes/node';
import { nodeRef } from './nodes/node-ref';
import type { OwnerWish } from './people/new-owner';

/** A new node's own log begins with its birth, which stands in its maker's log too. */
export function nodeCreated(by: Actor | null, { node, owner }: { node: Node; owner: Pick<OwnerWish, 'name' | 'email'> }): AuditEntry[] {
  const concerned = by ? [by.nodeId, node.id] : [node.id];
  return concerned.map((nodeId) => ({ nodeId, action: 'node.created', by, object: nodeRef(node.id), after: { node, owner } }));
}
