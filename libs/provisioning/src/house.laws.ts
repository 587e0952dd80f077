import { billingLaws } from '#libs/billing';
import { depositsLaws } from '#libs/deposits';
import { casesLaws, reviewLaws, vaultLaws } from '#libs/documents';
import { ledgerLaws } from '#libs/ledger';
import { paymentsLaws } from '#libs/payments';
import type { Law } from '#libs/platform';
import { pricingLaws } from '#libs/pricing';
import { treeLaws } from '#libs/tree';
import { bulkLaws } from './bulk/bulk.laws';
import { changesLaws } from './changes/changes.laws';
import { expiryLaws } from './auto-renew/expiry.laws';
import { deletionsLaws } from './deletion/deletions.laws';
import { departuresLaws } from './departures/departures.laws';
import { handoversLaws } from './handovers/handovers.laws';
import { movesLaws } from './moves/moves.laws';
import { ownerChangesLaws } from './owner-changes/owner-changes.laws';
import { papersLaws } from './papers/papers.laws';
import { provisioningLaws } from './provisioning.laws';
import { registrantsLaws } from './registrants/registrants.laws';
import { renewalsLaws } from './renewals.laws';
import { verificationsLaws } from './verifications/verifications.laws';

/** Everything that must be true of the books at any time: the tree, money itself, top-ups, bills, gateways, one sale at every level, moves, refunds, changes of domains, names that change hands, and papers. */
export const houseLaws: readonly Law[] = [
  ...treeLaws,
  ...ledgerLaws,
  ...pricingLaws,
  ...depositsLaws,
  ...billingLaws,
  ...paymentsLaws,
  ...provisioningLaws,
  ...renewalsLaws,
  ...expiryLaws,
  ...movesLaws,
  ...deletionsLaws,
  ...changesLaws,
  ...bulkLaws,
  ...departuresLaws,
  ...registrantsLaws,
  ...ownerChangesLaws,
  ...handoversLaws,
  ...verificationsLaws,
  ...papersLaws,
  ...casesLaws,
  ...reviewLaws,
  ...vaultLaws,
];
