import type { Reads, Tx } from '#libs/platform';
import { Brands, type Node, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BillingProfiles } from './billing-profiles';
import type { Party, SellerParty } from './party';

/** Who bills and who is billed, as they are at this moment: what a paper keeps of them. */
@Injectable()
export class Parties {
  constructor(
    private readonly nodes: Nodes,
    private readonly brands: Brands,
    private readonly profiles: BillingProfiles,
  ) {}

  /** By node. Who has written no profile is billed by the name of the account. */
  async buyers(from: Tx | Reads, ids: readonly number[]): Promise<Map<number, Party>> {
    const asked = [...new Set(ids)];
    const [profiles, lineages] = [await this.profiles.of(from, asked), await this.nodes.lineages(from, asked)];
    return new Map(asked.map((id) => [id, partyOf(profiles.get(id) ?? unwritten(lineages.get(id)!.at(-1)!))]));
  }

  /** By node. A seller without a brand of its own sells under its name: whose brand it borrows says who stands above it. */
  async sellers(from: Tx | Reads, ids: readonly number[]): Promise<Map<number, SellerParty>> {
    const sellers = new Map<number, SellerParty>();
    for (const [id, party] of await this.buyers(from, ids)) {
      const own = await this.brands.nearest(from, { path: `${id}/` });
      sellers.set(id, { ...party, brand: own?.name ?? party.name, supportEmail: own?.supportEmail ?? null, colour: own?.colour ?? null });
    }
    return sellers;
  }
}

const unwritten = ({ name }: Pick<Node, 'name'>): Party => ({ name, company: null, address: null, taxNumber: null, companyNumber: null });

const partyOf = ({ name, company, address, taxNumber, companyNumber }: Party): Party => ({
  name,
  company,
  address,
  taxNumber,
  companyNumber,
});
