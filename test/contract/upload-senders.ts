import { newId } from '#libs/kernel';
import { insertRows } from '#libs/platform';
import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { Applicant } from '../support/applicant';
import { linkFor, openCase } from '../support/open-case';
import type { World } from '../support/world';

/** Where a file is sent, by somebody who may. */
export interface Sender {
  readonly path: string;
  readonly token: string;
  readonly host: string;
}

/** People of the demo's world who may hand in a file, and at which address. */
export class UploadSenders {
  private people = 0;

  constructor(private readonly world: World) {}

  async applicant(): Promise<Sender> {
    this.people += 1;
    const form = { email: `orang${this.people}@example.test`, phone: `0812-3000-${1_000 + this.people}` };
    const { token } = await (await Applicant.register(this.world, form)).upToPackage();
    return { path: '/v1/registration/documents', token, host: 'portal.localhost' };
  }

  /** The token of one of the demo's people. */
  private async logIn(api: 'portal' | 'customers', part: keyof typeof DEMO_PEOPLE, host: string): Promise<string> {
    const sent = request(this.world[api].getHttpServer()).post('/v1/auth/login').set('Host', host);
    const { body } = (await sent.send({ email: DEMO_PEOPLE[part].email, password: DEMO_PASSWORD })) as { body: { accessToken: string } };
    return body.accessToken;
  }

  /** Whoever has asked for a top-up that is still open. */
  async payer(api: 'portal' | 'customers', part: 'subReseller' | 'customer', host: string): Promise<Sender> {
    const somebody = await this.world.as(part);
    const { body: topUp } = (await somebody.post('/v1/top-ups', { amount: 50_000 + (this.people += 1) })) as { body: { id: string } };
    return { path: `/v1/top-ups/${topUp.id}/proof`, token: await this.logIn(api, part, host), host };
  }

  /** Whoever owes its seller the slip for tax that it keeps back. */
  async withholder(
    api: 'portal' | 'customers',
    part: 'subReseller' | 'customer',
    seller: 'reseller' | 'subReseller',
    host: string,
  ): Promise<Sender> {
    const token = await this.logIn(api, part, host);
    const id = newId('wht', this.world.clock.now());
    const sides = { issuer_id: this.world.cast[seller].nodeId, buyer_id: this.world.cast[part].nodeId };
    const row = { id, invoice_id: id, ...sides, state: 'declared', currency: 'IDR', units: 1, declared_at: this.world.clock.now() };
    await this.world.database.work.run((tx) => insertRows(tx, 'withholding', [row]));
    return { path: `/v1/withholdings/${id}/slip`, token, host };
  }

  /** Rina, with her bank's statement. */
  async bookkeeper(): Promise<Sender> {
    const { body: accounts } = (await (await this.world.as('reseller')).get('/v1/bank-accounts')) as { body: { data: { id: string }[] } };
    const token = await this.logIn('portal', 'reseller', 'portal.localhost');
    return { path: `/v1/bank-accounts/${accounts.data[0]!.id}/statements`, token, host: 'portal.localhost' };
  }

  /** Rina, with a logo. */
  async brandOwner(): Promise<Sender> {
    const token = await this.logIn('portal', 'reseller', 'portal.localhost');
    return { path: '/v1/brand/images', token, host: 'portal.localhost' };
  }

  /** Rina, with new prices for Sari. */
  async priceWriter(): Promise<Sender> {
    const token = await this.logIn('portal', 'reseller', 'portal.localhost');
    return { path: '/v1/price-grid/imports', token, host: 'portal.localhost' };
  }

  /** Whoever has papers to show for a name; with a link instead of a login. */
  async registrant(api: 'portal' | 'customers', by: 'login' | 'link'): Promise<Sender> {
    const [owner, seller] = api === 'portal' ? (['subReseller', 'reseller'] as const) : (['customer', 'subReseller'] as const);
    const host = api === 'portal' ? 'portal.localhost' : DEMO_HOSTS.subReseller;
    const theCase = await openCase(this.world, owner, seller);
    const token = await this.logIn(api, owner, host);
    return {
      path: by === 'link' ? `/v1/upload-links/${await linkFor(this.world, theCase)}/papers` : `/v1/cases/${theCase.id}/papers`,
      token,
      host,
    };
  }
}
