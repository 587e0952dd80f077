import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { UsedChallenge } from './used-challenge';

/** How challenges that have counted are stored. */
export const usedChallengeTable = new EntitySchema<UsedChallenge>({
  name: 'used_challenge',
  columns: { id: columns.text(64, { primary: true }), expiresAt: columns.instant() },
  indices: [{ name: 'used_challenge_expires', columns: ['expiresAt'] }],
});
