import { AddHost } from '#libs/branding';
import type { Actor } from '#libs/kernel';
import { SaveContact } from '#libs/domains';
import { UnitOfWork } from '#libs/platform';
import { Brands, CreateOperator, type NewNode, PlantChild } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { DEMO_HOSTS, DEMO_PEOPLE } from './demo-people';

/** The owners of the demo's nodes, by their part in the story. */
export type DemoCast = Readonly<Record<keyof typeof DEMO_PEOPLE, Actor>>;

const asActor = ({ node, owner }: NewNode): Actor => ({ personId: owner.id, nodeId: node.id, role: 'owner' });

/** A tree of depth three with one branch that runs short of money, brands with host names, and customers with contacts. */
@Injectable()
export class DemoTree {
  constructor(
    private readonly work: UnitOfWork,
    private readonly createOperator: CreateOperator,
    private readonly plantChild: PlantChild,
    private readonly brands: Brands,
    private readonly addHost: AddHost,
    private readonly saveContact: SaveContact,
  ) {}

  /** @throws OperatorExists when the database is in use already. */
  async plant(): Promise<DemoCast> {
    const operator = asActor(await this.createOperator.run({ name: 'Pohonnama Registrar', owner: DEMO_PEOPLE.operator }));
    const reseller = asActor(await this.plantChild.run(operator, 'reseller', { name: 'KopiHost', owner: DEMO_PEOPLE.reseller }));
    const subReseller = asActor(await this.plantChild.run(reseller, 'reseller', { name: 'Studio Senja', owner: DEMO_PEOPLE.subReseller }));
    const shortReseller = asActor(await this.plantChild.run(operator, 'reseller', { name: 'Awan Biru', owner: DEMO_PEOPLE.shortReseller }));
    await this.brand(operator, 'Pohonnama', DEMO_HOSTS.operator, 'halo@pohonnama.test');
    await this.brand(reseller, 'KopiHost', DEMO_HOSTS.reseller, 'halo@kopihost.test');
    await this.brand(subReseller, 'Senja Domain', DEMO_HOSTS.subReseller, 'halo@senja.test');
    await this.brand(shortReseller, 'Awan Biru', DEMO_HOSTS.shortReseller, 'halo@awan.test');
    return {
      operator,
      reseller,
      subReseller,
      shortReseller,
      customer: await this.customer(subReseller, 'Kedai Kopi Senja', 'customer', 'Bandung', 'Jawa Barat', '40115'),
      shortCustomer: await this.customer(shortReseller, 'Toko Dewi', 'shortCustomer', 'Surabaya', 'Jawa Timur', '60271'),
      directCustomer: await this.customer(operator, 'Eka Putri', 'directCustomer', 'Jakarta Selatan', 'DKI Jakarta', '12190'),
    };
  }

  private async customer(
    seller: Actor,
    name: string,
    who: 'customer' | 'shortCustomer' | 'directCustomer',
    city: string,
    province: string,
    postalCode: string,
  ): Promise<Actor> {
    const owner = DEMO_PEOPLE[who];
    const actor = asActor(await this.plantChild.run(seller, 'customer', { name, owner }));
    await this.saveContact.run(actor, actor.nodeId, {
      name: owner.name,
      organization: null,
      street: ['Jalan Contoh 12'],
      city,
      province,
      postalCode,
      country: 'ID',
      phone: '0812-3456-7890',
      email: owner.email,
    });
    return actor;
  }

  private async brand(owner: Actor, name: string, host: string, supportEmail: string): Promise<void> {
    await this.work.run((tx) => this.brands.put(tx, { nodeId: owner.nodeId, name, supportEmail, locale: 'id' }));
    await this.addHost.run(owner, { word: host.replace(/\.localhost$/, '') });
  }
}
