import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { AssignPackage } from './assign-package';
import { BuyerPrices } from './buyer-prices';
import { CreatePackage } from './create-package';
import { MarkupRules } from './markup-rules';
import { OwnLists } from './own-lists';
import { PriceBook } from './price-book';
import { PricePackages } from './price-packages';
import { PriceRows } from './price-rows';
import { SetMarkup } from './set-markup';
import { SetPrice } from './set-price';
import { SetRegistryCost } from './set-registry-cost';
import { SetTaxStatus } from './set-tax-status';

const front = [PriceBook, BuyerPrices, PricePackages, SetPrice, SetRegistryCost, SetMarkup, CreatePackage, AssignPackage, SetTaxStatus];

/** Price lists, packages and what they make everybody pay. Needs the platform's module. */
@Module({ imports: [TreeModule], providers: [...front, PriceRows, MarkupRules, OwnLists], exports: front })
export class PricingModule {}
