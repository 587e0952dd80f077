import { Rival } from './rival';
import type { World } from './world';

type Part = Parameters<World['as']>[0];

/** An invoice as its sides see it. */
export interface Bill {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly order: string;
  readonly total: { readonly amount: number };
  readonly credited: { readonly amount: number };
  readonly received: { readonly amount: number };
  readonly missing: { readonly amount: number };
  readonly billTo: { readonly name: string; readonly company: string | null };
  readonly lines: readonly { readonly name: string; readonly isCredited: boolean }[];
  readonly creditNotes: readonly { readonly id: string; readonly reason: string }[];
}

/** An order that is to be paid by invoice. */
export interface Placed {
  readonly id: string;
  readonly state: string;
  readonly invoice: string;
}

/** What people do about invoices, by HTTP. */
export class Billed {
  constructor(private readonly world: World) {}

  async get<T>(part: Part, path: string): Promise<T> {
    return (await (await this.world.as(part)).get(path).expect(200)).body as T;
  }

  bill(part: Part, id: string): Promise<Bill> {
    return this.get(part, `/v1/invoices/${id}`);
  }

  async bills(part: Part, path = '/v1/invoices'): Promise<readonly Bill[]> {
    return (await this.get<{ data: readonly Bill[] }>(part, path)).data;
  }

  /** Orders names to register, or what else there is to order. */
  async byInvoice(part: Part, ...wanted: (string | object)[]): Promise<Placed> {
    const items = wanted.map((each) => (typeof each === 'string' ? { name: each } : each));
    return (await (await this.world.as(part)).post('/v1/orders', { items, payBy: 'invoice' }).expect(201)).body as Placed;
  }

  async pay(part: Part, id: string) {
    return (await this.world.as(part)).post(`/v1/invoices/${id}/pay`);
  }

  /** The seller says that it has seen so much for an invoice. */
  async seen(seller: Part, id: string, amount: number) {
    return (await this.world.as(seller)).post(`/v1/invoices/${id}/payments`, { amount, reason: 'Tunai' });
  }

  async subjects(part: Part): Promise<string[]> {
    return (await this.get<{ data: readonly { subject: string }[] }>(part, '/v1/letters')).data.map(({ subject }) => subject);
  }

  /** Somebody registers a name at another registrar. */
  async elsewhere(name: string): Promise<void> {
    const rival = new Rival(this.world.sandbox);
    await rival.register(name);
    await rival.end();
  }

  /** @throws Error when the books break a law */
  async lawsHold(): Promise<void> {
    const broken = await this.world.broken();
    if (Object.keys(broken).length > 0)
      throw new Error(JSON.stringify(broken, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)));
  }
}
