import { DepositsModule } from '#libs/deposits';
import { LedgerModule } from '#libs/ledger';
import { PricingModule } from '#libs/pricing';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { FundingForecast } from './forecast/funding-forecast';
import { RenewalsDue } from './forecast/renewals-due';
import { NamedStatements } from './statement/named-statements';
import { StatementSheet } from './statement/statement-sheet';

const front = [NamedStatements, StatementSheet, FundingForecast];

/** What is read across libs, for screens and workbooks. Writes nothing. Needs the platform's module. */
@Module({ imports: [TreeModule, LedgerModule, PricingModule, DepositsModule], providers: [RenewalsDue, ...front], exports: front })
export class ReportsModule {}
