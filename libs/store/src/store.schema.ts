import type { Schema } from '#libs/platform';
import { cartTable } from './carts/cart.table';
import { agreementTable } from './checkout/agreement.table';
import { checkoutTable } from './checkout/checkout.table';
import { Store1795000053001 } from './migrations/1795000053001-store';

/** Tables and migrations of this lib. */
export const storeSchema: Schema = { entities: [cartTable, checkoutTable, agreementTable], migrations: [Store1795000053001] };
