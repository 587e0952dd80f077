import type { Actor } from '#libs/kernel';

/** The place in the tree from which a job looks: that of a node's owners, and nobody's in particular. */
export const asOwner = (nodeId: number): Actor => ({ personId: 'nobody', nodeId, role: 'owner' });
