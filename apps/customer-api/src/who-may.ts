import type { Role } from '#libs/kernel';

/** Look at what the customer has. */
export const READ: readonly Role[] = ['owner', 'admin', 'billing', 'support'];
/** Order and top up. */
export const HANDLE_MONEY: readonly Role[] = ['owner', 'admin', 'billing'];
