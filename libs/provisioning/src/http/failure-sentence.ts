/** Why a name could not be registered, for the one who ordered it, by the code of the failure. */
const SENTENCES: Readonly<Record<string, string>> = {
  'name-taken': 'Somebody else has registered this name.',
  'contact-refused': 'The contact is not accepted for this name.',
  'registry-refused': 'This name cannot be registered.',
};

/**
 * The sentence for a failure's code. What the registry itself said stays inside: it is written to us, may speak of our
 * contract and our balance there, and the shop's customers do not know whom it buys from.
 */
export const failureSentence = (code: string): string => SENTENCES[code] ?? 'This name could not be registered.';
