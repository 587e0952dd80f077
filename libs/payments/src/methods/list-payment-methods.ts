import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { PaymentMethod } from './payment-method';
import { type MethodsWish, PaymentMethods } from './payment-methods';

type Page = Pick<MethodsWish, 'after' | 'limit'>;

/** Which ways to pay there are: for a seller its own, for a buyer those its seller has opened. */
@Injectable()
export class ListPaymentMethods {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly methods: PaymentMethods,
  ) {}

  own({ nodeId }: Actor, wish: Page): Promise<PaymentMethod[]> {
    return this.methods.list(this.reads, nodeId, wish);
  }

  /** None for the operator, who pays nobody. */
  async open({ nodeId }: Actor, wish: Page): Promise<PaymentMethod[]> {
    const seller = parentId(await this.nodes.get(this.reads, nodeId));
    return seller === null ? [] : this.offered(seller, wish);
  }

  /** Those that a seller offers to whoever buys from it. */
  offered(sellerId: number, wish: Page): Promise<PaymentMethod[]> {
    return this.methods.list(this.reads, sellerId, { ...wish, isOpen: true });
  }
}
