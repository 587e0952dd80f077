import { BulkReads, type ShownBulkRow, type ShownRowState, unicodeOf, whyNot } from '#libs/provisioning';
import type { Cell, Sheet } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ReportLanguage, ReportWording } from '../report-language';

/** So many rows are in memory at once. */
const BATCH = 500;

const WORDS = {
  sheet: { id: 'Hasil', en: 'Results' },
  position: { id: 'No.', en: 'No.' },
  name: { id: 'Domain', en: 'Domain' },
  state: { id: 'Status', en: 'State' },
  price: { id: 'Harga', en: 'Price' },
  cost: { id: 'Harga beli', en: 'Cost' },
  reason: { id: 'Alasan', en: 'Reason' },
  cause: { id: 'Pesanan atau perubahan', en: 'Order or change' },
} as const satisfies Readonly<Record<string, ReportWording>>;

const STATE_WORDS: Readonly<Record<ShownRowState, ReportWording>> = {
  ready: { id: 'akan dikerjakan', en: 'to be done' },
  nothing: { id: 'sudah demikian', en: 'so already' },
  refused: { id: 'ditolak', en: 'refused' },
  under_way: { id: 'sedang dikerjakan', en: 'under way' },
  done: { id: 'selesai', en: 'done' },
  failed: { id: 'gagal', en: 'failed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

/** What became of each domain of a bulk action, as a sheet. */
@Injectable()
export class BulkSheet {
  constructor(private readonly bulks: BulkReads) {}

  /** @throws BulkNotFound */
  async of(nodeId: number, bulkId: string, language: ReportLanguage, seesMoney: boolean): Promise<Sheet> {
    await this.bulks.get(nodeId, bulkId);
    const { position, name, state, price, cost, reason, cause } = WORDS;
    const columns = [
      { header: position[language], width: 8 },
      { header: name[language], width: 36 },
      { header: state[language], width: 20 },
      { header: price[language] },
      { header: cost[language] },
      { header: reason[language], width: 60 },
      { header: cause[language], width: 34 },
    ];
    return { name: WORDS.sheet[language], columns, rows: this.rows(nodeId, bulkId, language, seesMoney) };
  }

  private async *rows(nodeId: number, bulkId: string, language: ReportLanguage, seesMoney: boolean): AsyncGenerator<Cell[]> {
    for (let last: number | undefined; ;) {
      const rows = await this.bulks.rows(nodeId, bulkId, BATCH, last);
      for (const row of rows) yield cells(row, language, seesMoney);
      last = rows.at(-1)?.position;
      if (rows.length < BATCH) return;
    }
  }
}

const cells = (row: ShownBulkRow, language: ReportLanguage, seesMoney: boolean): Cell[] => [
  row.position,
  unicodeOf(row),
  STATE_WORDS[row.state][language],
  seesMoney ? row.price : null,
  seesMoney ? row.cost : null,
  whyNot(row)?.[language] ?? null,
  row.causeId,
];
