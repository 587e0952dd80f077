/**
 * The kind of the job that a credited deposit or a new credit limit adds, payload `{ deposit: 'deposit:42@7' }`: orders
 * waiting for it are tried again.
 */
export const DEPOSIT_FUNDED = 'deposit.funded';
