import { DocumentsModule } from '#libs/documents';
import { LedgerModule } from '#libs/ledger';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { AdjustDeposit } from './adjustments/adjust-deposit';
import { AdjustmentReads } from './adjustments/adjustment-reads';
import { Adjustments } from './adjustments/adjustments';
import { DecideAdjustment } from './adjustments/decide-adjustment';
import { SettleAdjustment } from './adjustments/settle-adjustment';
import { ApproveTopUp } from './approve-top-up';
import { AwaitedAmounts } from './awaited/awaited-amounts';
import { AddBankAccount } from './bank-accounts/add-bank-account';
import { BankAccountNews } from './bank-accounts/bank-account-news';
import { BankAccounts } from './bank-accounts/bank-accounts';
import { CloseBankAccount } from './bank-accounts/close-bank-account';
import { ListBankAccounts } from './bank-accounts/list-bank-accounts';
import { ListPayTo } from './bank-accounts/list-pay-to';
import { ReplaceBankAccount } from './bank-accounts/replace-bank-account';
import { CancelTopUp } from './cancel-top-up';
import { DescribeTransfer } from './describe-transfer';
import { ExpireTopUps } from './expire-top-ups';
import { ApprovalLimits } from './four-eyes/approval-limits';
import { GetApprovalLimit } from './four-eyes/get-approval-limit';
import { SetApprovalLimit } from './four-eyes/set-approval-limit';
import { GetTopUp } from './get-top-up';
import { HandInProof } from './hand-in-proof';
import { StatementRowViews } from './http/statement-row-views';
import { TopUpViews } from './http/top-up-views';
import { HandOverDeposit } from './hand-over/hand-over-deposit';
import { ListTopUps } from './list-top-ups';
import { LowBalanceAlerts } from './low-balance/low-balance-alerts';
import { SetLowBalanceAlert } from './low-balance/set-low-balance-alert';
import { WatchLowBalances } from './low-balance/watch-low-balances';
import { OwnDeposit } from './own-deposit';
import { ReadProof } from './read-proof';
import { ReceivePayment } from './receive-payment';
import { RejectTopUp } from './reject-top-up';
import { RequestTopUp } from './request-top-up';
import { SetCreditLimit } from './set-credit-limit';
import { SettleTopUp } from './settle-top-up';
import { ConfirmImport } from './statement-import/confirm-import';
import { DecideRow } from './statement-import/decide-row';
import { ImportStatement } from './statement-import/import-statement';
import { MatchRows } from './statement-import/match-rows';
import { StatementReads } from './statement-import/statement-reads';
import { StatementRows } from './statement-import/statement-rows';
import { TakeRow } from './statement-import/take-row';
import { TopUps } from './top-ups';

const front = [
  BankAccounts,
  AddBankAccount,
  ReplaceBankAccount,
  CloseBankAccount,
  ListBankAccounts,
  ListPayTo,
  AwaitedAmounts,
  RequestTopUp,
  DescribeTransfer,
  HandInProof,
  ReadProof,
  CancelTopUp,
  ApproveTopUp,
  RejectTopUp,
  ReceivePayment,
  ExpireTopUps,
  ListTopUps,
  GetTopUp,
  TopUpViews,
  GetApprovalLimit,
  SetApprovalLimit,
  AdjustDeposit,
  DecideAdjustment,
  AdjustmentReads,
  ImportStatement,
  ConfirmImport,
  DecideRow,
  StatementReads,
  StatementRowViews,
  SetLowBalanceAlert,
  WatchLowBalances,
  OwnDeposit,
  SetCreditLimit,
  HandOverDeposit,
];

/** Bank accounts, top-ups and what else changes a deposit by hand. Needs the platform's module. */
@Module({
  imports: [TreeModule, LedgerModule, DocumentsModule],
  providers: [
    LowBalanceAlerts,
    StatementRows,
    MatchRows,
    TakeRow,
    TopUps,
    SettleTopUp,
    Adjustments,
    SettleAdjustment,
    ApprovalLimits,
    BankAccountNews,
    ...front,
  ],
  exports: front,
})
export class DepositsModule {}
