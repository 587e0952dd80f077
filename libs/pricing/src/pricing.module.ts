import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { AssignPackage } from './assign-package';
import { BuyerPrices } from './buyer-prices';
import { ChangePackage } from './change-package';
import { ClosePackage } from './close-package';
import { CreatePackage } from './create-package';
import { ExchangeRates } from './exchange/exchange-rates';
import { ListExchangeRates } from './exchange/list-exchange-rates';
import { SetExchangeRate } from './exchange/set-exchange-rate';
import { ListViews } from './grid/list-views';
import { PriceGrid } from './grid/price-grid';
import { SetPriceGrid } from './grid/set-price-grid';
import { ListLosses } from './losses/list-losses';
import { WatchLosses } from './losses/watch-losses';
import { MarkupRules } from './markup-rules';
import { EndMarkup } from './markups/end-markup';
import { ListMarkups } from './markups/list-markups';
import { RuleChanges } from './markups/rule-changes';
import { AnnouncePrices } from './news/announce-prices';
import { PriceNews } from './news/price-news';
import { OwnLists } from './own-lists';
import { PriceBook } from './price-book';
import { PricePackages } from './price-packages';
import { PriceRows } from './price-rows';
import { EndPromotion } from './promotions/end-promotion';
import { ListPromotions } from './promotions/list-promotions';
import { MakePromotion } from './promotions/make-promotion';
import { Promotions } from './promotions/promotions';
import { ReleaseChild } from './release-child';
import { SaleSwitches } from './sale-switches';
import { SetMarkup } from './set-markup';
import { SetPrice } from './set-price';
import { SetRegistryCost } from './set-registry-cost';
import { SetTaxStatus } from './set-tax-status';
import { ImaginePrices } from './simulation/imagine-prices';
import { SwitchSale } from './switch-sale';
import { TaxStatuses } from './tax-statuses';
import { SetTldGroup } from './tld-groups/set-tld-group';
import { TldGroups } from './tld-groups/tld-groups';
import { ApplyPriceImport } from './workbook/apply-price-import';
import { ImportPriceSheet } from './workbook/import-price-sheet';
import { PriceImports } from './workbook/price-imports';
import { WritePriceSheet } from './workbook/write-price-sheet';

const reads = [
  PriceBook,
  BuyerPrices,
  PricePackages,
  PriceGrid,
  SaleSwitches,
  TldGroups,
  ListMarkups,
  ListPromotions,
  ListLosses,
  TaxStatuses,
  ImaginePrices,
];
const jobs = [AnnouncePrices, WatchLosses];
const writes = [
  SetPrice,
  SetPriceGrid,
  SetRegistryCost,
  SetMarkup,
  EndMarkup,
  MakePromotion,
  EndPromotion,
  SetTaxStatus,
  SetTldGroup,
  SwitchSale,
  ReleaseChild,
];
const exchange = [SetExchangeRate, ListExchangeRates];
const sheets = [WritePriceSheet, ImportPriceSheet, ApplyPriceImport];
const packages = [CreatePackage, ChangePackage, ClosePackage, AssignPackage];

/** Price lists, packages and what they make everybody pay. Needs the platform's module. */
@Module({
  imports: [TreeModule],
  providers: [
    ...reads,
    ...writes,
    ...packages,
    ...sheets,
    ...exchange,
    ...jobs,
    PriceRows,
    MarkupRules,
    OwnLists,
    ListViews,
    RuleChanges,
    Promotions,
    PriceNews,
    PriceImports,
    ExchangeRates,
  ],
  exports: [...reads, ...writes, ...packages, ...sheets, ...exchange, ...jobs],
})
export class PricingModule {}
