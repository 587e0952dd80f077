export { SimulatePriceChange } from './simulator/simulate-price-change';
export type { SimulationOutcome, SimulationWish } from './simulator/simulate-price-change';
export type { RenewalsHit } from './simulator/simulation';
export { SimulatorModule } from './simulator/simulator.module';
