import type { Schema } from '#libs/platform';
import { depositTable, transferTable } from './ledger.table';
import { Ledger1795000003000 } from './migrations/1795000003000-ledger';

export const ledgerSchema: Schema = { entities: [depositTable, transferTable], migrations: [Ledger1795000003000] };
