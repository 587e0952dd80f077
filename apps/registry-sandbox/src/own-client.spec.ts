import { Period } from '#libs/kernel';
import { RealClock } from '#libs/platform';
import { type CreateDomain, Registries, newAuthInfo, newClTrid, newContactId, sandboxRegistries } from '#libs/registry';
import { TemporarySandbox } from './testing/temporary-sandbox';

const clock = new RealClock();
let sandbox: TemporarySandbox;
let registries: Registries;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  registries = new Registries(sandboxRegistries(sandbox.info), clock);
});

afterEach(async () => {
  await registries.close();
  await sandbox.end();
});

const registry = () => registries.forTld('id')!;

/** An order for a name, with its contact made at the registry. */
async function order(name: string): Promise<CreateDomain> {
  const id = newContactId(registry().settings.contactPrefix);
  const postal = [{ type: 'int', name: 'Sari', street: ['Jl. Braga 1'], city: 'Bandung', country: 'ID' }] as const;
  const email = 'sari@kopisenja.id';
  const made = await registry().createContact({
    clTRID: newClTrid(clock.now()),
    id,
    postal,
    voice: '+62.2212345',
    email,
    authInfo: newAuthInfo(),
  });
  if (made.kind !== 'done') throw new Error(`the contact was ${made.kind}`);
  const contacts = [{ type: 'admin', id }] as const;
  return { clTRID: newClTrid(clock.now()), name, years: 2, registrant: id, contacts, nameServers: [], authInfo: newAuthInfo() };
}

describe('our own EPP client at the sandbox registry', () => {
  it('finds a free name, registers it and sees it as its own', async () => {
    expect(await registry().checkDomains(['kopisenja.id', 'nic.id'])).toMatchObject({
      kind: 'done',
      value: [
        { name: 'kopisenja.id', available: true },
        { name: 'nic.id', available: false },
      ],
    });
    const wanted = await order('kopisenja.id');
    expect(await registry().createDomain(wanted)).toMatchObject({ kind: 'done', value: { name: 'kopisenja.id' } });
    expect(await registry().infoDomain('kopisenja.id')).toMatchObject({
      kind: 'done',
      value: { sponsor: 'pohonnama', registrant: wanted.registrant, authInfo: wanted.authInfo, statuses: ['inactive'] },
    });
    expect(sandbox.control.billing()).toEqual([expect.objectContaining({ clTRID: wanted.clTRID, years: 2 })]);
  });

  it('renews a name from the expiry it believes in: the same renewal sent twice happens once', async () => {
    const created = await registry().createDomain(await order('kopisenja.id'));
    const expiresAt = created.kind === 'done' ? created.value.expiresAt! : clock.now();
    const renew = () => registry().renewDomain({ clTRID: newClTrid(clock.now()), name: 'kopisenja.id', years: 3, expiresAt });
    const renewed = { kind: 'done', value: { name: 'kopisenja.id', expiresAt: Period.ofYears(3).addTo(expiresAt) } };
    expect(await renew()).toMatchObject(renewed);
    expect(await renew()).toMatchObject({ kind: 'refused', reason: 'policy', code: 2306 });
    expect(await registry().infoDomain('kopisenja.id')).toMatchObject(renewed);
    expect(sandbox.control.billing().map(({ command, years }) => [command, years])).toEqual([
      ['create', 2],
      ['renew', 3],
    ]);
  });

  it('does not know what became of a create whose answer was lost or unreadable, until it asks', async () => {
    for (const fault of ['drop-after', 'garble'] as const) {
      const name = `${fault}.id`;
      const wanted = await order(name);
      sandbox.control.arm({ fault, verb: 'create', object: 'domain' });
      expect(await registry().createDomain(wanted)).toMatchObject({ kind: 'unknown' });
      expect(await registry().infoDomain(name)).toMatchObject({ kind: 'done', value: { creator: 'pohonnama' } });
    }
  });

  it('tells the other endings apart', async () => {
    const wanted = await order('kopisenja.id');
    const again = () => ({ ...wanted, clTRID: newClTrid(clock.now()) });
    sandbox.control.arm({ fault: 'refuse', verb: 'create', object: 'domain', code: 2308 });
    expect(await registry().createDomain(wanted)).toMatchObject({ kind: 'refused', code: 2308 });
    sandbox.control.arm({ fault: 'session-limit', verb: 'create', object: 'domain' });
    expect(await registry().createDomain(again())).toMatchObject({ kind: 'unavailable' });
    sandbox.control.arm({ fault: 'pending', verb: 'create', object: 'domain' });
    expect(await registry().createDomain(again())).toMatchObject({ kind: 'pending' });
    expect(await registry().createDomain(again())).toMatchObject({ kind: 'refused', reason: 'exists' });
  });
});
