import type { Money } from '#libs/kernel';
import type { FoundCell, FoundRow } from '#libs/platform';
import { type BankAmount, readBankAmount, readMark } from './bank-amount';
import { daysIn, readBankDay } from './bank-day';
import { STATEMENT_LAYOUTS, type StatementLayout } from './statement-layout';
import { StatementOfAnotherAccount, StatementUnreadable, type UnreadableCell } from './statement-unreadable';

/** Money that has arrived, as the bank says. */
export interface BankLine {
  /** The row of the file, from 1. */
  readonly row: number;
  readonly day: string;
  readonly amount: Money;
  /** What the bank wrote, in one line of at most 500 characters. */
  readonly text: string;
  /** Afterwards, `1500123.50`; null where the bank does not say. */
  readonly balance: string | null;
}

export interface BankStatement {
  readonly layout: StatementLayout['name'];
  readonly credits: readonly BankLine[];
  /** How many rows tell of money that went out, or of an amount with sen: nobody is asked to pay one, it is interest. */
  readonly passedOver: number;
}

type Columns = Readonly<Record<'day' | 'text' | 'balance' | 'credit' | 'debit' | 'amount' | 'mark', number>>;

/** Above the columns stands so much at most. */
const HEAD_ROWS = 40;
export const BANK_TEXT_MAX = 500;
/** Rows of sums, and what has not been booked yet: it comes again, with a day. */
const PASSED_OVER = /^(saldo|mutasi|total|jumlah|kredit|debet|debit|pend)/i;

/**
 * What has arrived according to a bank's table: by the layout of that bank if its columns are there, or else by whichever
 * fits. All of it or nothing. @throws StatementUnreadable, StatementOfAnotherAccount
 */
export function readStatement(rows: readonly FoundRow[], account: { readonly bankCode: string; readonly number: string }): BankStatement {
  const layouts = STATEMENT_LAYOUTS.toSorted((a, b) => Number(b.bankCode === account.bankCode) - Number(a.bankCode === account.bankCode));
  for (const layout of layouts) {
    const head = rows.slice(0, HEAD_ROWS).findIndex(({ cells }) => columnsOf(layout, cells) !== undefined);
    const columns = head < 0 ? undefined : columnsOf(layout, rows[head]!.cells);
    if (!columns) continue;
    const above = rows.slice(0, head).map(({ cells }) => cells.map(textOf).join(' '));
    expectAccount(above, account.number);
    return { layout: layout.name, ...readRows(rows.slice(head + 1), columns, daysIn(above.join(' '))) };
  }
  throw new StatementUnreadable();
}

function columnsOf(layout: StatementLayout, cells: readonly FoundCell[]): Columns | undefined {
  const heads = cells.map((cell) => textOf(cell).trim().toLowerCase());
  const place = (names: readonly string[] = []) => heads.findIndex((head) => names.includes(head));
  const amount = place(layout.amount);
  const mark = place(layout.mark);
  const nameless = amount >= 0 && (heads[amount + 1] ?? '') === '' ? amount + 1 : -1;
  const columns = {
    day: place(layout.day),
    text: place(layout.text),
    balance: place(layout.balance),
    credit: place(layout.credit),
    debit: place(layout.debit),
    amount,
    mark: mark < 0 ? nameless : mark,
  };
  const isWhole = columns.day >= 0 && columns.text >= 0 && (layout.amount ? amount >= 0 : columns.credit >= 0 && columns.debit >= 0);
  return isWhole ? columns : undefined;
}

/** Where the head of the table names an account, it is this one. */
function expectAccount(above: readonly string[], number: string): void {
  const named = above
    .filter((line) => /rek|account/i.test(line))
    .flatMap((line) => line.replaceAll(/(?<=\d)[ .-](?=\d)/g, '').match(/\d{6,20}/g) ?? []);
  if (named.length > 0 && !named.includes(number)) throw new StatementOfAnotherAccount();
}

function readRows(rows: readonly FoundRow[], columns: Columns, period: readonly string[]): Pick<BankStatement, 'credits' | 'passedOver'> {
  const credits: BankLine[] = [];
  const unreadable: UnreadableCell[] = [];
  let passedOver = 0;
  for (const { number: row, cells } of rows) {
    const isEmpty = [columns.amount, columns.credit, columns.debit].every((column) => (cells[column]?.kind ?? 'empty') === 'empty');
    if (isEmpty) continue;
    const day = readBankDay(cells[columns.day], period);
    if (day === undefined && PASSED_OVER.test(textOf(cells.find(({ kind }) => kind !== 'empty')).trim())) continue;
    if (day === undefined) unreadable.push({ row, column: columns.day + 1, code: 'bank-day-unreadable' });
    const moved = movedIn(cells, columns);
    if ('column' in moved) unreadable.push({ row, column: moved.column + 1, code: 'bank-amount-unreadable' });
    else if (moved.amount === null) passedOver += 1;
    else if (day !== undefined) {
      const after = readBankAmount(cells[columns.balance]);
      const balance = after ? `${after.amount.units}.${after.sen}` : null;
      credits.push({ row, day, amount: moved.amount, text: lineOf(textOf(cells[columns.text])), balance });
    }
  }
  if (unreadable.length > 0) throw new StatementUnreadable(unreadable);
  return { credits, passedOver };
}

/** What came in by this row, null when it is not to be kept; or the column that cannot be read. */
function movedIn(cells: readonly FoundCell[], columns: Columns): { readonly amount: Money | null } | { readonly column: number } {
  if (columns.amount < 0) {
    const [credit, debit] = [readBankAmount(cells[columns.credit]), readBankAmount(cells[columns.debit])];
    if (credit === undefined) return { column: columns.credit };
    if (debit === undefined) return { column: columns.debit };
    if (isSomething(credit) === isSomething(debit)) return { column: columns.credit };
    return { amount: isSomething(credit) ? wholeOf(credit) : null };
  }
  const found = readBankAmount(cells[columns.amount]);
  if (!isSomething(found)) return { column: columns.amount };
  const direction = found.direction ?? readMark(cells[columns.mark]);
  if (!direction) return { column: columns.mark < 0 ? columns.amount : columns.mark };
  return { amount: direction === 'in' ? wholeOf(found) : null };
}

const isSomething = (found: BankAmount | null | undefined): found is BankAmount =>
  found !== null && found !== undefined && (found.amount.isPositive || found.sen > 0);

const wholeOf = ({ amount, sen }: BankAmount): Money | null => (sen === 0 ? amount : null);

const textOf = (cell: FoundCell | undefined): string => {
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'number' ? String(cell.number) : '';
};

const lineOf = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, BANK_TEXT_MAX)
    // The cut may have halved a character.
    .replace(/\p{Cs}$/u, '');
