import type { Schema } from '#libs/platform';
import { exchangeRateTable } from './exchange/exchange-rate.table';
import { lossNoticeTable } from './losses/loss-notice.table';
import { markupRuleTable } from './markup-rule.table';
import { Prices1795000002000 } from './migrations/1795000002000-prices';
import { PriceLists1795000019000 } from './migrations/1795000019000-price-lists';
import { PriceImports1795000023000 } from './migrations/1795000023000-price-imports';
import { ExchangeRates1795000023001 } from './migrations/1795000023001-exchange-rates';
import { priceNewsTable } from './news/price-news.table';
import { packageAssignmentTable } from './package-assignment.table';
import { pricePackageTable } from './price-package.table';
import { priceVersionTable } from './price-version.table';
import { priceTable } from './price.table';
import { promotionTable } from './promotions/promotion.table';
import { saleSwitchTable } from './sale-switch.table';
import { taxStatusTable } from './tax-status.table';
import { RuleFilters1795000035002 } from './migrations/1795000035002-rule-filters';
import { tldGroupTable } from './tld-groups/tld-group.table';
import { priceImportCellTable } from './workbook/price-import-cell.table';
import { priceImportTable } from './workbook/price-import.table';

/** The tables of this lib, and how they come about. */
export const pricingSchema: Schema = {
  entities: [
    priceTable,
    priceVersionTable,
    pricePackageTable,
    packageAssignmentTable,
    markupRuleTable,
    taxStatusTable,
    saleSwitchTable,
    promotionTable,
    lossNoticeTable,
    priceNewsTable,
    priceImportTable,
    priceImportCellTable,
    exchangeRateTable,
    tldGroupTable,
  ],
  migrations: [
    Prices1795000002000,
    PriceLists1795000019000,
    PriceImports1795000023000,
    ExchangeRates1795000023001,
    RuleFilters1795000035002,
  ],
};
