/** The kind of the job that carries out one order item: payload `{ itemId }`. */
export const PROVISION_ITEM = 'order-item.provision';
/** The kind of the job that asks about an order item out of turn: payload `{ itemId }`. */
export const LOOK_AT_ITEM = 'order-item.look';
/** The kind of the job that carries out one deletion: payload `{ deletionId }`. */
export const DELETE_DOMAIN = 'domain.delete';
/** The kind of the job that has a name that has just come be registered for its new holder: payload `{ domainId }`. */
export const RECEIVE_DOMAIN = 'domain.receive';
/** The kind of the job that reads the message queue of a registry account: payload `{ account }`. */
export const POLL_REGISTRY = 'registry.poll';
/** Every night: the laws of the books. */
export const VERIFY_BOOKS = 'books.verify';
/** Every night: orders that have waited for funds too long. */
export const EXPIRE_ORDERS = 'orders.expire';
/** Every day: invoices that are not paid. */
export const CHASE_INVOICES = 'invoices.chase';
/** Every night: what is only left over goes. */
export const SWEEP_LEFTOVERS = 'leftovers.sweep';
/** The kind of the job that has a name rest or work again at its registry: payload `{ domainId }`. */
export const HOLD_DOMAIN = 'domain.hold';
/** The kind of the job that carries out one change of a domain: payload `{ changeId }`. */
export const CHANGE_DOMAIN = 'domain.change';
/** The kind of the job that puts the registrar lock on a name that is new here: payload `{ domainId }`. */
export const LOCK_NEW_NAME = 'domain.lock-new';
/** The kind of the job that watches a name which another registrar asks for: payload `{ domainId }`. */
export const WATCH_DEPARTURE = 'domain.departure';
/** The kind of the job that tells one registry what a contact says: payload `{ updateId }`. */
export const PUSH_CONTACT = 'contact.push';
/** The kind of the job that goes on with a change of owner: payload `{ ownerChangeId }`. */
export const CHANGE_OWNER = 'domain.owner';
/** The kind of the job that compares domains with their registry: payload `{ registry }`. */
export const SYNC_REGISTRY = 'registry.sync';
/** The kind of the job that does what the dates of a handover say: payload `{ handoverId }`. */
export const LOOK_AT_HANDOVER = 'handover.look';
/** The kind of the job that carries out a bulk action, some domains at a time: payload `{ bulkId }`. */
export const CARRY_OUT_BULK = 'bulk.carry-out';
