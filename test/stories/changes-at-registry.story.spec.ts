import { EppRegistry, type Registry, Secret, leftOfUpdate, newAuthInfo } from '#libs/registry';
import { SandboxClient, got } from '../support/sandbox-client';

let client: SandboxClient;
let com: Registry;
beforeAll(async () => {
  client = await SandboxClient.start();
  com = client.com;
});
afterEach(() => client.sandbox.control.disarm());
afterAll(() => client.end());

const signer = { keyTag: 12_345, algorithm: 13, digestType: 2, digest: '49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD' };

it('a name gets hosts, name servers, locks, signatures, another owner and another transfer password, in one update or several', async () => {
  await client.registered(com, 'kopi.com');
  const owner = await client.contact(com);
  await got(com.createHost({ clTRID: client.next(), name: 'ns1.kopi.com', addresses: ['192.0.2.1', '2001:db8::1'] }));
  const authInfo = newAuthInfo();
  const wanted = {
    name: 'kopi.com',
    add: { statuses: ['clientTransferProhibited', 'clientHold'], nameServers: ['ns1.kopi.com'], contacts: [{ type: 'tech', id: owner }] },
    registrant: owner,
    authInfo,
    secDns: { add: { ds: [signer] }, maxSigLife: 604_800 },
  } as const;
  await got(com.updateDomain({ clTRID: client.next(), ...wanted }));
  const info = await got(com.infoDomain('kopi.com'));
  expect(info).toMatchObject({
    registrant: owner,
    authInfo,
    nameServers: ['ns1.kopi.com'],
    subordinateHosts: ['ns1.kopi.com'],
    rgpStatuses: ['addPeriod'],
  });
  expect(info.secDns).toMatchObject({ ds: [signer], maxSigLife: 604_800 });
  expect(leftOfUpdate(wanted, info)).toBeUndefined();

  await got(
    com.updateDomain({
      clTRID: client.next(),
      name: 'kopi.com',
      remove: { statuses: ['clientHold'] },
      authInfo: null,
      secDns: { removeAll: true },
    }),
  );
  const bare = { secDns: undefined, authInfo: undefined, statuses: expect.not.arrayContaining(['clientHold']) };
  expect(await got(com.infoDomain('kopi.com'))).toMatchObject(bare);
});

it('an update whose answer was lost is looked at, and only what is left of it is sent again', async () => {
  await client.registered(com, 'setengah.com');
  const wanted = { name: 'setengah.com', add: { statuses: ['clientHold'] } } as const;
  for (const [fault, isDone] of [
    ['drop-after', true],
    ['drop-before', false],
  ] as const) {
    client.sandbox.control.arm({ fault, verb: 'update', object: 'domain', times: 1 });
    expect(await com.updateDomain({ clTRID: client.next(), ...wanted })).toMatchObject({ kind: 'unknown' });
    const left = leftOfUpdate(wanted, await got(com.infoDomain('setengah.com')));
    expect(left === undefined).toBe(isDone);
    if (left) await got(com.updateDomain({ clTRID: client.next(), ...left }));
    expect(leftOfUpdate(wanted, await got(com.infoDomain('setengah.com')))).toBeUndefined();
    await got(com.updateDomain({ clTRID: client.next(), name: 'setengah.com', remove: wanted.add }));
  }
});

it('hosts and contacts are changed, moved and deleted, unless somebody uses them', async () => {
  const { registrant } = await client.registered(com, 'teh.com');
  await got(com.createHost({ clTRID: client.next(), name: 'ns1.teh.com', addresses: ['192.0.2.1'] }));
  await got(com.updateDomain({ clTRID: client.next(), name: 'teh.com', add: { nameServers: ['ns1.teh.com'] } }));
  const renamed = {
    clTRID: client.next(),
    name: 'ns1.teh.com',
    add: { addresses: ['192.0.2.2'] },
    remove: { addresses: ['192.0.2.1'] },
    newName: 'ns2.teh.com',
  };
  await got(com.updateHost(renamed));
  expect(await got(com.infoHost('ns2.teh.com'))).toMatchObject({ addresses: ['192.0.2.2'] });
  expect(await com.deleteHost({ clTRID: client.next(), name: 'ns2.teh.com' })).toMatchObject({ kind: 'refused', code: 2305 });
  await got(com.updateDomain({ clTRID: client.next(), name: 'teh.com', remove: { nameServers: ['ns2.teh.com'] } }));
  await got(com.deleteHost({ clTRID: client.next(), name: 'ns2.teh.com' }));

  await got(com.updateContact({ clTRID: client.next(), id: registrant, email: 'baru@senja.test' }));
  expect(await got(com.infoContact(registrant))).toMatchObject({ email: 'baru@senja.test' });
  expect(await com.deleteContact({ clTRID: client.next(), id: registrant })).toMatchObject({ kind: 'refused', code: 2305 });
  const unused = await client.contact(com);
  await got(com.deleteContact({ clTRID: client.next(), id: unused }));
  expect(await com.infoContact(unused)).toMatchObject({ kind: 'refused', reason: 'missing' });
});

it('our password at a registry is changed by a login of its own', async () => {
  const { password } = com.settings;
  const other = new Secret('kata-sandi-baru');
  expect(await com.changePassword(other)).toEqual({ kind: 'done', value: { user: 'pohonnama' } });
  expect(await com.changePassword(other)).toMatchObject({ kind: 'refused', code: 2200 });
  const withOther = new EppRegistry({ ...com.settings, password: other }, client.clock);
  await got(withOther.changePassword(password));
  await withOther.close();
});
