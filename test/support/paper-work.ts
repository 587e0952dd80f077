import { CaseMoves, CasePapers, type VerificationCase, VerificationCases, progressOf } from '#libs/documents';
import { Contacts } from '#libs/domains';
import { newId } from '#libs/kernel';
import { type Tx, UnitOfWork, fingerprint, insertRows } from '#libs/platform';
import { AllowAutoProvisioning, EnforceDeadlines, PlaceOrder, SwitchAutoProvisioning } from '#libs/provisioning';
import type { World } from './world';

const inCase = <T>(world: World, name: string, work: (tx: Tx, found: VerificationCase) => Promise<T>): Promise<T> =>
  world.worker.get(UnitOfWork).run(async (tx) => {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM verification_case WHERE name = ? ORDER BY id DESC LIMIT 1', [name]);
    return work(tx, await world.worker.get(VerificationCases, { strict: false }).lock(tx, row!.id));
  });

/** The newest case of a name. */
export const caseOf = (world: World, name: string): Promise<VerificationCase> => inCase(world, name, (_, found) => Promise.resolve(found));

/** Its registrant hands in whatever is asked for. The files themselves are tried elsewhere. */
export const handIn = (world: World, name: string, { andSubmit = true } = {}): Promise<VerificationCase> =>
  inCase(world, name, async (tx, found) => {
    const papers = world.worker.get(CasePapers, { strict: false });
    const progress = progressOf(found, await papers.of(tx, found.id));
    const wanted = progress.requirements.filter(({ isRequired, state }) => isRequired && state !== 'approved');
    for (const { paper } of wanted) if (paper) await papers.save(tx, { ...paper, state: 'replaced' });
    await papers.add(
      tx,
      wanted.map(({ key, anyOf }) => ({
        id: newId('pap', tx.now),
        caseId: found.id,
        requirement: key,
        kind: anyOf[0]!,
        documentId: newId('doc', tx.now),
        state: 'submitted' as const,
        uploadedByNode: found.ownerId,
        uploadedBy: 'test',
        reusedFrom: null,
        decidedBy: null,
        decidedAt: null,
        reasonCode: null,
        reasonText: null,
        createdAt: tx.now,
      })),
    );
    return andSubmit ? world.worker.get(CaseMoves, { strict: false }).submitted(tx, found) : found;
  });

/** A reviewer claims the case and decides on everything that was handed in. */
export const review = (world: World, name: string, state: 'approved' | 'rejected'): Promise<VerificationCase> =>
  inCase(world, name, async (tx, found) => {
    const papers = world.worker.get(CasePapers, { strict: false });
    const by = { case_id: found.id, reviewer_id: 'test' };
    const lease = { id: newId('lea', tx.now), ...by, started_at: tx.now, ends_at: tx.now };
    await insertRows(tx, 'review_lease', [lease]);
    for (const paper of (await papers.of(tx, found.id)).filter((each) => each.state === 'submitted')) {
      await papers.save(tx, { ...paper, state, decidedBy: by.reviewer_id, decidedAt: tx.now });
      const decided = { paper_id: paper.id, number: 1, verdict: state, lease_id: lease.id, needed: 1, is_final: true, decided_at: tx.now };
      await insertRows(tx, 'review_decision', [{ id: newId('rvd', tx.now), ...by, ...decided }]);
    }
    return world.worker.get(CaseMoves, { strict: false }).decided(tx, found);
  });

/** What the worker does twice a minute, and what follows from it. */
export async function enforce(world: World): Promise<void> {
  await world.worker.get(EnforceDeadlines, { strict: false }).run();
  // A registry that deletes later is asked once a minute.
  await world.workFor(70_000, 10_000);
}

/** The resellers above the demo's customer are trusted, anew where they had lost it, and the one that sells to it has it on. */
export async function trustAllTheWay(world: World, baseLimit = 5): Promise<void> {
  const { operator, reseller, subReseller } = world.cast;
  const allow = world.portal.get(AllowAutoProvisioning, { strict: false });
  await allow.run(operator, reseller.nodeId, { isAllowed: true, baseLimit });
  await allow.run(reseller, subReseller.nodeId, { isAllowed: true, baseLimit });
  await world.portal.get(SwitchAutoProvisioning, { strict: false }).run(subReseller, true);
}

const SOMEBODY = {
  name: 'Somebody Else',
  organization: null,
  street: ['Jalan Contoh 1'],
  city: 'Bandung',
  province: 'Jawa Barat',
  postalCode: '40111',
  country: 'ID',
  phone: '+6281234567890',
};

/** The demo's customer orders names for a registrant of whom nobody has seen any papers. @returns the order's id */
export async function orderForSomebody(
  world: World,
  names: string | readonly string[],
  more: { readonly payBy?: 'invoice' } = {},
): Promise<string> {
  const { nodeId, personId } = world.cast.customer;
  const contacts = world.worker.get(Contacts, { strict: false });
  // Nobody who was ordered for before.
  const somebody = { ...SOMEBODY, email: `${newId('any', world.clock.now())}@else.test` };
  const contact = await world.worker.get(UnitOfWork).run((tx) => contacts.add(tx, nodeId, somebody, world.cast.customer));
  const items = [names].flat().map((name) => ({ name, years: 1 }));
  const wish = { buyerId: nodeId, by: { nodeId, personId }, idempotencyKey: contact.id, bodyHash: fingerprint(items), items };
  return (await world.worker.get(PlaceOrder, { strict: false }).run({ ...wish, ...more, quoteId: null, contactId: contact.id })).orderId;
}
