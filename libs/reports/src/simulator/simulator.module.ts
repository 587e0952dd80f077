import { PricingModule } from '#libs/pricing';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { SimulatePriceChange } from './simulate-price-change';
import { SubtreeReads } from './subtree-reads';

/** What a change of prices would do. Writes nothing. Needs the platform's module. */
@Module({ imports: [TreeModule, PricingModule], providers: [SimulatePriceChange, SubtreeReads], exports: [SimulatePriceChange] })
export class SimulatorModule {}
