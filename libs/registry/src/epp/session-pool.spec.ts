import { setImmediate as nextTurn } from 'node:timers/promises';
import { HOUR } from '#libs/kernel';
import { Secret } from '../secret';
import { ConnectedRegistry, checked, created } from '../../test/connected-registry';
import { SILENCE, ScriptedRegistry, answer, greeting } from '../../test/scripted-registry';
import { testCertificate } from '../../test/test-certificate';
import { EPP_NS } from './epp-ns';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeEach(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

afterEach(() => world.stop());

const history = (): string[] => peer.received.map(({ what, session }) => `${session} ${what}`);

describe('a session', () => {
  it('reads the greeting, logs in for what both sides speak, and names the registry in the handshake', async () => {
    peer.greeting = greeting([EPP_NS.secDNS, 'urn:their:own-1.0']);
    const value = { svID: 'Scripted registry', svDate: new Date('2026-11-22T03:04:05Z'), extURIs: [EPP_NS.secDNS, 'urn:their:own-1.0'] };
    expect(await world.registry.hello()).toMatchObject({ kind: 'done', value });
    const services = peer.received[0]!.element.first(EPP_NS.epp, 'svcs')!;
    expect(services.textsOf(EPP_NS.epp, 'objURI')).toEqual([EPP_NS.domain, EPP_NS.contact, EPP_NS.host]);
    expect(services.first(EPP_NS.epp, 'svcExtension')!.textsOf(EPP_NS.epp, 'extURI')).toEqual([EPP_NS.secDNS]);
    expect(peer.serverNames).toEqual(['localhost']);
  });

  it('logs frames without any password', async () => {
    peer.on('create domain', created);
    await world.registry.createDomain(world.kopi());
    expect(world.logged.join('\n')).toContain('<clID>pohonnama</clID><pw>***</pw>');
    expect(world.logged.join('\n')).not.toContain('ahasia');
  });

  it('is used again, says hello when it has been idle, and logs out at the end', async () => {
    await world.changeTo({ idleSeconds: 0.02 });
    await world.registry.hello();
    await peer.until(() => peer.count('hello') >= 3);
    await world.registry.hello();
    await world.registry.close();
    expect(peer.count('login')).toBe(1);
    expect(history().at(-1)).toBe('1 logout');
  });

  it('keeps to the pace of its registry, and turns away what would wait too long', async () => {
    await world.changeTo({ commandsPerMinute: 3 }, { waitSeconds: 5 });
    peer.on('check domain', checked);
    const outcomes = [];
    for (let i = 0; i < 3; i += 1) outcomes.push((await world.registry.checkDomains(['a.id'])).kind);
    world.clock.move(61_000);
    outcomes.push((await world.registry.checkDomains(['a.id'])).kind);
    expect(outcomes).toEqual(['done', 'done', 'unavailable', 'done']);
  });

  it('is replaced when it is old', async () => {
    peer.on('check domain', checked);
    await world.registry.checkDomains(['a.id']);
    world.clock.move(21 * HOUR);
    await world.registry.checkDomains(['a.id']);
    await world.registry.checkDomains(['a.id']);
    expect(history()).toEqual(['1 login', '1 check domain', '1 check domain', '1 logout', '2 login', '2 check domain']);
  });

  it('that the registry ended is replaced', async () => {
    await world.registry.hello();
    peer.hangUp();
    expect(await world.registry.hello()).toMatchObject({ kind: 'done' });
    expect(peer.sessions).toBe(2);
  });

  it('in which the registry spoke out of turn is replaced', async () => {
    await world.registry.hello();
    peer.speakUp(answer(1000, {}));
    expect(await world.registry.hello()).toMatchObject({ kind: 'done' });
    expect(peer.sessions).toBe(2);
  });

  it('carries one command at a time, and there are no more sessions than allowed', async () => {
    await world.changeTo({ sessions: 2 });
    const underWay = new Map<number, number>();
    let most = 0;
    peer.on('check domain', async (received) => {
      const now = (underWay.get(received.session) ?? 0) + 1;
      underWay.set(received.session, now);
      most = Math.max(most, now);
      await nextTurn();
      underWay.set(received.session, now - 1);
      return checked(received);
    });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => world.registry.checkDomains(['a.id'])));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    expect([most, peer.count('login')]).toEqual([1, 2]);
  });

  it('is not opened to a registry whose certificate nobody vouches for', async () => {
    await world.changeTo({ tls: { rejectUnauthorized: true } });
    expect(await world.registry.createDomain(world.kopi())).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('self-signed'),
    });
    expect(peer.received).toEqual([]);
  });

  it('is not opened to a registry under another name than its certificate', async () => {
    await world.changeTo({ tls: { ...world.registry.settings.tls, servername: 'registry.example' } });
    expect(await world.registry.hello()).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('altnames') });
  });

  it('shows our own certificate where the registry wants one', async () => {
    const [theirs, ours] = await Promise.all([testCertificate('localhost'), testCertificate('pohonnama')]);
    const strict = await ScriptedRegistry.start({ ...theirs, requestCert: true, rejectUnauthorized: true, ca: ours.cert });
    const tls = { ca: theirs.cert, rejectUnauthorized: true };
    await world.changeTo({ port: strict.port, tls });
    expect(await world.registry.hello()).toMatchObject({ kind: 'unavailable' });
    await world.changeTo({ port: strict.port, tls: { ...tls, cert: ours.cert, key: new Secret(ours.key) } });
    expect(await world.registry.hello()).toMatchObject({ kind: 'done' });
    await world.registry.close();
    await strict.stop();
  });
});

describe('the pool', () => {
  it('lets nobody wait for ever', async () => {
    await world.changeTo({}, { waitSeconds: 0.05 });
    peer.on('create domain', () => SILENCE);
    const order = world.registry.createDomain(world.kopi());
    await peer.until(() => peer.count('create domain') === 1);
    expect(await world.registry.hello()).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('busy') });
    peer.hangUp();
    expect((await order).kind).toBe('unknown');
  });

  it('that is closed sends the waiting away and takes no more orders', async () => {
    peer.on('check domain', checked);
    const outcomes = Promise.all([1, 2, 3].map(() => world.registry.checkDomains(['a.id'])));
    await peer.until(() => peer.count('check domain') === 1);
    await world.registry.close();
    expect((await outcomes).map(({ kind }) => kind)).toEqual(['done', 'unavailable', 'unavailable']);
    expect((await world.registry.createDomain(world.kopi())).kind).toBe('unavailable');
    expect(history().at(-1)).toBe('1 logout');
  });
});
