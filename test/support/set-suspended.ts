import type { Actor } from '#libs/kernel';
import { ReinstateChild, SuspendChild } from '#libs/tree';
import type { INestApplicationContext } from '@nestjs/common';

/** Suspends a direct child of the actor's node, or reinstates it. */
export const setSuspended = (app: INestApplicationContext, actor: Actor, childId: number, state: 'active' | 'suspended') =>
  state === 'suspended'
    ? app.get(SuspendChild, { strict: false }).run(actor, childId, 'Tagihan belum dibayar')
    : app.get(ReinstateChild, { strict: false }).run(actor, childId);
