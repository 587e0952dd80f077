/** The kind of the job that carries out one order item: payload `{ itemId }`. */
export const PROVISION_ITEM = 'order-item.provision';
/** The kind of the job that tries orders waiting for a deposit again: payload `{ deposit }`. */
export const DEPOSIT_FUNDED = 'deposit.funded';
