import { DomainName } from '#libs/kernel';
import { type Markup, type XmlChild, type XmlElement, el } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { OBJECTS } from '../epp/command';
import { type Fields, fields } from '../epp/fields';
import { type Price, type Priced, priceOf } from '../policy/prices';
import type { Call } from './call';
import { CURRENCY, FEE_VERSIONS, feeElement, feeLeaf } from './fee';
import { readYears } from './read-years';

/** What a client wants to know the price of. */
interface Question {
  readonly command: string;
  readonly years: number;
  /** Said back as it was asked. */
  readonly period: boolean;
}

/** The commands that can be asked about (RFC 8748, section 3.1); most have no price. */
const ASKABLE: readonly string[] = ['create', 'delete', 'renew', 'update', 'transfer', 'restore', 'custom'];
const PRICED: readonly string[] = ['create', 'renew', 'restore', 'transfer'] satisfies Priced[];

/** What the names of a check cost, where the client asks for it (RFC 8748, section 3.1, and its draft 0.11). */
export function checkFees({ extensions, policy }: Pick<Call, 'extensions' | 'policy'>, names: readonly string[]): Markup[] {
  const version = FEE_VERSIONS.find((each) => extensions.get(each));
  const element = version && extensions.get(version);
  if (!element) return [];
  const served = (name: string): DomainName | undefined => {
    const parsed = DomainName.parse(name);
    return parsed.tldAmong(policy.tlds) === undefined ? undefined : parsed;
  };
  return [version === 'fee' ? newest(element, names, served) : draft(element, names, served)];
}

type Served = (name: string) => DomainName | undefined;

function newest(element: XmlElement, names: readonly string[], served: Served): Markup {
  const given = fields(element, 'currency', 'command*');
  const questions = given.all('command').map((each): Question => {
    const inside = fields(each, 'period');
    return {
      command: readCommandName(each.attribute('name')),
      years: readYears(inside).years,
      period: inside.first('period') !== undefined,
    };
  });
  if (questions.length === 0) throw new CommandRefused(2003, 'check needs command');
  const foreign = foreignCurrency(given);
  const data = names.map((name) => {
    const known = foreign ? undefined : served(name);
    const priced = known ? questions.map((each) => commandData(each, known)) : [];
    const premium = known && priceOf(known, 'create', 1).class;
    return el(
      'fee:cd',
      { avail: known ? '1' : '0' },
      feeLeaf('objID', name),
      premium ? feeLeaf('class', premium) : undefined,
      priced,
      known ? undefined : feeLeaf('reason', foreign ?? 'Not in a zone of this registry'),
    );
  });
  return feeElement('fee', 'chkData', feeLeaf('currency', CURRENCY), ...data);
}

function commandData(question: Question, name: DomainName): Markup {
  const price = answer(question, name);
  return el(
    'fee:command',
    { name: question.command, standard: price && !price.class ? '1' : '0' },
    periodOf(question),
    price ? feeLeaf('fee', price.amount.toDecimal()) : feeLeaf('reason', 'Costs nothing here'),
  );
}

/** One command for all names; each name is told with it. */
function draft(element: XmlElement, names: readonly string[], served: Served): Markup {
  const given = fields(element, 'command', 'currency', 'period', 'class');
  const question = {
    command: readCommandName(given.required('command')),
    years: readYears(given).years,
    period: given.first('period') !== undefined,
  };
  const foreign = foreignCurrency(given);
  const data = names.map((name) => {
    const known = foreign ? undefined : served(name);
    const price = known && answer(question, known);
    return el(
      'fee:cd',
      { avail: price ? '1' : '0' },
      el('fee:object', {}, el('domain:name', { 'xmlns:domain': OBJECTS.domain }, name)),
      feeLeaf('command', question.command),
      feeLeaf('currency', CURRENCY),
      periodOf(question),
      price && feeLeaf('fee', price.amount.toDecimal()),
      price?.class ? feeLeaf('class', price.class) : undefined,
      price ? undefined : feeLeaf('reason', foreign ?? 'No price for that here'),
    );
  });
  return feeElement('fee011', 'chkData', ...data);
}

function readCommandName(name = ''): string {
  if (!ASKABLE.includes(name)) throw new CommandRefused(2005, `a command is ${ASKABLE.join(', ')}`);
  return name;
}

const answer = ({ command, years }: Question, name: DomainName): Price | undefined =>
  PRICED.includes(command) ? priceOf(name, command as Priced, years) : undefined;

const periodOf = ({ period, years }: Question): XmlChild => (period ? el('fee:period', { unit: 'y' }, String(years)) : undefined);

function foreignCurrency(given: Fields): string | undefined {
  const currency = given.optional('currency');
  return currency === undefined || currency === CURRENCY ? undefined : `Fees are in ${CURRENCY}`;
}
