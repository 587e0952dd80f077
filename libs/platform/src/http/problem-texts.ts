import type { Facts } from '#libs/kernel';
import type { Wording } from './language';
import type { ProblemText, ProblemTexts } from './problem-text';
import { billingTexts } from './problem-texts-billing';
import { brandingTexts } from './problem-texts-branding';
import { depositTexts } from './problem-texts-deposits';
import { documentTexts } from './problem-texts-documents';
import { dnsTexts } from './problem-texts-dns';
import { domainTexts } from './problem-texts-domains';
import { handoverTexts } from './problem-texts-handovers';
import { httpTexts } from './problem-texts-http';
import { ledgerTexts } from './problem-texts-ledger';
import { onboardingTexts } from './problem-texts-onboarding';
import { orderTexts } from './problem-texts-orders';
import { paymentTexts } from './problem-texts-payments';
import { reportTexts } from './problem-texts-reports';
import { pricingTexts } from './problem-texts-pricing';
import { reviewTexts } from './problem-texts-review';
import { registryTexts } from './problem-texts-registry';
import { storeTexts } from './problem-texts-store';
import { treeTexts } from './problem-texts-tree';

const texts: ProblemTexts = {
  ...httpTexts,
  ...treeTexts,
  ...ledgerTexts,
  ...depositTexts,
  ...paymentTexts,
  ...reportTexts,
  ...billingTexts,
  ...documentTexts,
  ...reviewTexts,
  ...registryTexts,
  ...pricingTexts,
  ...domainTexts,
  ...dnsTexts,
  ...brandingTexts,
  ...orderTexts,
  ...handoverTexts,
  ...onboardingTexts,
  ...storeTexts,
};

/** The words for a code, or undefined when nobody has written any: then the error's own message is shown. */
export const problemText = (code: string): ProblemText | undefined => (Object.hasOwn(texts, code) ? texts[code] : undefined);

/** What a refusal says of its case: its own message, and the same in Indonesian, as far as somebody has worded that. */
export function problemWords(code: string, facts: Facts, message: string): Wording {
  const text = problemText(code);
  return { en: message, id: text?.idDetail?.(facts, message) ?? text?.id ?? message };
}
