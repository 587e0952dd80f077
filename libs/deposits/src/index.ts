export { ApproveTopUp } from './approve-top-up';
export { CREDIT_LIMIT_MOST, CreditLimitBelowDebt, CreditLimitNotAllowed } from './credit-limit';
export { DEPOSIT_FUNDED } from './deposit-funded';
export { depositsLaws } from './deposits.laws';
export { DepositsModule } from './deposits.module';
export { depositsSchema } from './deposits.schema';
export { GetTopUp } from './get-top-up';
export { AsOfQuery } from './http/as-of.query';
export { BalanceView, viewBalance } from './http/balance.view';
export { CreditLimitBody } from './http/credit-limit.body';
export { DepositView, viewDeposit } from './http/deposit.view';
export { StatementLineView, viewStatementLine } from './http/statement-line.view';
export { TopUpBody, readTopUpWish } from './http/top-up.body';
export { TopUpView, viewTopUp, viewTopUps } from './http/top-up.view';
export { TopUpsQuery, readTopUpsQuery } from './http/top-ups.query';
export { ListTopUps } from './list-top-ups';
export type { TopUpsWish } from './list-top-ups';
export { NoDeposit, OwnDeposit } from './own-deposit';
export { RejectTopUp } from './reject-top-up';
export { RequestTopUp } from './request-top-up';
export { SetCreditLimit } from './set-credit-limit';
export {
  NOTE_MAX,
  NobodyToPay,
  OwnTopUp,
  TOP_UP_LEAST,
  TOP_UP_MOST,
  TopUpAlreadyDecided,
  TopUpAmountNotAllowed,
  TopUpNotFound,
} from './top-up';
export type { TopUp, TopUpState, TopUpWish } from './top-up';
