import { type Law, sqlLaw } from '#libs/platform';

/** The laws of addresses that are to be proved. */
export const verificationsLaws: readonly Law[] = [
  sqlLaw(
    'names-rest-for-addresses-that-are-not-proved',
    'No name rests for the address of its registrant that was proved; what was proved is not chased, and its link is good no more.',
    `SELECT d.id, v.id AS verification FROM email_verification v JOIN contact c ON c.owner_id = v.owner_id AND LOWER(c.email) = v.email
       JOIN domain d ON d.registrant_id = c.id AND d.live_name IS NOT NULL AND d.unverified_since IS NOT NULL WHERE v.verified_at IS NOT NULL
     UNION ALL SELECT v.email, v.id FROM email_verification v
       WHERE v.verified_at IS NOT NULL AND (v.next_at IS NOT NULL OR v.secret_hash IS NOT NULL)`,
  ),
];
