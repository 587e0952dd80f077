export { illustrativePrices, illustrativePricesFrom, illustrativeTlds } from './illustrative-prices';
export type { IllustrativePrice } from './illustrative-prices';
export type { NewPrice, Validity } from './price';
export { ACTIONS, TIERS, productKey, tierOf } from './product';
export type { Action, Product, Tier } from './product';
