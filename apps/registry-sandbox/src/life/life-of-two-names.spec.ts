import { EPP_NS } from '#libs/registry';
import { look } from '../testing/domain-look';
import { type EppCaller, codeOf, dataOf, responseOf } from '../testing/epp-caller';
import { commandXml, contactXml, domainXml, objectXml, removeXml, renewXml, restoreXml, transferXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

/** One .id and one .com name from their creation until anybody may have them again. The clock goes on from test to test. */
const ID = 'kopisenja.id';
const COM = 'kopisenja.com';
const AUTH = 'rahasia-Kopi1';

let sandbox: TemporarySandbox;
let caller: EppCaller;
let rival: EppCaller;

beforeAll(async () => {
  sandbox = await TemporarySandbox.start();
  sandbox.control.setClock(new Date('2027-01-10T12:00:00Z'));
  caller = await sandbox.logInWithContact();
  rival = await sandbox.logIn('sainganku');
});

afterAll(() => sandbox.end());

const on = (day: string) => sandbox.control.setClock(new Date(`${day}T13:00:00Z`));
const code = async (xml: string, from = caller) => codeOf(await from.ask(xml));
const billed = (name: string) => sandbox.control.billing({ object: name }).map(({ command, amount }) => [command, Number(amount.units)]);

/** Reads and takes away what waits for a registrar. */
async function news(of: EppCaller): Promise<string[]> {
  const texts: string[] = [];
  for (;;) {
    const heard = await of.ask(commandXml('<poll op="req"/>'));
    const queue = responseOf(heard).first(EPP_NS.epp, 'msgQ');
    if (codeOf(heard) !== 1301 || !queue) return texts;
    texts.push(queue.textOf(EPP_NS.epp, 'msg') ?? '');
    await of.ask(commandXml(`<poll op="ack" msgID="${queue.attribute('id')}"/>`));
  }
}

it('2027-01-10: both are registered; the .com could be given back for five days', async () => {
  expect([await code(domainXml(ID)), await code(domainXml(COM))]).toEqual([1000, 1000]);
  expect(await look(caller, ID)).toEqual({ expires: '2028-01-10', has: 'pohonnama', statuses: [], rgp: [] });
  expect(await look(caller, COM)).toEqual({ expires: '2028-01-10', has: 'pohonnama', statuses: [], rgp: ['addPeriod'] });
  on('2027-01-16');
  expect(await look(caller, COM)).toMatchObject({ rgp: [] });
});

it('2027-06-01: both are renewed long before they expire', async () => {
  on('2027-06-01');
  const expiry = new Date('2028-01-10');
  expect([await code(renewXml(ID, expiry)), await code(renewXml(COM, expiry))]).toEqual([1000, 1000]);
  expect(await look(caller, ID)).toMatchObject({ expires: '2029-01-10', rgp: [] });
  expect(await look(caller, COM)).toMatchObject({ expires: '2029-01-10', rgp: ['renewPeriod'] });
});

it('2028-02-01: the rival asks for the .com; nobody answers, so five days later it is the rival’s for a year more', async () => {
  on('2028-02-01');
  const request = await rival.ask(transferXml('domain', 'request', COM, AUTH));
  expect([codeOf(request), dataOf(request).textOf(EPP_NS.domain, 'trStatus')]).toEqual([1001, 'pending']);
  expect(await look(caller, COM)).toMatchObject({ has: 'pohonnama', statuses: ['pendingTransfer'] });
  expect(await news(caller)).toEqual([`Transfer of ${COM} requested.`]);
  on('2028-02-07');
  expect(await look(caller, COM)).toEqual({ expires: '2030-01-10', has: 'sainganku', statuses: [], rgp: ['transferPeriod'] });
  expect([await news(caller), await news(rival)]).toEqual([
    [`Transfer of ${COM}: serverApproved.`],
    [`Transfer of ${COM}: serverApproved.`],
  ]);
});

it('2028-03-01: it stays there for sixty days; then the rival lets it come back', async () => {
  on('2028-03-01');
  expect(await code(transferXml('domain', 'request', COM, AUTH))).toBe(2106);
  on('2028-05-01');
  expect(await code(transferXml('domain', 'request', COM, AUTH))).toBe(1001);
  expect(await code(transferXml('domain', 'approve', COM), rival)).toBe(1000);
  expect(await look(caller, COM)).toMatchObject({ expires: '2031-01-10', has: 'pohonnama', rgp: ['transferPeriod'] });
  expect([await news(caller), await news(rival)]).toEqual([[`Transfer of ${COM}: clientApproved.`], [`Transfer of ${COM} requested.`]]);
});

it('2029-01-10: the .id has expired and can still be renewed for forty days', async () => {
  on('2029-01-11');
  expect(await look(caller, ID)).toEqual({ expires: '2029-01-10', has: 'pohonnama', statuses: [], rgp: ['renewPeriod'] });
  on('2029-02-18');
  expect(await code(renewXml(ID, new Date('2029-01-10')))).toBe(1000);
  expect(await look(caller, ID)).toMatchObject({ expires: '2030-01-10', rgp: [] });
});

it('2030-02-19: the .id is deleted by its registry, and restored at once for the price of four years, one of them included', async () => {
  on('2030-02-20');
  expect(await look(caller, ID)).toMatchObject({ expires: '2030-01-10', statuses: ['pendingDelete'], rgp: ['redemptionPeriod'] });
  expect(await news(caller)).toEqual([`${ID} has expired and was deleted.`]);
  expect(await code(renewXml(ID, new Date('2030-01-10')))).toBe(2304);
  expect(await code(restoreXml(ID, 'request'))).toBe(1000);
  expect(await look(caller, ID)).toEqual({ expires: '2031-01-10', has: 'pohonnama', statuses: [], rgp: [] });
  expect(billed(ID).at(-1)).toEqual(['restore', 200_000]);
});

it('2031-01-10: the .com is renewed by its registry, and deleting it gives that year back', async () => {
  on('2031-01-11');
  expect(await look(caller, COM)).toMatchObject({ expires: '2032-01-10', statuses: [], rgp: ['autoRenewPeriod'] });
  expect(await news(caller)).toEqual([`${COM} was renewed by a year.`]);
  on('2031-02-01');
  expect(await code(removeXml('domain', COM))).toBe(1001);
  expect(await look(caller, COM)).toMatchObject({ expires: '2031-01-10', statuses: ['pendingDelete'], rgp: ['redemptionPeriod'] });
  expect(billed(COM).slice(-2)).toEqual([
    ['auto-renew', 50_000],
    ['auto-renew-refunded', -50_000],
  ]);
});

it('2031-02-10: the .com is restored in two steps, and its year is paid apart', async () => {
  on('2031-02-10');
  expect(await code(restoreXml(COM, 'report'))).toBe(2304);
  expect(await code(restoreXml(COM, 'request'))).toBe(1000);
  expect(await look(caller, COM)).toMatchObject({ expires: '2032-01-10', statuses: ['pendingDelete'], rgp: ['pendingRestore'] });
  expect(billed(COM).slice(-2)).toEqual([
    ['restore', 500_000],
    ['renew', 50_000],
  ]);
  expect(await code(restoreXml(COM, 'report'))).toBe(1000);
  expect(await look(caller, COM)).toMatchObject({ expires: '2032-01-10', statuses: [], rgp: [] });
});

it('2031-03-26: the .id, which nobody renewed, is anybody’s', async () => {
  on('2031-03-22');
  expect(await look(caller, ID)).toMatchObject({ statuses: ['pendingDelete'], rgp: ['pendingDelete'] });
  expect(await code(restoreXml(ID, 'request'))).toBe(2304);
  on('2031-03-27');
  expect(await look(caller, ID)).toBe(2303);
  expect(await news(caller)).toEqual([`${ID} has expired and was deleted.`, `${ID} is gone.`]);
  await rival.ask(contactXml('saingan1'));
  expect(await code(domainXml(ID).replaceAll('sari1', 'saingan1'), rival)).toBe(1000);
});

it('2032-03-28: the .com, deleted and not restored, is gone as well', async () => {
  on('2032-01-20');
  expect(await code(removeXml('domain', COM))).toBe(1001);
  on('2032-02-15');
  expect(await code(restoreXml(COM, 'request'))).toBe(1000);
  // Seven days without a report: it was not restored after all.
  on('2032-02-23');
  expect(await look(caller, COM)).toMatchObject({ rgp: ['redemptionPeriod'] });
  on('2032-03-22');
  expect(await look(caller, COM)).toMatchObject({ rgp: ['redemptionPeriod'] });
  on('2032-03-24');
  expect(await look(caller, COM)).toMatchObject({ rgp: ['pendingDelete'] });
  on('2032-03-29');
  const check = dataOf(await caller.ask(objectXml('check', 'domain', `<domain:name>${COM}</domain:name>`)));
  expect(check.first(EPP_NS.domain, 'cd')?.first(EPP_NS.domain, 'name')?.attribute('avail')).toBe('1');
});

it('what it all cost is what the balances say', () => {
  const paid = (account: string) =>
    sandbox.control
      .billing()
      .filter((row) => row.account === account)
      .reduce((sum, { amount }) => sum + Number(amount.units), 0);
  for (const { id, balance } of sandbox.control.balances()) expect([id, Number(balance.units)]).toEqual([id, 10_000_000_000 - paid(id)]);
});
