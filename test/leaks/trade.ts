import type { Payment } from '#libs/payments';
import { AskForPolling } from '#libs/provisioning';
import sharp from 'sharp';
import type { Response } from 'supertest';
import { PAPER } from '../support/applicant';
import { colleague } from '../support/colleague';
import { daysPass } from '../support/days-pass';
import { neighbour } from '../support/neighbour';
import { openCase } from '../support/open-case';
import { orderNames } from '../support/order-names';
import type { PayingWorld } from '../support/paying-world';
import type { World } from '../support/world';

const SERVERS = [{ name: 'ns1.contoh.net' }, { name: 'ns2.contoh.net' }];
const MINUTE = 60_000;
/** From where domains may go to another registrar again. */
const DAYS_UNTIL_FREE = 61;

/** @throws Error when somebody was refused: then there is less to see than there should be */
async function done<T>(answer: PromiseLike<Response>): Promise<T> {
  const { status, text, body, req } = (await answer) as Response & { req: { path: string } };
  if (status >= 300) throw new Error(`${req.path} answered ${status} ${text}`);
  return body as T;
}
const asPart = (world: World, part: Parameters<World['as']>[0]) => world.as(part);
const logo = () =>
  sharp({ create: { width: 88, height: 32, channels: 3, background: '#7a1f4e' } })
    .png()
    .toBuffer();
const idOf = async (world: World, name: string) =>
  (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]))[0]!.id;

/**
 * A customer of Senja’s does whatever customers do, and everybody above does theirs: so that there is something to see everywhere.
 * @returns addresses that no list tells
 */
export async function trade(paying: PayingWorld): Promise<string[]> {
  const { world, methods } = paying;
  const ani = await colleague(world, 'operator', 'reviewer', 'Anindya');
  const sari = await asPart(world, 'subReseller');
  await done(sari.upload('/v1/brand/images', await logo()).field('kind', 'logo-light'));
  await done(sari.post('/v1/brand/legal-texts', { kind: 'terms', texts: { id: 'Syarat', en: 'Terms' } }));
  const gift = { direction: 'credit', amount: 5_000_000, kind: 'goodwill', reason: 'Selamat datang' };
  await done(sari.post(`/v1/nodes/nod_${world.cast.customer.nodeId}/adjustments`, gift));
  await orderNames(world, 'customer', 'kopi.com', 'teh.com', 'susu.id', 'pergi.com');
  await world.workFor(5_000);
  await papers(world, ani);
  const cart = await bills(world, (payment) => paying.play(payment, 'pay'), methods['doku']!);
  await domains(world);
  await world.workFor(MINUTE, MINUTE / 2);
  await daysPass(world, DAYS_UNTIL_FREE);
  await world.worker.get(AskForPolling, { strict: false }).run();
  world.sandbox.control.transfer('pergi.com', 'request', 'sainganku');
  await world.workFor(6 * MINUTE, MINUTE);
  return [await link(world), cart];
}

/** A case with a paper, its registrant’s number, a question of the reviewer’s and its answer. */
async function papers(world: World, ani: Awaited<ReturnType<typeof colleague>>): Promise<void> {
  const budi = await asPart(world, 'customer');
  const { id } = await openCase(world, 'customer', 'subReseller');
  const at = `/v1/cases/${id}`;
  const paper = await done<{ id: string }>(budi.upload(`${at}/papers`, PAPER).field('requirement', 'identity').field('kind', 'KTP'));
  await done(budi.put(`${at}/identity`, { kind: 'nik', number: '3299994609970001', name: 'Siti Contoh', bornOn: '1997-09-06' }));
  await done(budi.post(`${at}/submission`));
  await world.workFor(5 * MINUTE, MINUTE);
  await done(ani.post('/v1/reviews/next'));
  await done(ani.post(`/v1/reviews/${id}/messages`, { paper: paper.id, text: 'Mohon foto aslinya.' }));
  await done(budi.post(`${at}/messages`, { paper: paper.id, text: 'Ini aslinya.' }));
}

/** Somebody without an account may hand papers in. */
async function link(world: World): Promise<string> {
  const { id } = await openCase(world, 'customer', 'subReseller', { tld: 'co.id' });
  const { token } = await done<{ token: string }>((await asPart(world, 'customer')).post(`/v1/cases/${id}/upload-links`));
  return `/v1/upload-links/${token}`;
}

/** One is transferred for and proved, one paid at a gateway, one paid from the deposit; and the deposit is filled. */
async function bills(world: World, pay: (payment: Pick<Payment, 'payUrl'>) => Promise<void>, method: string): Promise<string> {
  const budi = await asPart(world, 'customer');
  const order = async (name: string) =>
    (await done<{ invoice: string }>(budi.post('/v1/orders', { items: [{ name }], payBy: 'invoice' }))).invoice;
  const asked = await done<{ id: string }>(budi.post(`/v1/invoices/${await order('bukti.com')}/transfer`));
  await done(budi.upload(`/v1/top-ups/${asked.id}/proof`, PAPER));
  const invoice = await order('gerbang.com');
  await pay(await done(budi.post('/v1/payments', { amount: 50_000, method, invoice })));
  await done(budi.post(`/v1/invoices/${await order('tunai.com')}/pay`));
  await done(budi.post('/v1/top-ups', { amount: 50_000 }));
  const { cart } = await done<{ cart: string }>(
    budi.post('/v1/carts', { items: [{ action: 'register', name: 'keranjang.com', years: 1 }] }),
  );
  return `/v1/carts/${cart}`;
}

/** Zones, name servers, codes, another owner, and one name on its way to a neighbour. */
async function domains(world: World): Promise<void> {
  const budi = await asPart(world, 'customer');
  await neighbour(world, 'Wati');
  const [kopi, teh, susu] = [await idOf(world, 'kopi.com'), await idOf(world, 'teh.com'), await idOf(world, 'susu.id')];
  await done(budi.post(`/v1/domains/${susu}/dns`));
  await done(budi.put(`/v1/domains/${kopi}/name-servers`, { nameServers: SERVERS }));
  await world.work();
  await done(budi.put(`/v1/domains/${kopi}/auto-renewal`, { isOn: true }));
  await done(budi.post(`/v1/domains/${kopi}/auth-code`));
  await done(budi.post('/v1/bulk-actions', { action: 'lock', names: ['kopi.com'] }));
  await done(budi.post('/v1/handovers', { domains: [teh], email: 'wati@example.test' }));
  await world.work();
}
