import { BillingModule } from '#libs/billing';
import { BrandingModule } from '#libs/branding';
import { DocumentsModule } from '#libs/documents';
import { DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { PricingModule } from '#libs/pricing';
import { ApiKeysModule, TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { AskAboutItem } from './ask-about-item';
import { Attempts } from './attempts';
import { autoRenewParts } from './auto-renew/auto-renew-parts';
import { CancelOrder } from './cancel-order';
import { CheckAvailability } from './availability';
import { bulkParts } from './bulk/bulk-parts';
import { changesParts } from './changes/changes-parts';
import { CheckWithRegistries } from './check-with-registries';
import { deletionParts } from './deletion/deletion-parts';
import { departuresParts } from './departures/departures-parts';
import { ExpireOrders } from './expire-orders';
import { GiveUpOrder } from './give-up-order';
import { handoversParts } from './handovers/handovers-parts';
import { HoldQueued } from './hold-queued';
import { ItemActions } from './item-actions';
import { BillOrders } from './invoices/bill-orders';
import { ChaseInvoices } from './invoices/chase-invoices';
import { PayEarmarked } from './invoices/pay-earmarked';
import { PayInvoice } from './invoices/pay-invoice';
import { LookAtItem } from './look-at-item';
import { MakeQuote } from './make-quote';
import { OrderFacts } from './order-facts';
import { OrderReads } from './order-reads';
import { OrderSequencer } from './order-sequencer';
import { Orders } from './orders';
import { OrderPrices } from './order-prices';
import { ownerChangesParts } from './owner-changes/owner-changes-parts';
import { papersParts } from './papers/papers-parts';
import { PlaceOrder } from './place-order';
import { PlaceOrders } from './place-orders';
import { PrepareItems } from './prepare-items';
import { pollingParts } from './polling/polling-parts';
import { ProvisionItem } from './provision-item';
import { Quotes } from './quotes';
import { reconciliationParts } from './reconciliation/reconciliation-parts';
import { RegisterName } from './register-name';
import { registrantsParts } from './registrants/registrants-parts';
import { RegistrantLetters } from './registrant-letters';
import { RegistryGate } from './registry-gate';
import { RenewName } from './renew-name';
import { restoresParts } from './restores/restores-parts';
import { RenewalPrices } from './renewal-prices';
import { SaleReads } from './sale-reads';
import { LookUpName } from './look-up-name';
import { SearchNames } from './search-names';
import { SettleItem } from './settle-item';
import { SweepLeftovers } from './sweep-leftovers';
import { RenewalsAtRisk } from './takeover/renewals-at-risk';
import { SuspendedSellers } from './takeover/suspended-sellers';
import { TakeOverRenewals } from './takeover/take-over-renewals';
import { TakeoverNews } from './takeover/takeover-news';
import { transfersParts } from './transfers/transfers-parts';
import { verificationsParts } from './verifications/verifications-parts';
import { VerifyBooks } from './verify-books';
import { StuckItems } from './watchdog/stuck-items';
import { WatchItems } from './watchdog/watch-items';
import { WaitingOrders } from './waiting-orders';

const parts = [
  ...bulkParts,
  ...changesParts,
  ...departuresParts,
  ...handoversParts,
  ...autoRenewParts,
  ...deletionParts,
  ...papersParts,
  ...pollingParts,
  ...registrantsParts,
  ...ownerChangesParts,
  ...reconciliationParts,
  ...verificationsParts,
  ...restoresParts,
  ...transfersParts,
  BillOrders,
  ChaseInvoices,
  PayEarmarked,
  PayInvoice,
  AskAboutItem,
  Attempts,
  CancelOrder,
  CheckAvailability,
  CheckWithRegistries,
  ExpireOrders,
  GiveUpOrder,
  HoldQueued,
  ItemActions,
  LookAtItem,
  MakeQuote,
  OrderFacts,
  OrderReads,
  OrderSequencer,
  Orders,
  OrderPrices,
  PlaceOrder,
  PlaceOrders,
  PrepareItems,
  ProvisionItem,
  Quotes,
  RegisterName,
  RegistrantLetters,
  RegistryGate,
  RenewName,
  RenewalPrices,
  SaleReads,
  LookUpName,
  SearchNames,
  SettleItem,
  SweepLeftovers,
  RenewalsAtRisk,
  SuspendedSellers,
  TakeOverRenewals,
  TakeoverNews,
  VerifyBooks,
  StuckItems,
  WatchItems,
  WaitingOrders,
];

/** Needs PlatformModule and RegistryModule, which are global. */
@Module({
  imports: [TreeModule, ApiKeysModule, LedgerModule, PricingModule, BillingModule, BrandingModule, DocumentsModule, DomainsModule],
  providers: parts,
  exports: parts,
})
export class ProvisioningModule {}
