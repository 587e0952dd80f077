import type { Type } from '@nestjs/common';
import { ExchangeRatesController } from './currencies/exchange-rates.controller';
import { PriceSheetsController } from './price-workbook/price-sheets.controller';
import { MarkupsController } from './prices/markups.controller';
import { PackagesController } from './prices/packages.controller';
import { PriceGridController } from './prices/price-grid.controller';
import { PricesController } from './prices/prices.controller';
import { PromotionsController } from './prices/promotions.controller';
import { SaleSwitchesController } from './prices/sale-switches.controller';
import { TldGroupsController } from './prices/tld-groups.controller';
import { PriceSimulationsController } from './simulator/price-simulations.controller';

/** What is about prices, in the order in which their routes are tried. */
export const PRICE_CONTROLLERS: Type[] = [
  PricesController,
  PackagesController,
  MarkupsController,
  PromotionsController,
  PriceGridController,
  PriceSheetsController,
  PriceSimulationsController,
  ExchangeRatesController,
  SaleSwitchesController,
  TldGroupsController,
];
