import { AdjustDeposit } from '#libs/deposits';
import { Money } from '#libs/kernel';
import type { World } from './world';

type Part = Parameters<World['as']>[0];
type Amount = { readonly amount: number } | null;

/** A bulk action as it is shown. */
export interface SeenBulk {
  readonly id: string;
  readonly state: string;
  readonly code?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly money: { readonly total: Amount; readonly missing: Amount; readonly cost: Amount; readonly costMissing: Amount } | null;
}

/** One of its domains. */
export interface SeenBulkRow {
  readonly name: string;
  readonly unicode: string;
  readonly state: string;
  readonly price: Amount;
  readonly cost: Amount;
  readonly reason: { readonly code: string; readonly en: string; readonly id: string } | null;
  readonly order: string | null;
  readonly change: string | null;
}

/** Somebody of the demo at the routes of bulk actions. */
export class BulkDesk {
  constructor(private readonly world: World) {}

  /** Money for many renewals, all the way down to Budi. */
  async enrich(): Promise<void> {
    const wish = { direction: 'credit', amount: Money.idr(50_000_000), kind: 'correction', reason: 'Koreksi', reference: null } as const;
    const ways = [
      ['operator', 'reseller'],
      ['reseller', 'subReseller'],
      ['subReseller', 'customer'],
    ] as const;
    const { cast, portal } = this.world;
    for (const [parent, child] of ways) {
      const keys = { idempotencyKey: `rich-${child}`, requestHash: child };
      await portal.get(AdjustDeposit, { strict: false }).run(cast[parent], cast[child].nodeId, { ...wish, ...keys });
    }
  }

  async show(part: Part, body: object): Promise<SeenBulk> {
    return (await (await this.world.as(part)).post('/v1/bulk-actions', body)).body as SeenBulk;
  }

  async get(part: Part, { id }: SeenBulk): Promise<SeenBulk> {
    return (await (await this.world.as(part)).get(`/v1/bulk-actions/${id}`)).body as SeenBulk;
  }

  async rows(part: Part, { id }: SeenBulk): Promise<SeenBulkRow[]> {
    const { body } = await (await this.world.as(part)).get(`/v1/bulk-actions/${id}/rows?limit=100`);
    return (body as { data: SeenBulkRow[] }).data;
  }

  /** By name: why it was refused, or how it stands. */
  async states(part: Part, bulk: SeenBulk): Promise<Record<string, string>> {
    return Object.fromEntries((await this.rows(part, bulk)).map(({ name, state, reason }) => [name, reason?.code ?? state]));
  }

  async act(part: Part, { id }: SeenBulk, path: 'start' | 'cancellation'): Promise<{ status: number; body: SeenBulk }> {
    const { status, body } = await (await this.world.as(part)).post(`/v1/bulk-actions/${id}/${path}`);
    return { status, body: body as SeenBulk };
  }

  /** Shown, started, and done. */
  async carriedOut(part: Part, body: object): Promise<SeenBulk> {
    const bulk = await this.show(part, body);
    await this.act(part, bulk, 'start');
    await this.world.workFor(10_000);
    return this.get(part, bulk);
  }
}
