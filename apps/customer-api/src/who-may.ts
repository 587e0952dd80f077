import type { Role } from '#libs/kernel';

/** Look at what the customer has. */
export const READ: readonly Role[] = ['owner', 'admin', 'billing', 'support'];
/** Say whom domains are registered for, and ask what an order would cost. */
export const PREPARE_ORDERS: readonly Role[] = READ;
/** Order and top up. */
export const HANDLE_MONEY: readonly Role[] = ['owner', 'admin', 'billing'];
