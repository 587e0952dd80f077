import { type Domain, ruleOf } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import type { ReportRestore } from '#libs/registry';

/** What registrars state with a restore, in the words of ICANN's contracts (RFC 3915, section 4.2.5). */
const STATEMENTS = [
  'This registrar has not restored the Registered Name in order to assume the rights to use or sell the Registered Name for itself or for any third party.',
  'The information in this report is true to the best of this registrar’s knowledge, and this registrar acknowledges that intentionally supplying false information in this report shall constitute an incurable material breach of the Registry-Registrar Agreement.',
];

/** Why a name is brought back: its holder had let it expire, and has paid for it again. Nothing of it has changed meanwhile. Pure. */
export function restoreReport(
  { name, tld, expiresAt }: Pick<Domain, 'name' | 'tld' | 'expiresAt'>,
  { clTRID, handle, restoredAt }: { readonly clTRID: string; readonly handle: string; readonly restoredAt: Date },
): ReportRestore {
  const graceEnds = after(expiresAt, ruleOf(tld).graceDays * DAY);
  const words = `Domain Name: ${name}; Registrant: ${handle}; Registry Expiry Date: ${expiresAt.toISOString()}`;
  return {
    clTRID,
    name,
    before: words,
    after: words,
    deletedAt: graceEnds < restoredAt ? graceEnds : restoredAt,
    restoredAt,
    reason: 'Registrant request: the registration had expired and is paid for again.',
    statements: STATEMENTS,
  };
}
