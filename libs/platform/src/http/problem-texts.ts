import type { ProblemText, ProblemTexts } from './problem-text';
import { httpTexts } from './problem-texts-http';
import { ledgerTexts } from './problem-texts-ledger';
import { registryTexts } from './problem-texts-registry';

const texts: ProblemTexts = { ...httpTexts, ...ledgerTexts, ...registryTexts };

/** The words for a code, or undefined when nobody has written any: then the error's own message is shown. */
export const problemText = (code: string): ProblemText | undefined => (Object.hasOwn(texts, code) ? texts[code] : undefined);
