import type { Outcome } from '../outcome';
import type { CheckFees, FeeQuestion, NameFees } from '../registry-fee';
import type { FeeVersion } from '../registry-settings';
import { inParts } from './check-in-parts';
import type { Checked } from './check-in-parts';
import { checkDomains } from './domain-commands';
import type { EppAnswer } from './epp-answer';
import type { EppLine } from './epp-line';
import { isPremium, quotedFees } from './fee-data';
import { feeCheck, feeCheck011 } from './fee-markup';
import { ObjectData } from './object-data';

interface CheckedFees extends Checked {
  readonly feeClass?: string;
  readonly fees: NameFees['fees'];
}

/** Asks what names cost (RFC 8748, section 5.1.1), besides whether they are free. */
export async function checkFees(line: EppLine, { names, questions, currency }: CheckFees): Promise<Outcome<readonly NameFees[]>> {
  const ask = (part: readonly string[]): Promise<Outcome<readonly CheckedFees[]>> =>
    line.ask(['fee'], async (put, { feeVersion = '1.0' }) => {
      const found: CheckedFees[][] = [];
      for (const asked of rounds(feeVersion, questions)) {
        const fees = feeVersion === '1.0' ? feeCheck(asked, currency) : feeCheck011(asked[0]!, currency);
        const outcome = await put((clTRID) => checkDomains(part, clTRID, fees), feesIn(feeVersion, asked));
        if (outcome.kind !== 'done') return outcome;
        found.push(outcome.value);
      }
      return { kind: 'done', value: joined(found) };
    });
  const refused = (asked: string, reason: string): CheckedFees => ({ asked, available: false, reason, fees: [] });
  const outcome = await inParts(names, line.settings.namesPerCheck, ask, refused);
  return outcome.kind === 'done' ? { ...outcome, value: outcome.value.map(view) } : outcome;
}

/** Version 0.11 answers one question a command. */
const rounds = (version: FeeVersion, questions: readonly FeeQuestion[]): (readonly FeeQuestion[])[] =>
  version === '1.0' ? [questions] : questions.map((question) => [question]);

const feesIn =
  (version: FeeVersion, questions: readonly FeeQuestion[]) =>
  ({ resData, extension }: EppAnswer): CheckedFees[] | undefined => {
    const checked = ObjectData.in(resData, 'domain', 'chkData')?.checked();
    const quoted = quotedFees(extension, version, questions);
    return checked?.map((answer) => {
      const found = quoted.find(({ name }) => name.toLowerCase() === answer.asked.toLowerCase());
      return { ...answer, feeClass: found?.feeClass, fees: found?.fees ?? questions };
    });
  };

/** Every round asked about the same names; the first knows whether they are free. */
const joined = ([first = [], ...others]: readonly CheckedFees[][]): CheckedFees[] =>
  first.map((answer) => {
    const same = others.flatMap((round) => round.filter(({ asked }) => asked.toLowerCase() === answer.asked.toLowerCase()));
    return { ...answer, fees: [answer, ...same].flatMap(({ fees }) => fees) };
  });

const view = ({ asked, available, reason, feeClass, fees }: CheckedFees): NameFees => ({
  name: asked,
  available,
  ...(reason === undefined ? {} : { reason }),
  feeClass,
  isPremium: isPremium(feeClass),
  fees,
});
