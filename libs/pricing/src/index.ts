export { AssignPackage } from './assign-package';
export { BuyerPrices } from './buyer-prices';
export type { BilledProduct } from './buyer-prices';
export { charges } from './charges';
export type { Charge, Level, Sale } from './charges';
export { CreatePackage } from './create-package';
export type { NewPackage } from './create-package';
export { CELLS_MAX } from './grid/grid-cell';
export type { GridCell } from './grid/grid-cell';
export type { GridPlan, PlannedCell } from './grid/grid-plan';
export { PRICE_SOURCES } from './grid/list-view';
export type { CellState, GridLine, ListView, PriceSource } from './grid/list-view';
export { PriceGrid } from './grid/price-grid';
export type { Grid } from './grid/price-grid';
export { PriceGridRefused, PriceListChanged } from './grid/price-grid-refused';
export { SetPriceGrid } from './grid/set-price-grid';
export type { GridOutcome, GridWish } from './grid/set-price-grid';
export { BillView, viewBill } from './http/bill.view';
export { pageOfPrices } from './http/page-of-prices';
export { PriceView, viewPrice } from './http/price.view';
export { PricesQuery } from './http/prices.query';
export { UpcomingPriceView, viewUpcoming } from './http/upcoming-price.view';
export { ProductView, viewProduct } from './http/product.view';
export { illustrativePrices, illustrativePricesFrom, illustrativeTlds } from './illustrative-prices';
export type { IllustrativePrice } from './illustrative-prices';
export { ANY, ROUNDINGS } from './markup-rule';
export type { Markup, MarkupRule, Rounding } from './markup-rule';
export { PriceInvalid } from './price';
export type { NewPrice, Price, Validity } from './price';
export { PriceBook } from './price-book';
export type { PriceListEntry, PriceRequest } from './price-book';
export { listRef, markupRef, parseMarkupRef, packageRef, parseListRef, parsePackageRef, parsePromotionRef, promotionRef } from './list-ref';
export { ALL_BUYERS } from './price-list';
export type { ListKind, PriceList } from './price-list';
export {
  NOTICE_DAYS_MAX,
  PackageClosed,
  PackageForOthers,
  PackageInvalid,
  PackageIsDefault,
  PackageNotFound,
  TooManyPackages,
  isForApplicants,
} from './price-package';
export type { Audience, PricePackage } from './price-package';
export { PricePackages } from './price-packages';
export { ExchangeRateMissing, NotForSale, PriceMissing, REGISTRIES, SaleBelowCost } from './price-refused';
export type { Refusal } from './price-refused';
export { pricingLaws } from './pricing.laws';
export { PricingModule } from './pricing.module';
export { pricingSchema } from './pricing.schema';
export { ACTIONS, TIERS, productKey, tierOf } from './product';
export type { Action, Product, Tier } from './product';
export { ReleaseChild } from './release-child';
export { SALE_STATES, strictest } from './sale-switch';
export type { SaleState } from './sale-switch';
export { EndMarkup } from './markups/end-markup';
export { NoticeTooShort } from './markups/rule-changes';
export { ListMarkups } from './markups/list-markups';
export { MarkupNotFound } from './markups/stored-markup';
export type { StoredMarkup } from './markups/stored-markup';
export { EndPromotion } from './promotions/end-promotion';
export { ListPromotions } from './promotions/list-promotions';
export { MakePromotion } from './promotions/make-promotion';
export type { PromotionWish } from './promotions/make-promotion';
export { PROMOTION_CELLS_MAX, PromotionNotFound } from './promotions/promotion';
export type { Promotion } from './promotions/promotion';
export type { PriceRow } from './seller-prices';
export { ListLosses } from './losses/list-losses';
export type { Loss } from './losses/loss';
export { WatchLosses } from './losses/watch-losses';
export { AnnouncePrices } from './news/announce-prices';
export { SetMarkup } from './set-markup';
export type { MarkupList, NewMarkup } from './set-markup';
export { SetPrice } from './set-price';
export type { SalesList } from './set-price';
export { OperatorOnly, SetRegistryCost } from './set-registry-cost';
export { SetTaxStatus } from './set-tax-status';
export { ExtensionUnknown, SwitchSale } from './switch-sale';
export { SaleSwitches } from './sale-switches';
export type { SaleSwitch } from './sale-switches';
export { ChangePackage } from './change-package';
export type { PackageChange } from './change-package';
export { ClosePackage } from './close-package';
export { noTax, ppnOn } from './tax';
export type { Tax, TaxStatus } from './tax';
export { xray } from './xray';
export type { Bill, Xray } from './xray';
export { PriceChain } from './price-chain';
export type { PriceAhead } from './prices-ahead';
