import { type LetterBrand, type Reads, Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Brands } from '../brands/brands';
import { type Node, parentId } from '../nodes/node';
import { Nodes } from '../nodes/nodes';

/** In whose name a node's people get mail, and where they log in. */
export interface Letterhead {
  readonly brand: LetterBrand;
  /** `http(s)://host`, without a final slash: where the links in the mail lead. */
  readonly url: string;
}

/** Finds out how mails to the people of a node look. */
@Injectable()
export class Letterheads {
  constructor(
    private readonly nodes: Nodes,
    private readonly brands: Brands,
    private readonly settings: Settings,
  ) {}

  /** A node's people hear from the one it buys from; the operator's own hear from the operator. */
  async of(from: Tx | Reads, node: Node): Promise<Letterhead> {
    const sender = await this.nodes.get(from, parentId(node) ?? node.id);
    const [shown, url] = [await this.brands.nearest(from, sender), await this.urlFor(from, node.kind, sender.id)];
    const { portalUrl } = this.settings;
    const host = new URL(portalUrl).hostname;
    return {
      brand: {
        name: shown?.name ?? sender.name,
        supportEmail: shown?.supportEmail ?? `postmaster@${host}`,
        url,
        colour: shown?.colour ?? null,
        nodeId: shown?.nodeId ?? null,
      },
      url,
    };
  }

  private async urlFor(from: Tx | Reads, kind: Node['kind'], sellerId: number): Promise<string> {
    if (kind !== 'customer') return this.settings.portalUrl;
    const host = await this.brands.primaryHost(from, sellerId);
    return host ? this.settings.shopUrl.replace('{host}', host) : this.settings.portalUrl;
  }
}
