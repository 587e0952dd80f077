import { depositsLaws } from '#libs/deposits';
import { type Law, ledgerLaws } from '#libs/ledger';
import { provisioningLaws } from './provisioning.laws';
import { renewalsLaws } from './renewals.laws';

/** Everything that must be true of the books at any time: money itself, top-ups, and one sale at every level. */
export const houseLaws: readonly Law[] = [...ledgerLaws, ...depositsLaws, ...provisioningLaws, ...renewalsLaws];
