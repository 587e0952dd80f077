import type { RegistryMessage } from '#libs/registry';
import { registryAccount } from './registry-account';
import { registryNews } from './registry-news';

const now = new Date('2026-11-22T03:00:00Z');
const from = { registry: 'pandi', account: 'pohon@epp.example.id:700' };
const message: RegistryMessage = {
  id: '12',
  queuedAt: new Date('2026-11-22T02:00:00Z'),
  text: 'Transfer requested.',
  news: { kind: 'transfer', transfer: { name: 'kopi.id', status: 'pending', requestedBy: 'rival' } },
  xml: '<epp/>',
};
const kept = (changes: Partial<RegistryMessage> = {}) => registryNews({ ...message, ...changes }, from, now);

describe('a message of a registry', () => {
  it('is kept with what it is about', () => {
    expect(kept()).toMatchObject({
      ...from,
      messageId: '12',
      kind: 'transfer',
      about: 'kopi.id',
      text: 'Transfer requested.',
      receivedAt: now,
    });
    expect(kept({ news: { kind: 'renewed', name: 'senja.id' } }).about).toBe('senja.id');
    expect(kept({ news: { kind: 'contact-transfer', transfer: { id: 'PN-1', status: 'pending', requestedBy: 'rival' } } }).about).toBe(
      'PN-1',
    );
    expect(kept({ news: { kind: 'change', operation: 'delete', state: 'after' } }).about).toBeNull();
    expect(kept({ news: { kind: 'unknown', namespaces: ['urn:x'] } }).about).toBeNull();
  });

  it('is the same whenever it comes again, in whatever answer', () => {
    expect(kept({ xml: '<epp>another svTRID</epp>' }).fingerprint).toBe(kept().fingerprint);
  });

  it('is another one when only its number is the same: the registry has begun to count anew', () => {
    expect(kept({ queuedAt: now }).fingerprint).not.toBe(kept().fingerprint);
    expect(kept({ text: 'Something else.' }).fingerprint).not.toBe(kept().fingerprint);
  });

  it('fits where it is kept, however long it is', () => {
    const long = kept({ id: '1'.repeat(500), text: 'x'.repeat(5_000), xml: 'é'.repeat(60_000) });
    expect([long.messageId.length, long.text.length, Buffer.byteLength(long.xml)]).toEqual([200, 1_000, 60_000]);
    expect(kept({ news: { kind: 'change', operation: 'x', state: 'after', reason: 'x'.repeat(70_000) } }).kind).toBe('unknown');
  });
});

it('registries with one user at one host share a queue', () => {
  const settings = { user: 'pohon', host: 'EPP.example.id', port: 700 };
  expect(registryAccount({ settings } as Parameters<typeof registryAccount>[0])).toBe('pohon@epp.example.id:700');
});
