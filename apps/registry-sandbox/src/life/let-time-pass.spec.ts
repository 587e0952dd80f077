import { DAY, SECOND } from '#libs/kernel';
import { domainXml, transferXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

const DAYS = 1_110;

/** Two names and a transfer, and what the registry says about them after three years. */
async function afterYears(lookEveryDays: number) {
  const sandbox = await TemporarySandbox.start({ policies: { com: { transferLockDays: 0 } } });
  try {
    sandbox.control.setClock(new Date('2027-01-10T12:00:00Z'));
    const caller = await sandbox.logInWithContact();
    for (const name of ['kopi.id', 'teh.com', 'susu.com']) await caller.ask(domainXml(name));
    await (await sandbox.logIn('sainganku')).ask(transferXml('domain', 'request', 'susu.com', 'rahasia-Kopi1'));
    for (let day = 0; day < DAYS; day += lookEveryDays) {
      sandbox.control.advanceClock((lookEveryDays * DAY) / SECOND);
      sandbox.control.domains();
    }
    const { control } = sandbox;
    return {
      domains: control.domains().map(({ name, sponsor, expiresAt, rgp }) => [name, sponsor, expiresAt.toISOString().slice(0, 10), rgp]),
      billing: control
        .billing()
        .map(({ account, command, object, amount, at }) => [account, command, object, amount, at.toISOString().slice(0, 10)]),
      balances: control.balances(),
    };
  } finally {
    await sandbox.end();
  }
}

it('what happens, and when, does not depend on how often somebody looks', async () => {
  const atOnce = await afterYears(DAYS);
  expect(await afterYears(15)).toEqual(atOnce);
  expect(atOnce.domains).toEqual([
    ['susu.com', 'sainganku', '2031-01-10', ['autoRenewPeriod']],
    ['teh.com', 'pohonnama', '2031-01-10', ['autoRenewPeriod']],
  ]);
  expect(atOnce.billing.map(([, command, object]) => `${String(command)} ${String(object)}`)).toEqual([
    'create kopi.id',
    'create teh.com',
    'create susu.com',
    'transfer susu.com',
    'auto-renew teh.com',
    'auto-renew teh.com',
    'auto-renew susu.com',
    'auto-renew teh.com',
    'auto-renew susu.com',
  ]);
});
