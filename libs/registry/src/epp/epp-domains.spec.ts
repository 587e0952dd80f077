import { type Markup, el } from '#libs/platform';
import { ConnectedRegistry } from '../../test/connected-registry';
import { answer, domainData, greeting } from '../../test/scripted-registry';
import type { Received, ScriptedRegistry } from '../../test/scripted-registry';
import { EPP_NS } from './epp-ns';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeAll(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

/** Each test meets the registry with extensions of its own. */
beforeEach(() => world.changeTo({}));

afterAll(() => world.stop());

const [name, clTRID, authInfo] = ['kopisenja.com', 'PN-1', 'Rahasia-2Rahasia'];
const speaking = (...extensions: string[]): void => {
  peer.greeting = greeting(extensions);
};
const sent = (): string => world.logged.findLast((line) => line.startsWith('scripted <'))!;

const transferred =
  (status: string, code = 1001) =>
  (received: Received): string =>
    answer(
      code,
      received,
      domainData(
        'trnData',
        el('domain:name', {}, name),
        el('domain:trStatus', {}, status),
        el('domain:reID', {}, 'pohonnama'),
        el('domain:reDate', {}, '2026-11-22T03:04:05.0Z'),
        el('domain:acID', {}, 'rival'),
        el('domain:acDate', {}, '2026-11-27T03:04:05.0Z'),
        el('domain:exDate', {}, '2028-11-22T03:04:05.0Z'),
      ),
    );

const beside = (extension: Markup, xml: string): string => xml.replace('<trID>', `${el('extension', {}, extension).toString()}<trID>`);

describe('a domain of another registrar', () => {
  it('is asked for with its transfer password, and comes later', async () => {
    peer.on('transfer domain', transferred('pending'));
    expect(await world.registry.requestTransfer({ clTRID, name, authInfo, years: 1 })).toEqual({ kind: 'pending', svTRID: 'SV-1' });
    expect(sent()).toContain(
      '<transfer op="request"><domain:transfer xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"><domain:name>kopisenja.com</domain:name>' +
        '<domain:period unit="y">1</domain:period><domain:authInfo>***</domain:authInfo></domain:transfer></transfer>',
    );
    peer.on('transfer domain', transferred('pending', 1000));
    expect(await world.registry.requestTransfer({ clTRID, name, authInfo, years: 0 })).toMatchObject({ kind: 'pending' });
    expect(sent()).not.toContain('domain:period');
    peer.on('transfer domain', transferred('serverApproved', 1000));
    expect(await world.registry.requestTransfer({ clTRID, name, authInfo, years: 1 })).toMatchObject({ kind: 'done' });
  });

  it('is asked after, and the transfer of one of ours is answered', async () => {
    peer.on('transfer domain', transferred('pending', 1000));
    expect(await world.registry.queryTransfer(name)).toEqual({
      kind: 'done',
      svTRID: 'SV-1',
      value: {
        name,
        status: 'pending',
        requestedBy: 'pohonnama',
        requestedAt: new Date('2026-11-22T03:04:05Z'),
        actionBy: 'rival',
        actionAt: new Date('2026-11-27T03:04:05Z'),
        expiresAt: new Date('2028-11-22T03:04:05Z'),
      },
    });
    expect(sent()).toContain('<transfer op="query">');
    peer.on('transfer domain', transferred('clientRejected', 1000));
    expect(await world.registry.answerTransfer({ clTRID, name, op: 'reject' })).toMatchObject({
      kind: 'done',
      value: { status: 'clientRejected' },
    });
    expect(sent()).toContain('<transfer op="reject">');
    peer.on('transfer domain', (received) => answer(2301, received));
    expect(await world.registry.queryTransfer(name)).toMatchObject({ kind: 'refused', code: 2301 });
  });
});

describe('an update', () => {
  it('is done without data, and one that changes nothing without being sent', async () => {
    const order = { clTRID, name, add: { statuses: ['clientTransferProhibited'] } };
    expect(await world.registry.updateDomain(order)).toEqual({ kind: 'done', value: { name }, svTRID: 'SV-1' });
    const count = peer.count('update domain');
    await world.changeTo({ statusesNotSent: ['clientTransferProhibited'] });
    expect(await world.registry.updateDomain(order)).toEqual({ kind: 'done', value: { name } });
    expect(peer.count('update domain')).toBe(count);
  });

  it('of what is signed is refused, and nothing of it sent, where the registry does not speak of it', async () => {
    speaking();
    const secDns = { removeAll: true };
    expect(await world.registry.updateDomain({ clTRID: 'PN-2', name, secDns })).toMatchObject({
      kind: 'refused',
      reason: 'unsupported',
      code: 2103,
    });
    expect(peer.received.every(({ clTRID: id }) => id !== 'PN-2')).toBe(true);
  });
});

describe('a deleted domain', () => {
  it('is brought back by a request, and a report where one is due', async () => {
    speaking(EPP_NS.rgp);
    const status = el('rgp:upData', { 'xmlns:rgp': EPP_NS.rgp }, el('rgp:rgpStatus', { s: 'pendingRestore' }));
    peer.on('update domain', (received) => beside(status, answer(1000, received)));
    expect(await world.registry.restoreDomain({ clTRID, name })).toMatchObject({
      kind: 'done',
      value: { rgpStatuses: ['pendingRestore'] },
    });
    expect(sent()).toContain('<domain:chg/></domain:update></update><extension><rgp:update');
    peer.on('update domain', (received) => answer(1000, received));
    const report = {
      before: 'registered',
      after: 'registered',
      deletedAt: new Date('2026-11-01'),
      restoredAt: new Date('2026-11-22'),
      reason: 'The holder wants it.',
      statements: ['It is true.', 'Nobody gains.'],
    };
    expect(await world.registry.reportRestore({ clTRID, name, ...report })).toMatchObject({ kind: 'done', value: { rgpStatuses: [] } });
    expect(sent()).toMatch(/op="report"><rgp:report><rgp:preData>.*<rgp:delTime>2026-11-01T00:00:00.000Z<.*<rgp:statement>Nobody gains\.</);
    expect(await world.registry.reportRestore({ clTRID, name, ...report, statements: [] })).toMatchObject({ kind: 'refused', code: 2005 });
  });
});

describe('what the registry knows about a domain', () => {
  it('includes its grace periods, what is signed, and the hosts inside it', async () => {
    speaking(EPP_NS.rgp, EPP_NS.secDNS);
    const extension = el('x:x', { 'xmlns:x': 'urn:x' });
    const signed = el(
      'secDNS:infData',
      { 'xmlns:secDNS': EPP_NS.secDNS },
      el('secDNS:maxSigLife', {}, '604800'),
      el(
        'secDNS:dsData',
        {},
        ['keyTag:12345', 'alg:13', 'digestType:2', 'digest:49fd 46e6'].map((each) =>
          el(`secDNS:${each.split(':')[0]!}`, {}, each.split(':')[1]),
        ),
      ),
    );
    const grace = el(
      'rgp:infData',
      { 'xmlns:rgp': EPP_NS.rgp },
      el('rgp:rgpStatus', { s: 'addPeriod' }),
      el('rgp:rgpStatus', { s: 'renewPeriod' }),
    );
    const info = domainData(
      'infData',
      el('domain:name', {}, name),
      el('domain:clID', {}, 'pohonnama'),
      el('domain:host', {}, 'ns1.kopisenja.com'),
    );
    peer.on('info domain', (received) =>
      answer(1000, received, info).replace('<trID>', `<extension>${[extension, signed, grace].join('')}</extension><trID>`),
    );
    expect(await world.registry.infoDomain(name)).toMatchObject({
      kind: 'done',
      value: {
        rgpStatuses: ['addPeriod', 'renewPeriod'],
        subordinateHosts: ['ns1.kopisenja.com'],
        secDns: { ds: [{ keyTag: 12_345, algorithm: 13, digestType: 2, digest: '49FD46E6' }], maxSigLife: 604_800 },
      },
    });
  });
});
