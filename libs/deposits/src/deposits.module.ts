import { LedgerModule } from '#libs/ledger';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { ApproveTopUp } from './approve-top-up';
import { GetTopUp } from './get-top-up';
import { ListTopUps } from './list-top-ups';
import { OwnDeposit } from './own-deposit';
import { RejectTopUp } from './reject-top-up';
import { RequestTopUp } from './request-top-up';
import { SetCreditLimit } from './set-credit-limit';
import { TopUps } from './top-ups';

const front = [RequestTopUp, ApproveTopUp, RejectTopUp, ListTopUps, GetTopUp, OwnDeposit, SetCreditLimit];

/** Top-ups. Needs the platform's module. */
@Module({ imports: [TreeModule, LedgerModule], providers: [TopUps, ...front], exports: front })
export class DepositsModule {}
