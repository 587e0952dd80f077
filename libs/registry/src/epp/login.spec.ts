import { HOUR, MINUTE, SECOND } from '#libs/kernel';
import { Secret } from '../secret';
import { ConnectedRegistry, checked } from '../../test/connected-registry';
import { SILENCE, type ScriptedRegistry, answer, greeting } from '../../test/scripted-registry';
import { el } from '#libs/platform';
import { EPP_NS } from './epp-ns';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeEach(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

afterEach(() => world.stop());

describe('a login', () => {
  it('with a long password uses the login security extension where it is offered', async () => {
    peer.greeting = greeting([EPP_NS.loginSec]);
    let frame = '';
    peer.on('login', (received) => {
      frame = received.element.textOf(EPP_NS.epp, 'pw') ?? '';
      return answer(1000, received);
    });
    await world.changeTo({ password: new Secret('a password of many words') });
    await world.registry.hello();
    expect(frame).toBe('[LOGIN-SECURITY]');
  });

  it('tells people what the registry warns of', async () => {
    peer.greeting = greeting([EPP_NS.loginSec]);
    const event = el('loginSec:event', { type: 'password', level: 'warning', exDate: '2026-12-01T00:00:00Z' }, 'Password expires soon');
    const warned = el('loginSec:loginSecData', { 'xmlns:loginSec': EPP_NS.loginSec }, event).toString();
    peer.on('login', (received) => answer(1000, received).replace('<trID>', `<extension>${warned}</extension><trID>`));
    await world.registry.hello();
    expect(world.logged).toContain('registry-login-warning: warning password 2026-12-01T00:00:00Z: Password expires soon');
  });

  it('that fails is tried again later, and not before', async () => {
    peer.on(
      'login',
      (received) => answer(2400, received),
      (received) => answer(1000, received),
    );
    expect(await world.registry.hello()).toEqual({ kind: 'unavailable', reason: 'the login was answered 2400 As scripted', code: 2400 });
    expect(await world.registry.hello()).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('next attempt at 2026-11-22T03:04:06.000Z'),
    });
    expect(peer.count('login')).toBe(1);
    world.clock.move(SECOND);
    expect(await world.registry.hello()).toMatchObject({ kind: 'done' });
  });

  it('with a wrong password is not tried a fourth time, however many wait for it', async () => {
    await world.changeTo({ sessions: 2 });
    peer.on('login', (received) => answer(2200, received, undefined, 'Authentication error'));
    for (let i = 0; i < 5; i += 1) {
      const outcomes = await Promise.all([1, 2, 3].map(() => world.registry.createDomain(world.kopi())));
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['unavailable']));
      world.clock.move(HOUR);
    }
    expect(peer.count('login')).toBe(3);
    expect(world.logged.filter((line) => line.includes('2200 Authentication error') && !line.includes('<'))).toHaveLength(3);
  });

  it('refused for too many sessions leaves us with those we have, and they do all the work', async () => {
    await world.changeTo({ sessions: 5 });
    peer.on(
      'login',
      (received) => answer(1000, received),
      (received) => answer(1000, received),
      (received) => answer(2502, received),
    );
    peer.on('check domain', async (received) => {
      await peer.until(() => peer.count('login') >= 3);
      return checked(received);
    });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => world.registry.checkDomains(['a.id'])));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    expect(peer.count('login')).toBe(3);
    world.clock.move(11 * MINUTE);
    await Promise.all(Array.from({ length: 10 }, () => world.registry.checkDomains(['a.id'])));
    expect(peer.count('login')).toBe(4);
  });

  it('that nobody answers is given up in time', async () => {
    await world.changeTo({}, { querySeconds: 0.05 });
    peer.on('login', () => SILENCE);
    expect(await world.registry.hello()).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('no answer in 0.05 s') });
  });

  it('is not tried where nobody listens', async () => {
    await world.changeTo({ port: 1 });
    expect(await world.registry.hello()).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('ECONNREFUSED') });
  });

  it('is not tried at a registry that has none of our objects', async () => {
    peer.greeting = greeting([], ['urn:their:own-1.0']);
    expect(await world.registry.hello()).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('neither domains') });
  });
});
