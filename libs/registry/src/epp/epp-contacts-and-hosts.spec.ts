import { el } from '#libs/platform';
import { ConnectedRegistry } from '../../test/connected-registry';
import { answer } from '../../test/scripted-registry';
import type { Received, ScriptedRegistry } from '../../test/scripted-registry';
import { EPP_NS } from './epp-ns';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeAll(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

afterAll(() => world.stop());

const [clTRID, id, authInfo] = ['PN-1', 'PN-REG-1', 'Rahasia-2Rahasia'];
const sent = (): string => world.logged.findLast((line) => line.startsWith('scripted <'))!;
const transferred = (received: Received): string => {
  const fields = [el('contact:id', {}, id), el('contact:trStatus', {}, 'pending'), el('contact:reID', {}, 'pohonnama')];
  return answer(1001, received, el('contact:trnData', { 'xmlns:contact': EPP_NS.contact }, fields));
};

describe('a contact', () => {
  it('is changed in the order of the schema: statuses first, then what replaces what is there', async () => {
    const postal = [{ type: 'int', name: 'Sari', street: ['Jl. Senja 1'], city: 'Bandung', country: 'ID' }] as const;
    const order = {
      clTRID,
      id,
      postal,
      email: 'sari@senja.test',
      addStatuses: ['clientDeleteProhibited'],
      removeStatuses: ['clientUpdateProhibited'],
    };
    expect(await world.registry.updateContact(order)).toMatchObject({ kind: 'done', value: { id } });
    expect(sent()).toContain(
      '<contact:id>PN-REG-1</contact:id><contact:add><contact:status s="clientDeleteProhibited"/></contact:add>' +
        '<contact:rem><contact:status s="clientUpdateProhibited"/></contact:rem><contact:chg><contact:postalInfo type="int"><contact:name>Sari</contact:name>',
    );
    expect(sent()).toContain('</contact:postalInfo><contact:email>sari@senja.test</contact:email></contact:chg></contact:update>');
  });

  it('keeps within the limits of its schema when it is changed', async () => {
    for (const changes of [{ voice: '0812' }, { addStatuses: ['ok'] }, { postal: [] }, { authInfo: '' }]) {
      expect(await world.registry.updateContact({ clTRID, id, ...changes })).toMatchObject({ kind: 'refused', code: 2005 });
    }
  });

  it('is deleted, unless a domain uses it', async () => {
    peer.on('delete contact', (received) => answer(1000, received));
    expect(await world.registry.deleteContact({ clTRID, id })).toMatchObject({ kind: 'done', value: { id } });
    peer.on('delete contact', (received) => answer(2305, received));
    expect(await world.registry.deleteContact({ clTRID, id })).toMatchObject({ kind: 'refused', reason: 'status-prohibits', code: 2305 });
  });

  it('comes from another registrar with its transfer password', async () => {
    peer.on('transfer contact', transferred);
    expect(await world.registry.requestContactTransfer({ clTRID, id, authInfo })).toMatchObject({ kind: 'pending' });
    expect(sent()).toContain('<transfer op="request"><contact:transfer');
    peer.on('transfer contact', (received) => transferred(received).replace('1001', '1000'));
    expect(await world.registry.queryContactTransfer(id)).toMatchObject({ kind: 'done', value: { id, status: 'pending' } });
  });
});

describe('a host', () => {
  it('gets other addresses, statuses and another name', async () => {
    const order = {
      clTRID,
      name: 'ns1.kopi.id',
      add: { addresses: ['2001:db8::1'], statuses: ['clientDeleteProhibited'] },
      remove: { addresses: ['192.0.2.1'] },
      newName: 'ns2.kopi.id',
    };
    expect(await world.registry.updateHost(order)).toMatchObject({ kind: 'done', value: { name: 'ns2.kopi.id' } });
    expect(sent()).toContain(
      '<host:name>ns1.kopi.id</host:name><host:add><host:addr ip="v6">2001:db8::1</host:addr><host:status s="clientDeleteProhibited"/></host:add>' +
        '<host:rem><host:addr ip="v4">192.0.2.1</host:addr></host:rem><host:chg><host:name>ns2.kopi.id</host:name></host:chg></host:update>',
    );
  });

  it('keeps within the limits of its schema, and is deleted unless a domain uses it', async () => {
    for (const changes of [{}, { newName: '' }, { add: { addresses: ['localhost'] } }, { add: { statuses: ['linked'] } }]) {
      expect(await world.registry.updateHost({ clTRID, name: 'ns1.kopi.id', ...changes })).toMatchObject({ kind: 'refused', code: 2005 });
    }
    peer.on(
      'delete host',
      (received) => answer(1000, received),
      (received) => answer(2305, received),
    );
    expect(await world.registry.deleteHost({ clTRID, name: 'ns1.kopi.id' })).toMatchObject({ kind: 'done' });
    expect(await world.registry.deleteHost({ clTRID, name: 'ns1.kopi.id' })).toMatchObject({ kind: 'refused', code: 2305 });
  });
});
