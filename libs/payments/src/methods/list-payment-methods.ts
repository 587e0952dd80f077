import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { PaymentMethod } from './payment-method';
import { PaymentMethods } from './payment-methods';

/** Which ways to pay there are: for a seller its own, for a buyer those its seller has opened. */
@Injectable()
export class ListPaymentMethods {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly methods: PaymentMethods,
  ) {}

  own({ nodeId }: Actor): Promise<PaymentMethod[]> {
    return this.methods.of(this.reads, nodeId);
  }

  /** None for the operator, who pays nobody. */
  async open({ nodeId }: Actor): Promise<PaymentMethod[]> {
    const seller = parentId(await this.nodes.get(this.reads, nodeId));
    return seller === null ? [] : (await this.methods.of(this.reads, seller)).filter(({ isOpen }) => isOpen);
  }
}
