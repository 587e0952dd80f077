import type { Schema } from '#libs/platform';
import { Deposits1795000004000 } from './migrations/1795000004000-deposits';
import { topUpTable } from './top-up.table';

export const depositsSchema: Schema = { entities: [topUpTable], migrations: [Deposits1795000004000] };
