import { el } from '#libs/platform';
import { ConnectedRegistry, checked, created } from '../../test/connected-registry';
import { HANG_UP, SILENCE, answer, domainData } from '../../test/scripted-registry';
import type { Reacting, ScriptedRegistry } from '../../test/scripted-registry';
import { EPP_NS } from './epp-ns';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeEach(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

afterEach(() => world.stop());

/** Ways to lose an answer after the command arrived. */
const LOST: [string, Reacting][] = [
  ['the connection closes', () => HANG_UP],
  ['nothing comes in time', () => SILENCE],
  ['the answer is no XML', () => Buffer.from([0, 0, 0, 9, 0x68, 0x65, 0x6c, 0x6c, 0x6f])],
  ['the answer has a DOCTYPE', (received) => answer(1000, received).replace('<epp', '<!DOCTYPE epp><epp')],
  ['the frame is larger than any', () => Buffer.from([0x7f, 0, 0, 0])],
  ['a greeting comes', () => peer.greeting],
  ['the answer belongs to another command', () => answer(1000, { clTRID: 'not-ours-1' })],
  ['the answer has no result', (received) => answer(1000, received).replace(/<result.*<\/result>/, '')],
];

describe('an order', () => {
  it('is carried out once and tells what the registry made of it', async () => {
    peer.on('create domain', created);
    const order = world.kopi();
    const value = { name: 'kopisenja.id', createdAt: new Date('2026-11-22T03:04:06Z'), expiresAt: new Date('2028-11-22T23:59:59Z') };
    expect(await world.registry.createDomain(order)).toEqual({ kind: 'done', value, svTRID: 'SV-1' });
    expect(peer.received.at(-1)!.clTRID).toBe(order.clTRID);
    expect(peer.count('create domain')).toBe(1);
  });

  it.each(LOST)('is in doubt when %s, is not sent again, and the session ends', async (_how, lose) => {
    await world.changeTo({}, { transformSeconds: 1 });
    peer.on('create domain', lose, created);
    expect(await world.registry.createDomain(world.kopi())).toMatchObject({ kind: 'unknown' });
    expect(peer.count('create domain')).toBe(1);
    await peer.until(() => peer.openConnections === 0);
    expect(await world.registry.createDomain(world.kopi())).toMatchObject({ kind: 'done' });
  });

  it.each([2400, 2500, 2999])('is in doubt when the registry answers %i', async (code) => {
    peer.on('create domain', (received) => answer(code, received));
    expect(await world.registry.createDomain(world.kopi())).toMatchObject({ kind: 'unknown', code });
  });

  it('is in doubt when the registry says done and not what', async () => {
    peer.on('create domain', (received) => answer(1000, received));
    expect(await world.registry.createDomain(world.kopi())).toMatchObject({ kind: 'unknown', code: 1000 });
  });

  it('is not final when the registry answers 1001', async () => {
    peer.on('create domain', (received) => answer(1001, received));
    expect(await world.registry.createDomain(world.kopi())).toEqual({ kind: 'pending', svTRID: 'SV-1' });
  });

  it.each([
    [2302, 'exists'],
    [2303, 'missing'],
    [2201, 'not-authorized'],
    [2202, 'not-authorized'],
    [2304, 'status-prohibits'],
    [2306, 'policy'],
    [2005, 'bad-input'],
    [2102, 'unsupported'],
    [2002, 'other'],
  ])('answered %i is refused: %s', async (code, reason) => {
    peer.on('create domain', (received) => answer(code, received, undefined, 'No'));
    expect(await world.registry.createDomain(world.kopi())).toEqual({ kind: 'refused', reason, code, message: 'No' });
  });

  it.each([2104, 2200, 2501, 2502])('answered %i was not carried out and can wait', async (code) => {
    peer.on('create domain', (received) => answer(code, received));
    expect(await world.registry.createDomain(world.kopi())).toMatchObject({ kind: 'unavailable', code });
  });

  it('that our empty account cannot pay is told to the people who can fill it', async () => {
    peer.on('create domain', (received) => answer(2104, received));
    await world.registry.createDomain(world.kopi());
    expect(world.logged).toContain('registry-account-empty: orders wait until our account at the registry is filled');
  });

  it('refused for too many sessions makes the pool smaller', async () => {
    await world.changeTo({ sessions: 3 });
    peer.on('create domain', (received) => answer(2502, received));
    peer.on('check domain', checked);
    await world.registry.createDomain(world.kopi());
    await Promise.all([1, 2, 3, 4].map(() => world.registry.checkDomains(['a.id'])));
    expect(peer.sessions).toBe(2);
  });

  it('that breaks the limits of EPP is refused without being sent', async () => {
    expect(await world.registry.createDomain(world.kopi({ years: 100 }))).toMatchObject({
      kind: 'refused',
      reason: 'bad-input',
      code: 2004,
    });
    expect(await world.registry.createDomain(world.kopi({ registrant: 'ab' }))).toMatchObject({
      kind: 'refused',
      code: 2005,
      message: 'registrant: 3 to 16 characters',
    });
    expect(peer.received).toEqual([]);
  });
});

describe('a question', () => {
  it('of many names is asked in parts and answered in order', async () => {
    peer.on('check domain', checked);
    const names = Array.from({ length: 23 }, (_, at) => `${at % 3 === 0 ? 'a' : 'b'}${at}.id`);
    const value = names.map((name) => ({ name, available: name.startsWith('a'), reason: undefined }));
    expect(await world.registry.checkDomains(names)).toEqual({ kind: 'done', value });
    expect(peer.count('check domain')).toBe(3);
  });

  it('that is refused for one of its names is asked name by name', async () => {
    peer.on('check domain', (received) =>
      received.element.textsOf(EPP_NS.domain, 'name').includes('bad_.id') ? answer(2005, received, undefined, 'Syntax') : checked(received),
    );
    const value = [
      { name: 'a.id', available: true },
      { name: 'bad_.id', available: false, reason: 'Syntax' },
      { name: 'b.id', available: false },
    ];
    expect(await world.registry.checkDomains(['a.id', 'bad_.id', 'b.id'])).toMatchObject({ kind: 'done', value });
  });

  it('that is answered for fewer names than asked has no answer', async () => {
    peer.on('check domain', (received) =>
      answer(1000, received, domainData('chkData', el('domain:cd', {}, el('domain:name', { avail: '1' }, 'a.id')))),
    );
    expect(await world.registry.checkDomains(['a.id', 'b.id'])).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('b.id'),
    });
  });

  it.each(LOST)('is asked again in a new session, under a new transaction id, when %s', async (_how, lose) => {
    await world.changeTo({}, { querySeconds: 1 });
    peer.on('check domain', lose, checked);
    expect(await world.registry.checkDomains(['a.id'])).toMatchObject({ kind: 'done' });
    const [first, second] = peer.received.filter(({ what }) => what === 'check domain');
    expect([first!.session, second!.session]).toEqual([1, 2]);
    expect(first!.clTRID).not.toBe(second!.clTRID);
  });

  it('whose answer is lost twice can wait', async () => {
    peer.on('info domain', () => HANG_UP);
    expect(await world.registry.infoDomain('kopisenja.id')).toMatchObject({ kind: 'unavailable' });
    expect(peer.count('info domain')).toBe(2);
  });

  it('about a domain that the registry does not have is refused as missing', async () => {
    peer.on('info domain', (received) => answer(2303, received));
    expect(await world.registry.infoDomain('kopisenja.id')).toMatchObject({ kind: 'refused', reason: 'missing', code: 2303 });
  });

  it.each([undefined, 'null', ''])('is answered by an answer whose transaction id is %p', async (clTRID) => {
    peer.on('check domain', (received) => checked({ ...received, clTRID }));
    expect(await world.registry.checkDomains(['a.id'])).toMatchObject({ kind: 'done' });
  });
});
