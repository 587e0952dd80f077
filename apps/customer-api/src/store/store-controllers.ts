import type { Type } from '@nestjs/common';
import { AccountsController } from './accounts.controller';
import { CartsController } from './carts.controller';
import { SearchController } from './search.controller';

/** What visitors do before they are customers. */
export const STORE_CONTROLLERS: readonly Type[] = [SearchController, CartsController, AccountsController];
