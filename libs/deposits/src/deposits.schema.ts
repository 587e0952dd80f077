import type { Schema } from '#libs/platform';
import { adjustmentTable } from './adjustments/adjustment.table';
import { awaitedAmountTable } from './awaited/awaited-amount.table';
import { bankAccountTable } from './bank-accounts/bank-account.table';
import { approvalLimitTable } from './four-eyes/approval-limit.table';
import { Deposits1795000004000 } from './migrations/1795000004000-deposits';
import { BankAccounts1795000020000 } from './migrations/1795000020000-bank-accounts';
import { Adjustments1795000020002 } from './migrations/1795000020002-adjustments';
import { StatementImports1795000024000 } from './migrations/1795000024000-statement-imports';
import { statementImportTable } from './statement-import/statement-import.table';
import { statementRowTable } from './statement-import/statement-row.table';
import { lowBalanceAlertTable } from './low-balance/low-balance-alert.table';
import { FirstPayments1795000035001 } from './migrations/1795000035001-first-payments';
import { LimitsThatWait1795000046000 } from './migrations/1795000046000-limits-that-wait';
import { LowBalanceAlerts1795000029000 } from './migrations/1795000029000-low-balance-alerts';
import { topUpTable } from './top-up.table';

export const depositsSchema: Schema = {
  entities: [
    topUpTable,
    bankAccountTable,
    awaitedAmountTable,
    approvalLimitTable,
    adjustmentTable,
    statementImportTable,
    statementRowTable,
    lowBalanceAlertTable,
  ],
  migrations: [
    Deposits1795000004000,
    BankAccounts1795000020000,
    Adjustments1795000020002,
    StatementImports1795000024000,
    LowBalanceAlerts1795000029000,
    FirstPayments1795000035001,
    LimitsThatWait1795000046000,
  ],
};
