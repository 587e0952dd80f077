export { CheckAvailability, NAMES_MAX } from './availability';
export type { NameAvailability } from './availability';
export { AskForDeletion } from './deletion/ask-for-deletion';
export { DeleteDomain } from './deletion/delete-domain';
export { DeletionReads } from './deletion/deletion-reads';
export { RenewedMeanwhile } from './deletion/domain-deletion';
export { DeletionBody } from './http/deletion.body';
export { DeletionView, viewDeletion } from './http/deletion.view';
export { CancelOrder } from './cancel-order';
export { ExpireOrders } from './expire-orders';
export { HoldQueued } from './hold-queued';
export { announcePlaced } from './http/announce-placed';
export { ApiOrderPlaced } from './http/api-order-placed';
export { FoundNamesView, viewFoundNames } from './http/found-name.view';
export { FormerDepositView, NodeMoveView, viewFormerDeposit, viewNodeMove } from './http/node-move.view';
export { NamesBody } from './http/names.body';
export { OrderBody, readOrder } from './http/order.body';
export { OrderView, viewOrder } from './http/order.view';
export { readWantedItem } from './http/wanted-item.body';
export { PricedDomainView, viewPricedDomain } from './http/priced-domain.view';
export { QuoteBody } from './http/quote.body';
export { RenewalAtRiskView, viewRenewalAtRisk } from './http/renewal-at-risk.view';
export { TakeoverBody, readTakeover } from './http/takeover.body';
export { QuoteView, viewQuote } from './http/quote.view';
export { ChaseInvoices } from './invoices/chase-invoices';
export { PayEarmarked } from './invoices/pay-earmarked';
export { PayInvoice } from './invoices/pay-invoice';
export { MakeQuote } from './make-quote';
export {
  ITEM_STATES,
  NameInProgress,
  NameTaken,
  OrderEmpty,
  OrderNotCancellable,
  OrderNotFound,
  PriceChanged,
  TooManyOrders,
} from './order-item';
export type { Failure, ItemState } from './order-item';
export { OrderReads } from './order-reads';
export type { OrderLine, OrderRow } from './order-reads';
export { OrderSequencer, WAITING_MAX } from './order-sequencer';
export { PlaceOrder } from './place-order';
export type { OrderWish } from './place-order';
export { PlaceOrders } from './place-orders';
export type { OrderRequest, Placed } from './order-request';
export { AllowAutoProvisioning } from './papers/allow-auto-provisioning';
export type { AllowanceWish } from './papers/allow-auto-provisioning';
export { BASE_LIMIT_MAX } from './papers/early-trust';
export { EnforceDeadlines } from './papers/enforce-deadlines';
export { FollowCase } from './papers/follow-case';
export { GetAutoProvisioning } from './papers/get-auto-provisioning';
export type { AutoProvisioningState } from './papers/get-auto-provisioning';
export { HoldDomain } from './papers/hold-domain';
export { SwitchAutoProvisioning } from './papers/switch-auto-provisioning';
export { AskForPolling } from './polling/ask-for-polling';
export { PollRegistry } from './polling/poll-registry';
export { ProvisionItem } from './provision-item';
export { FollowChild } from './moves/follow-child';
export { MoveSubtree } from './moves/move-subtree';
export { MovesModule } from './moves/moves.module';
export { MoveNotFound, OrdersUnderWay } from './moves/node-move';
export type { MoveWish, NodeMove } from './moves/node-move';
export { NodeMoves } from './moves/node-moves';
export { houseLaws } from './house.laws';
export { CHASE_INVOICES, EXPIRE_ORDERS, SWEEP_LEFTOVERS, VERIFY_BOOKS } from './job-kinds';
export { provisioningLaws } from './provisioning.laws';
export { ProvisioningModule } from './provisioning.module';
export { provisioningSchema } from './provisioning.schema';
export { QuoteExpired, QuoteNotFound } from './quote';
export type { Quote, QuotedItem } from './quote';
export { ITEMS_MAX, NameTwice, TldUnknown, readName } from './read-items';
export type { TypedItem, TypedRenewal } from './read-items';
export { RenewalPrices } from './renewal-prices';
export type { PricedDomain } from './renewal-prices';
export { RenewalsAtRisk } from './takeover/renewals-at-risk';
export { TakeOverRenewals } from './takeover/take-over-renewals';
export type { TakeoverWish } from './takeover/take-over-renewals';
export { ResellerNotSuspended } from './takeover/taken-over';
export { SaleReads } from './sale-reads';
export type { Sale, Shortage } from './sale-reads';
export { SearchNames } from './search-names';
export { LookUpName } from './look-up-name';
export type { LookedUpName } from './look-up-name';
export { LookedUpNameView, viewLookedUpName } from './http/looked-up-name.view';
export { WhoisQuery } from './http/whois.query';
export type { FoundName } from './search-names';
export { SweepLeftovers } from './sweep-leftovers';
export { VerifyBooks } from './verify-books';
