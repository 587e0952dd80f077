import type { XmlElement } from '#libs/platform';
import { Money } from '#libs/kernel';
import type { FeeQuestion, QuotedFee } from '../registry-fee';
import type { FeeVersion } from '../registry-settings';
import { EPP_NS } from './epp-ns';
import { FEE_URI } from './fee-markup';
import { moneyOf } from './money-of';

/** What one answer tells about the fees of one name. */
export interface FoundFees {
  readonly name: string;
  readonly feeClass?: string;
  readonly fees: readonly QuotedFee[];
}

/** What a create, renew, transfer or update was charged (`creData`, `renData`, `trnData`, `updData`). */
export function chargedFee(extension: XmlElement | undefined, kind: string): Money | undefined {
  for (const uri of Object.values(FEE_URI)) {
    const data = extension?.first(uri, kind);
    if (data) return totalOf(data, uri, data.textOf(uri, 'currency'));
  }
  return undefined;
}

/** The fees of each name in an answer to a check; a question that is not answered has no fee. */
export function quotedFees(extension: XmlElement | undefined, version: FeeVersion, questions: readonly FeeQuestion[]): FoundFees[] {
  const uri = FEE_URI[version];
  const data = extension?.first(uri, 'chkData');
  const currency = data?.textOf(uri, 'currency');
  return data?.all(uri, 'cd').flatMap((cd) => (version === '1.0' ? feesOf(cd, currency, questions) : feesOf011(cd, questions))) ?? [];
}

/** RFC 8748, section 3.7: the class of an ordinary name is `standard`, or is not told. */
export const isPremium = (feeClass: string | undefined): boolean => feeClass !== undefined && feeClass.toLowerCase() !== 'standard';

function feesOf(cd: XmlElement, currency: string | undefined, questions: readonly FeeQuestion[]): FoundFees[] {
  const name = cd.textOf(EPP_NS.fee, 'objID');
  const answers = cd.all(EPP_NS.fee, 'command');
  const fees = questions.map((question): QuotedFee => {
    const same = answers.filter((each) => each.attribute('name') === question.action);
    const found = same.find((each) => each.textOf(EPP_NS.fee, 'period') === String(question.years)) ?? same.find(hasNoPeriod);
    const reason = found?.textOf(EPP_NS.fee, 'reason') ?? cd.textOf(EPP_NS.fee, 'reason');
    return { ...question, fee: found && totalOf(found, EPP_NS.fee, currency), reason };
  });
  return name ? [{ name, feeClass: cd.textOf(EPP_NS.fee, 'class') || undefined, fees }] : [];
}

const hasNoPeriod = (answer: XmlElement): boolean => !answer.first(EPP_NS.fee, 'period');

function feesOf011(cd: XmlElement, questions: readonly FeeQuestion[]): FoundFees[] {
  const uri = EPP_NS.fee011;
  const name = cd.first(uri, 'object')?.children[0]?.text.trim();
  const total = totalOf(cd, uri, cd.textOf(uri, 'currency'));
  const fees = questions.map((question) => ({ ...question, fee: total, reason: cd.textOf(uri, 'reason') }));
  return name ? [{ name, feeClass: cd.textOf(uri, 'class') || undefined, fees }] : [];
}

/** Fees are added up, credits (which are negative) taken off. Undefined when none is told or one cannot be counted. */
function totalOf(element: XmlElement, uri: string, currency: string | undefined): Money | undefined {
  const fees = element.textsOf(uri, 'fee');
  const amounts = [...fees, ...element.textsOf(uri, 'credit')].map((text) => moneyOf(text, currency));
  if (fees.length === 0 || currency === undefined || amounts.includes(undefined)) return undefined;
  return Money.sum(
    amounts.filter((each) => each !== undefined),
    currency,
  );
}
