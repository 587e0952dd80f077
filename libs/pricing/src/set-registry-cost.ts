import { type Actor, DomainError } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { NewPrice } from './price';
import { COST_LIST } from './price-list';
import { REGISTRIES } from './price-refused';
import { PriceRows } from './price-rows';

export class OperatorOnly extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'operator-only';
}

/** The operator writes down what the registries take: where every chain of prices begins. */
@Injectable()
export class SetRegistryCost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: PriceRows,
  ) {}

  /** All or none. @throws OperatorOnly, PriceInvalid, PeriodNotAllowed */
  async run(actor: Actor, costs: readonly NewPrice[]): Promise<void> {
    if (actor.nodeId !== OPERATOR_ID) throw new OperatorOnly('Only the operator buys from registries.');
    await this.work.run((tx) => this.apply(tx, costs));
  }

  apply(tx: Tx, costs: readonly NewPrice[]): Promise<void> {
    return this.rows.add(tx, REGISTRIES, COST_LIST, costs);
  }
}
