import { type Markup, el } from '#libs/platform';
import { ConnectedRegistry } from '../../test/connected-registry';
import { HANG_UP, answer, domainData } from '../../test/scripted-registry';
import type { Received, ScriptedRegistry } from '../../test/scripted-registry';
import { EPP_NS } from './epp-ns';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeAll(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

afterAll(() => world.stop());

const queue = (received: Received, code: number, data?: Markup, extension?: Markup): string =>
  answer(code, received, data)
    .replace('</result>', '</result><msgQ count="2" id="12"><qDate>2026-11-22T03:00:00.0Z</qDate><msg>News.</msg></msgQ>')
    .replace('<trID>', extension ? `<extension>${extension.toString()}</extension><trID>` : '<trID>');

const polled = async (data?: Markup, extension?: Markup): Promise<unknown> => {
  peer.on('poll', (received) => queue(received, 1301, data, extension));
  const outcome = await world.registry.poll();
  return outcome.kind === 'done' ? outcome.value.message?.news : outcome;
};

const name = (text: string, attributes = {}): Markup => el('domain:name', attributes, text);
const change = (...fields: Markup[]): Markup => el('changePoll:changeData', { 'xmlns:changePoll': EPP_NS.changePoll }, fields);

describe('the message queue', () => {
  it('gives its oldest message, with the time, the text and the document it came in', async () => {
    peer.on('poll', (received) =>
      queue(received, 1301, domainData('infData', name('a.com'), el('domain:authInfo', {}, el('domain:pw', {}, 'Rahasia')))),
    );
    const outcome = await world.registry.poll();
    expect(outcome).toMatchObject({
      kind: 'done',
      value: {
        left: 2,
        message: {
          id: '12',
          queuedAt: new Date('2026-11-22T03:00:00Z'),
          text: 'News.',
          news: { kind: 'object', object: 'domain', name: 'a.com' },
        },
      },
    });
    const xml = outcome.kind === 'done' ? outcome.value.message!.xml : '';
    expect(xml).toContain('<msgQ count="2" id="12">');
    expect(xml).not.toContain('Rahasia');
  });

  it('may be read with 1000 as well, and is empty with 1300 or without a message', async () => {
    peer.on('poll', (received) => queue(received, 1000));
    expect(await world.registry.poll()).toMatchObject({ value: { left: 2, message: { id: '12', news: { kind: 'words' } } } });
    peer.on('poll', (received) => queue(received, 1300));
    expect(await world.registry.poll()).toMatchObject({ kind: 'done', value: { left: 0 } });
    peer.on('poll', (received) => answer(1000, received));
    expect(await world.registry.poll()).toMatchObject({ kind: 'done', value: { left: 0 } });
  });

  it.each([1000, 1300])('gives a message up when %i answers, or when it was given up before', async (code) => {
    peer.on(
      'poll',
      () => HANG_UP,
      (received) => answer(code, received),
    );
    expect(await world.registry.acknowledge('12')).toMatchObject({ kind: 'done', value: { id: '12' } });
    expect(peer.received.at(-1)!.element.attribute('msgID')).toBe('12');
    peer.on('poll', (received) => answer(2303, received));
    expect(await world.registry.acknowledge('12')).toEqual({ kind: 'done', value: { id: '12' } });
    peer.on('poll', (received) => answer(2400, received));
    expect(await world.registry.acknowledge('12')).toMatchObject({ kind: 'unavailable' });
  });
});

describe('a message', () => {
  it('tells of transfers, of domains and of contacts', async () => {
    const fields = (prefix: string, key: string): Markup[] => [
      el(`${prefix}:${key}`, {}, 'a.com'),
      el(`${prefix}:trStatus`, {}, 'serverApproved'),
      el(`${prefix}:reID`, {}, 'rival'),
    ];
    expect(await polled(domainData('trnData', ...fields('domain', 'name')))).toMatchObject({
      kind: 'transfer',
      transfer: { name: 'a.com', status: 'serverApproved', requestedBy: 'rival' },
    });
    const contact = el('contact:trnData', { 'xmlns:contact': EPP_NS.contact }, fields('contact', 'id'));
    expect(await polled(contact)).toMatchObject({ kind: 'contact-transfer', transfer: { id: 'a.com' } });
  });

  it('tells of renewals, and what became of orders accepted for later', async () => {
    expect(await polled(domainData('renData', name('a.com'), el('domain:exDate', {}, '2028-01-01T00:00:00Z')))).toEqual({
      kind: 'renewed',
      name: 'a.com',
      expiresAt: new Date('2028-01-01'),
    });
    const ids = el('domain:paTRID', {}, el('clTRID', { xmlns: EPP_NS.epp }, 'PN-9'), el('svTRID', { xmlns: EPP_NS.epp }, 'SV-9'));
    const pending = (paResult: string): Markup =>
      domainData('panData', name('a.com', { paResult }), ids, el('domain:paDate', {}, '2026-11-22T00:00:00Z'));
    const news = { kind: 'pending-action', object: 'domain', name: 'a.com', clTRID: 'PN-9', svTRID: 'SV-9', at: new Date('2026-11-22') };
    expect(await polled(pending('1'))).toEqual({ ...news, granted: true });
    expect(await polled(pending('0'))).toEqual({ ...news, granted: false });
  });

  it('tells what the registry did by itself', async () => {
    const texts = [
      el('changePoll:operation', {}, 'delete'),
      el('changePoll:date', {}, '2026-11-22T00:00:00Z'),
      el('changePoll:who', {}, 'CSR'),
      el('changePoll:caseId', { type: 'udrp' }, '123'),
      el('changePoll:reason', {}, 'Dispute'),
    ];
    expect(await polled(domainData('infData', name('a.com')), change(...texts))).toEqual({
      kind: 'change',
      operation: 'delete',
      object: 'domain',
      name: 'a.com',
      state: 'after',
      at: new Date('2026-11-22'),
      who: 'CSR',
      caseId: 'udrp 123',
      reason: 'Dispute',
    });
    expect(await polled(undefined, change())).toMatchObject({ kind: 'change', operation: 'custom' });
  });

  it('tells that our account runs low', async () => {
    const low = el(
      'l:pollData',
      { 'xmlns:l': EPP_NS.lowBalance },
      el('l:creditThreshold', { type: 'FIXED' }, '100.00'),
      el('l:availableCredit', {}, '12.50'),
    );
    expect(await polled(low)).toEqual({ kind: 'low-balance', available: '12.50', threshold: '100.00' });
  });

  it('that nothing here can read is unknown, and does not stop the queue', async () => {
    const strange = el('o:news', { 'xmlns:o': 'urn:org' }, el('o:x', {}, '1'));
    expect(await polled(strange)).toEqual({ kind: 'unknown', namespaces: ['urn:org'] });
    expect(await polled(domainData('trnData', name('a.com')))).toEqual({ kind: 'unknown', namespaces: [EPP_NS.domain] });
  });
});
