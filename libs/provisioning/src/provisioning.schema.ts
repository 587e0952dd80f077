import type { Schema } from '#libs/platform';
import { bulkActionTable, bulkRowTable } from './bulk/bulk-action.table';
import { domainChangeTable } from './changes/domain-change.table';
import { autoRenewDefaultTable } from './auto-renew/auto-renew-default.table';
import { autoRenewSwitchTable, autoRenewalTable } from './auto-renew/auto-renewal.table';
import { expiryNoticeTable } from './auto-renew/expiry-notice.table';
import { domainDeletionTable } from './deletion/domain-deletion.table';
import { departureTable } from './departures/departure.table';
import { Provisioning1795000006000 } from './migrations/1795000006000-provisioning';
import { NodeMoves1795000016001 } from './migrations/1795000016001-node-moves';
import { Renewals1795000018000 } from './migrations/1795000018000-renewals';
import { Takeovers1795000018001 } from './migrations/1795000018001-takeovers';
import { ExchangedCosts1795000023002 } from './migrations/1795000023002-exchanged-costs';
import { Deletions1795000027000 } from './migrations/1795000027000-deletions';
import { BillsOfThePast1795000028000 } from './migrations/1795000028000-bills-of-the-past';
import { Papers1795000033000 } from './migrations/1795000033000-papers';
import { DeadlineDeletions1795000033001 } from './migrations/1795000033001-deadline-deletions';
import { RegistryMessages1795000036000 } from './migrations/1795000036000-registry-messages';
import { DomainChanges1795000037000 } from './migrations/1795000037000-domain-changes';
import { Transfers1795000038000 } from './migrations/1795000038000-transfers';
import { ExpiryNotices1795000040000 } from './migrations/1795000040000-expiry-notices';
import { FrozenDomains1795000037001 } from './migrations/1795000037001-frozen-domains';
import { AutoRenewals1795000040001 } from './migrations/1795000040001-auto-renewals';
import { Departures1795000051000 } from './migrations/1795000051000-departures';
import { DepartureLinks1795000057000 } from './migrations/1795000057000-departure-links';
import { ContactUpdates1795000048001 } from './migrations/1795000048001-contact-updates';
import { OwnerChanges1795000048002 } from './migrations/1795000048002-owner-changes';
import { DomainDrifts1795000047001 } from './migrations/1795000047001-domain-drifts';
import { StuckItems1795000047002 } from './migrations/1795000047002-stuck-items';
import { handoverCodeTable, handoverNameTable, handoverPartyTable, handoverRuleTable, handoverTable } from './handovers/handover.table';
import { Handovers1795000049000 } from './migrations/1795000049000-handovers';
import { BulkActions1795000050000 } from './migrations/1795000050000-bulk-actions';
import { OrderedNames1795000050001 } from './migrations/1795000050001-ordered-names';
import { AutoRenewDefaults1795000050002 } from './migrations/1795000050002-auto-renew-defaults';
import { EmailVerifications1795000048003 } from './migrations/1795000048003-email-verifications';
import { nodeMoveTable } from './moves/node-move.table';
import { orderChargeTable, orderItemTable, orderShortfallTable, orderTable, quoteTable, registryAttemptTable } from './order.table';
import { autoProvisioningTable, deadlinePolicyTable, earlyRegistrationTable } from './papers/auto-provisioning.table';
import { registryMessageTable } from './polling/registry-message.table';
import { ownerChangeTable } from './owner-changes/owner-change.table';
import { contactUpdateTable } from './registrants/contact-update.table';
import { domainDriftTable } from './reconciliation/domain-drift.table';
import { stuckItemTable } from './watchdog/stuck-item.table';
import { emailVerificationTable } from './verifications/email-verification.table';

export const provisioningSchema: Schema = {
  entities: [
    orderTable,
    quoteTable,
    orderItemTable,
    orderChargeTable,
    orderShortfallTable,
    registryAttemptTable,
    nodeMoveTable,
    domainDeletionTable,
    autoProvisioningTable,
    earlyRegistrationTable,
    deadlinePolicyTable,
    registryMessageTable,
    domainChangeTable,
    expiryNoticeTable,
    autoRenewSwitchTable,
    autoRenewalTable,
    departureTable,
    contactUpdateTable,
    ownerChangeTable,
    domainDriftTable,
    stuckItemTable,
    handoverTable,
    handoverPartyTable,
    handoverNameTable,
    handoverCodeTable,
    handoverRuleTable,
    autoRenewDefaultTable,
    bulkActionTable,
    bulkRowTable,
    emailVerificationTable,
  ],
  migrations: [
    Provisioning1795000006000,
    NodeMoves1795000016001,
    Renewals1795000018000,
    Takeovers1795000018001,
    ExchangedCosts1795000023002,
    Deletions1795000027000,
    BillsOfThePast1795000028000,
    Papers1795000033000,
    DeadlineDeletions1795000033001,
    RegistryMessages1795000036000,
    DomainChanges1795000037000,
    FrozenDomains1795000037001,
    Transfers1795000038000,
    ExpiryNotices1795000040000,
    AutoRenewals1795000040001,
    DomainDrifts1795000047001,
    StuckItems1795000047002,
    ContactUpdates1795000048001,
    OwnerChanges1795000048002,
    Departures1795000051000,
    Handovers1795000049000,
    BulkActions1795000050000,
    OrderedNames1795000050001,
    AutoRenewDefaults1795000050002,
    EmailVerifications1795000048003,
    DepartureLinks1795000057000,
  ],
};
