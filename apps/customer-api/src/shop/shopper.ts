import { Reads } from '#libs/platform';
import type { PriceRequest } from '#libs/pricing';
import { Authenticator, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenShop } from './open-shop';

/** No node has this id: a customer that somebody would be who signed up now. */
const SOMEBODY_NEW = { id: 0, kind: 'customer' } as const;

/** For whom a shop shows its prices: the customer who is logged in, or else a new one of the brand. */
@Injectable()
export class Shopper {
  constructor(
    private readonly openShop: OpenShop,
    private readonly authenticator: Authenticator,
    private readonly nodes: Nodes,
    private readonly reads: Reads,
  ) {}

  /**
   * From the root down to the one who buys.
   * @throws HostUnknown, ShopClosed; and what is wrong with a token that was sent, rather than show prices that are not the customer's
   */
  async lineage(request: Request, response: Response): Promise<PriceRequest['lineage']> {
    if (request.headers.authorization === undefined) return this.somebodyNew(request);
    const { actor } = await this.authenticator.authenticate(request, response);
    return this.wayDown(actor.nodeId);
  }

  private async somebodyNew(request: Request): Promise<PriceRequest['lineage']> {
    return [...(await this.wayDown(await this.openShop.of(request))), SOMEBODY_NEW];
  }

  private async wayDown(id: number) {
    return (await this.nodes.lineages(this.reads, [id])).get(id)!;
  }
}
