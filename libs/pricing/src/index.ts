export { AssignPackage } from './assign-package';
export { BuyerPrices } from './buyer-prices';
export type { BilledProduct } from './buyer-prices';
export { charges } from './charges';
export type { Charge, Level, Sale } from './charges';
export { CreatePackage } from './create-package';
export type { NewPackage } from './create-package';
export { BillView, viewBill } from './http/bill.view';
export { pageOfPrices } from './http/page-of-prices';
export { PriceView, viewPrice } from './http/price.view';
export { PricesQuery } from './http/prices.query';
export { ProductView, viewProduct } from './http/product.view';
export { illustrativePrices, illustrativePricesFrom, illustrativeTlds } from './illustrative-prices';
export type { IllustrativePrice } from './illustrative-prices';
export { ANY, ROUNDINGS } from './markup-rule';
export type { Markup, MarkupRule, Rounding } from './markup-rule';
export { PriceInvalid } from './price';
export type { NewPrice, Price, Validity } from './price';
export { PriceBook } from './price-book';
export type { PriceListEntry, PriceRequest } from './price-book';
export { ALL_BUYERS } from './price-list';
export type { ListKind, PriceList } from './price-list';
export {
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
export { PricingModule } from './pricing.module';
export { pricingSchema } from './pricing.schema';
export { ACTIONS, TIERS, productKey, tierOf } from './product';
export type { Action, Product, Tier } from './product';
export { SetMarkup } from './set-markup';
export type { MarkupList, NewMarkup } from './set-markup';
export { SetPrice } from './set-price';
export type { SalesList } from './set-price';
export { OperatorOnly, SetRegistryCost } from './set-registry-cost';
export { SetTaxStatus } from './set-tax-status';
export { ppnOn } from './tax';
export type { Tax, TaxStatus } from './tax';
export { xray } from './xray';
export type { Bill, Xray } from './xray';
