import { DepositsModule } from '#libs/deposits';
import { PrivacyModule } from '#libs/documents';
import { DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { PricingModule } from '#libs/pricing';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { FundingForecast } from './forecast/funding-forecast';
import { RenewalsDue } from './forecast/renewals-due';
import { OwnCopy } from './papers/own-copy';
import { NamedStatements } from './statement/named-statements';
import { StatementSheet } from './statement/statement-sheet';

const front = [NamedStatements, StatementSheet, FundingForecast, OwnCopy];

/** What is read across libs, for screens and workbooks. Writes nothing. Needs the platform's module. */
@Module({
  imports: [TreeModule, LedgerModule, PricingModule, DepositsModule, PrivacyModule, DomainsModule],
  providers: [RenewalsDue, ...front],
  exports: front,
})
export class ReportsModule {}
