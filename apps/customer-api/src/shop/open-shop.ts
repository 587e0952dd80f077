import { Reads } from '#libs/platform';
import { Brands, OPERATOR_ID, Realms, Standings } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ShopClosed } from './shop-closed';

/** Whose shop a request is in, as long as it sells anything. */
@Injectable()
export class OpenShop {
  constructor(
    private readonly realms: Realms,
    private readonly brands: Brands,
    private readonly standings: Standings,
    private readonly reads: Reads,
  ) {}

  /** The id of the node that sells here. @throws HostUnknown, ShopClosed */
  async of(request: Request): Promise<number> {
    const seller = (await this.realms.of(request)).brandNodeId ?? OPERATOR_ID;
    if ((await this.standings.suspensionOf(this.reads, seller)) !== null)
      throw new ShopClosed((await this.brands.byHost(this.reads, request.headers.host)).supportEmail);
    return seller;
  }
}
