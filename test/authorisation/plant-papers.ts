import { StoreDocument } from '#libs/documents';
import { PAPER } from '../support/applicant';
import type { World } from '../support/world';

/** A paper of every applicant that `plantObjects` made, a proof of every payment that is asked for, and slips. */
export async function plantPapers(world: World): Promise<void> {
  const store = world.portal.get(StoreDocument, { strict: false });
  const asked = await world.reads.query<{ id: string; node: unknown }>(
    "SELECT id, parent_id AS node FROM application WHERE type = 'corporate' AND state = 'rejected'",
  );
  for (const { id, node } of asked)
    await store.run({ nodeId: Number(node), subject: id, kind: 'AKTA', file: PAPER, handedInBy: null }, () => Promise.resolve());
  const announced = await world.reads.query<{ id: string; node: unknown }>(
    "SELECT id, parent_id AS node FROM top_up WHERE state = 'pending'",
  );
  for (const { id, node } of announced)
    await store.run({ nodeId: Number(node), subject: id, kind: 'PROOF', file: PAPER, handedInBy: null }, () => Promise.resolve());
  await plantSlips(world);
}

/** The slip of every withholding that was planted. */
async function plantSlips(world: World): Promise<void> {
  const store = world.portal.get(StoreDocument, { strict: false });
  const kept = await world.reads.query<{ id: string; node: unknown }>('SELECT id, issuer_id AS node FROM withholding');
  for (const { id, node } of kept)
    await store.run({ nodeId: Number(node), subject: id, kind: 'SLIP', file: PAPER, handedInBy: null }, () => Promise.resolve());
}
