import { MakeUploadLink, OpenCases, type VerificationCase, VerificationCases } from '#libs/documents';
import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import type { World } from './world';

/** A case as an order would open it: for a name under that TLD that one part has bought from another. */
export function openCase(
  world: World,
  owner: keyof World['cast'],
  seller: keyof World['cast'],
  { tld = 'web.id', contact = newId('con', world.clock.now()) } = {},
): Promise<VerificationCase> {
  const subject = newId('itm', world.clock.now());
  const parties = { ownerId: world.cast[owner].nodeId, sellerId: world.cast[seller].nodeId, sellerParentId: null };
  const wanted = {
    subject,
    name: `kopi${subject.slice(-8)}.${tld}`,
    tld,
    contact: { id: contact, organization: null },
    ...parties,
    policy: null,
  };
  const app = world.worker;
  return app.get(UnitOfWork).run(async (tx) => (await app.get(OpenCases, { strict: false }).apply(tx, [wanted])).get(subject)!);
}

/** The secret of a link for it, as a mail would bring it. */
export function linkFor(world: World, { id, sellerId }: VerificationCase): Promise<string> {
  const app = world.worker;
  return app.get(UnitOfWork).run(async (tx) => {
    const locked = await app.get(VerificationCases, { strict: false }).lock(tx, id);
    const by = { nodeId: sellerId, id: 'per_mail' };
    return (await app.get(MakeUploadLink, { strict: false }).apply(tx, locked, by)).token;
  });
}
