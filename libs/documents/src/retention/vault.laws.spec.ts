import { insertRows } from '#libs/platform';
import { brokenLaws } from '../../../../test/support/broken-laws';
import { CaseWorld } from '../cases/testing/case-world';
import { vaultLaws } from './vault.laws';

const [FIRST, LATER] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-20T00:00:00Z')];

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());

/** What the laws say of these rows, which are there for that moment only. */
async function brokenBy(...rows: readonly (readonly [table: string, row: Parameters<typeof insertRows>[2][number]])[]): Promise<string[]> {
  await world.db.work.run(async (tx) => {
    for (const [table, row] of rows) await insertRows(tx, table, [row]);
  });
  const broken = Object.keys(await brokenLaws(world.db.reads, vaultLaws));
  await world.db.work.run(async (tx) => {
    for (const [table] of rows) await tx.query(`DELETE FROM ${table}`);
  });
  return broken;
}

const document = (more: object) =>
  [
    'document',
    {
      id: 'doc_1',
      node_id: 1,
      subject: 'app_1',
      kind: 'KTP',
      version: 1,
      media_type: 'image/jpeg',
      size: 1,
      key_id: '0a1b2c3d',
      state: 'clean',
      handed_in_by: 4,
      keep_until: null,
      destroyed_for: null,
      destroyed_at: null,
      created_at: FIRST,
      ...more,
    },
  ] as const;
const destroyed = { state: 'destroyed', destroyed_for: 'retention', destroyed_at: LATER };
const hold = (more: object = {}) =>
  [
    'document_hold',
    { id: 'hld_1', node_id: 1, object: 'app_1', reason: 'x', placed_by: 'x', placed_at: FIRST, lifted_by: null, lifted_at: null, ...more },
  ] as const;
const sighting = (handedInBy: number) =>
  [
    'sighting',
    {
      id: 'sig_1',
      document_id: 'doc_1',
      handed_in_by: handedInBy,
      node_id: 1,
      person_id: 'x',
      role: 'owner',
      purpose: 'review',
      at: FIRST,
    },
  ] as const;
const erasure = (more: object) =>
  [
    'erasure',
    {
      id: 'era_1',
      node_id: 4,
      state: 'open',
      asked_by: 'x',
      asked_at: FIRST,
      due_at: LATER,
      decided_at: null,
      outcomes: null,
      open_of: 4,
      ...more,
    },
  ] as const;

it('papers that are kept, held, looked at, destroyed in their time and asked for break no law', async () => {
  expect(await brokenBy(document({}), hold(), sighting(4), erasure({}))).toEqual([]);
  expect(await brokenBy(document({ kind: 'PROOF', keep_until: FIRST, ...destroyed }), hold({ lifted_at: FIRST }))).toEqual([]);
});

it.each([
  ['documents-say-why-they-are-gone', [document({ state: 'destroyed' })]],
  ['documents-say-why-they-are-gone', [document({ destroyed_for: 'retention', destroyed_at: LATER })]],
  ['what-is-held-is-kept', [document(destroyed), hold()]],
  ['what-is-held-is-kept', [document(destroyed), hold({ object: 'doc_1', lifted_at: new Date('2026-11-21T00:00:00Z') })]],
  ['books-outlive-wishes', [document({ ...destroyed, kind: 'PROOF', keep_until: new Date('2036-11-20T00:00:00Z') })]],
  ['books-outlive-wishes', [document({ ...destroyed, kind: 'SLIP', keep_until: FIRST, destroyed_for: 'erasure' })]],
  ['sightings-belong-to-their-papers', [document({}), sighting(3)]],
  ['erasures-are-answered', [erasure({ state: 'done' })]],
])('a fault is found: %s', async (law, rows) => {
  expect(await brokenBy(...rows)).toEqual([law]);
});
