export {
  absorbedOf,
  adjustmentOf,
  cashOf,
  costOf,
  depositBehind,
  depositOf,
  edgeOf,
  heldOf,
  registryOf,
  salesOf,
  taxOf,
  withheldOf,
} from './account';
export type { Verdict } from './decide';
export type { Deposit } from './deposit';
export { Ledger } from './ledger';
export { ledgerLaws } from './ledger.laws';
export { LedgerModule } from './ledger.module';
export { ledgerSchema } from './ledger.schema';
export { AlreadyPosted, DepositTooLow, FloorAboveBalance } from './posting';
export type { Bundle, Posting, Shortfall, Transfer } from './posting';
export { Statements } from './statements';
export type { StatementLine } from './statements';
