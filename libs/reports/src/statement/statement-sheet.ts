import { causeOf } from '#libs/deposits';
import { Money } from '#libs/kernel';
import { Statements } from '#libs/ledger';
import type { Cell, Column, Sheet } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ReportLanguage } from '../report-language';
import { type NamedLine, NamedStatements } from './named-statements';
import { KIND_WORDS, STATEMENT_WORDS as WORDS } from './statement-wording';

/** So many movements are in memory at once. */
const BATCH = 500;

/** From the beginning of a day to the end of another, in Jakarta. */
export interface ReportPeriod {
  /** `2026-11-01` */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly from: Date;
  readonly until: Date;
}

/** What moved on a deposit in a period, as a sheet: opening balance, movements, closing balance with the sum of what moved. */
@Injectable()
export class StatementSheet {
  constructor(
    private readonly statements: Statements,
    private readonly named: NamedStatements,
  ) {}

  /** Read as it is written, page by page: memory does not grow with the period. */
  of(depositId: string, period: ReportPeriod, language: ReportLanguage): Sheet {
    return { name: WORDS.sheet[language], columns: columns(language), rows: this.rows(depositId, period, language) };
  }

  private async *rows(depositId: string, period: ReportPeriod, language: ReportLanguage): AsyncGenerator<Cell[]> {
    const before = await this.statements.asOf(depositId, new Date(period.from.getTime() - 1));
    const { currency } = await this.statements.deposit(depositId).then(({ available }) => available);
    const none = Money.zero(currency);
    let [change, heldChange] = [none, none];
    let [available, held] = [before?.available ?? none, before?.held ?? none];
    yield [null, period.from, WORDS.opening[language], null, null, null, available, null, held];
    for (let last: NamedLine | undefined; ;) {
      const lines = await this.named.between(depositId, period, BATCH, last);
      for (const line of lines) {
        yield row(line, language);
        [change, heldChange] = [change.plus(line.availableChange), heldChange.plus(line.heldChange)];
        ({ available, held } = line);
      }
      last = lines.at(-1);
      if (lines.length < BATCH) break;
    }
    yield [null, period.until, WORDS.closing[language], null, null, change, available, heldChange, held];
  }
}

const columns = (language: ReportLanguage): Column[] => [
  { header: WORDS.seq[language], width: 8 },
  { header: WORDS.at[language], width: 18, shows: 'minute' },
  { header: WORDS.kind[language], width: 26 },
  { header: WORDS.domain[language], width: 30 },
  { header: WORDS.subject[language], width: 34 },
  { header: WORDS.change[language], width: 16 },
  { header: WORDS.available[language], width: 16 },
  { header: WORDS.heldChange[language], width: 16 },
  { header: WORDS.held[language], width: 16 },
];

function row(line: NamedLine, language: ReportLanguage): Cell[] {
  const { kind, subject } = causeOf(line.reference);
  const { seq, at, domain, availableChange, available, heldChange, held } = line;
  return [seq, at, KIND_WORDS[kind][language], domain, subject, availableChange, available, heldChange, held];
}
