import { CANCELLED, GONE, LAPSED, type OrderItem, PAPERS_NEVER_CAME, WAITED_TOO_LONG, WITHDRAWN } from '../order-item';
import { TRANSFER_REASONS, TRANSFER_REFUSED } from '../transfers/transfer-reasons';

const inEnglish = (reasons: typeof TRANSFER_REASONS) => Object.fromEntries(Object.entries(reasons).map(([code, { en }]) => [code, en]));

/** Why an item failed, for the one who ordered it, by the code of the failure. */
const SENTENCES: Readonly<Record<OrderItem['action'], Readonly<Record<string, string>>>> = {
  register: {
    'name-taken': 'Somebody else has registered this name.',
    'contact-refused': 'The contact is not accepted for this name.',
    'registry-refused': 'This name cannot be registered.',
  },
  renew: {
    'expiry-changed': 'This name has another expiry by now.',
    'registry-refused': 'This name cannot be renewed.',
  },
  transfer: inEnglish(TRANSFER_REASONS),
  restore: {
    'not-restorable': 'This name cannot be restored, or not any more.',
    'registry-refused': 'This name cannot be restored.',
  },
};
/** Whatever was ordered. */
const SENTENCES_OF_ALL: Readonly<Record<string, string>> = {
  [CANCELLED]: 'The order was cancelled.',
  [WITHDRAWN]: 'The order was taken back before its papers were approved. What was set aside has come back.',
  [PAPERS_NEVER_CAME]: 'The papers did not come, and the order was given up. What was set aside has come back.',
  [GONE]: 'Before the invoice was paid, this was no longer to be had. It was not charged.',
  [LAPSED]: 'The invoice was not paid in time. Nothing was charged.',
  [WAITED_TOO_LONG]: 'The order has waited too long and was given up. Nothing was charged.',
};
const OTHERWISE: Readonly<Record<OrderItem['action'], string>> = {
  register: 'This name could not be registered.',
  renew: 'This name could not be renewed.',
  transfer: TRANSFER_REFUSED.en,
  restore: 'This name could not be restored.',
};

/**
 * The sentence for a failure's code. What the registry itself said stays inside: it is written to us, may speak of our
 * contract and our balance there, and the shop's customers do not know whom it buys from.
 */
export const failureSentence = (action: OrderItem['action'], code: string): string =>
  SENTENCES[action][code] ?? SENTENCES_OF_ALL[code] ?? OTHERWISE[action];
