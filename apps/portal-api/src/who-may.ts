import type { Role } from '#libs/kernel';

/** Look at what the node has and does. */
export const READ: readonly Role[] = ['owner', 'admin', 'billing', 'support'];
/** Write down whom customers' domains are registered for. */
export const SERVE_CUSTOMERS: readonly Role[] = READ;
/** Order, top up and approve top-ups; and see what things cost the node, what it asks, and what remains. */
export const HANDLE_MONEY: readonly Role[] = ['owner', 'admin', 'billing'];
/** Make nodes below this one. */
export const GROW_TREE: readonly Role[] = ['owner', 'admin'];
