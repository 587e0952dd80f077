/** The kind of the job that carries out one order item: payload `{ itemId }`. */
export const PROVISION_ITEM = 'order-item.provision';
