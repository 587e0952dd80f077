export { AdjustDeposit } from './adjustments/adjust-deposit';
export { AdjustmentAlreadyDecided, AdjustmentNotAllowed, AdjustmentNotFound } from './adjustments/adjustment';
export type { Adjustment, AdjustmentWish } from './adjustments/adjustment';
export { AdjustmentReads } from './adjustments/adjustment-reads';
export { DecideAdjustment } from './adjustments/decide-adjustment';
export { ApproveTopUp } from './approve-top-up';
export { AwaitedAmounts } from './awaited/awaited-amounts';
export { CODES, TooManyAwaited, exactAmount } from './awaited/exact-amount';
export { AddBankAccount } from './bank-accounts/add-bank-account';
export { BANKS, bankWith } from './bank-accounts/bank';
export type { Bank } from './bank-accounts/bank';
export {
  BankAccountClosed,
  BankAccountMissing,
  BankAccountNotFound,
  BankNameMissing,
  TooManyBankAccounts,
  maskedAccount,
} from './bank-accounts/bank-account';
export type { BankAccount, BankAccountWish } from './bank-accounts/bank-account';
export { BankAccounts } from './bank-accounts/bank-accounts';
export { CloseBankAccount } from './bank-accounts/close-bank-account';
export { ListBankAccounts } from './bank-accounts/list-bank-accounts';
export { ReplaceBankAccount } from './bank-accounts/replace-bank-account';
export { CancelTopUp } from './cancel-top-up';
export { CREDIT_LIMIT_MOST, CreditLimitBelowDebt, CreditLimitNotAllowed } from './credit-limit';
export type { Approval } from './decision';
export { DEPOSIT_FUNDED } from './deposit-funded';
export { depositsLaws } from './deposits.laws';
export { DepositsModule } from './deposits.module';
export { depositsSchema } from './deposits.schema';
export { EXPIRE_TOP_UPS, ExpireTopUps } from './expire-top-ups';
export { GetApprovalLimit } from './four-eyes/get-approval-limit';
export { SetApprovalLimit } from './four-eyes/set-approval-limit';
export { DepositOwed, TopUpsPending } from './hand-over/hand-over';
export type { HandOver } from './hand-over/hand-over';
export { HandOverDeposit } from './hand-over/hand-over-deposit';
export { GetTopUp } from './get-top-up';
export { AdjustmentBody, readAdjustmentWish } from './http/adjustment.body';
export { AdjustmentView, viewAdjustment, viewAdjustments } from './http/adjustment.view';
export { AdjustmentsQuery, readAdjustmentsQuery } from './http/adjustments.query';
export { ApprovalBody, readApproval } from './http/approval.body';
export { ApprovalLimitBody } from './http/approval-limit.body';
export { ApprovalLimitView, viewApprovalLimit } from './http/approval-limit.view';
export { AsOfQuery, readAsOf } from './http/as-of.query';
export { BalanceView, viewBalance } from './http/balance.view';
export { BankAccountBody } from './http/bank-account.body';
export { BankAccountView, PayToListView, PayToView, viewBankAccount, viewBankAccounts, viewPayTo } from './http/bank-account.view';
export { BanksView, viewBanks } from './http/bank.view';
export { CreditLimitBody } from './http/credit-limit.body';
export { DepositView, viewDeposit } from './http/deposit.view';
export { LowBalanceAlertBody } from './http/low-balance-alert.body';
export { LowBalanceAlertView, viewLowBalanceAlert } from './http/low-balance-alert.view';
export { OwnAdjustmentsController } from './http/own-adjustments.controller';
export { OwnTopUpsController } from './http/own-top-ups.controller';
export {
  ConfirmationView,
  StatementImportView,
  viewConfirmation,
  viewStatementImport,
  viewStatementImports,
} from './http/statement-import.view';
export { StatementLineView, causeOf, viewStatementLine } from './http/statement-line.view';
export type { MovementKind } from './http/statement-line.view';
export { IgnoredRowBody, RowChildBody, RowTopUpBody, readRowChild } from './http/statement-row.body';
export { StatementRowView } from './http/statement-row.view';
export { StatementRowViews } from './http/statement-row-views';
export { StatementRowsQuery, readStatementRowsQuery } from './http/statement-rows.query';
export { TopUpViews } from './http/top-up-views';
export { TopUpBody, readTopUpWish } from './http/top-up.body';
export { TopUpView, viewTopUp } from './http/top-up.view';
export { ChildrensTopUpsQuery, TopUpsQuery, readChildrensTopUpsQuery, readTopUpsQuery } from './http/top-ups.query';
export { SetLowBalanceAlert } from './low-balance/set-low-balance-alert';
export { WatchLowBalances } from './low-balance/watch-low-balances';
export { ListTopUps } from './list-top-ups';
export type { TopUpsWish } from './list-top-ups';
export { NoDeposit, OwnDeposit } from './own-deposit';
export { ReadProof } from './read-proof';
export { ReceivePayment } from './receive-payment';
export type { ReceivedPayment } from './receive-payment';
export type { Payment } from './received';
export { RejectTopUp } from './reject-top-up';
export { RequestTopUp } from './request-top-up';
export { ConfirmImport } from './statement-import/confirm-import';
export { DecideRow } from './statement-import/decide-row';
export { ImportStatement } from './statement-import/import-statement';
export { StatementReads } from './statement-import/statement-reads';
export { SetCreditLimit } from './set-credit-limit';
export {
  NOTE_MAX,
  NobodyToPay,
  OwnTopUp,
  ReasonMissing,
  SecondPersonNeeded,
  TOP_UP_LEAST,
  TOP_UP_MOST,
  TooManyTopUps,
  TopUpAlreadyDecided,
  TopUpAmountNotAllowed,
  TopUpNotFound,
} from './top-up';
export type { TopUp, TopUpSource, TopUpState, Transferred } from './top-up';
export type { TopUpWish } from './top-up-wish';
