/** An answer that is no JSON: a CSV (RFC 4180), as registries hand them out. */
export class CsvText {
  constructor(readonly text: string) {}

  /** Values hold neither quotes, commas nor line breaks: they are names, numbers, words and times. */
  static of(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): CsvText {
    return new CsvText([columns, ...rows].map((row) => `${row.join(',')}\r\n`).join(''));
  }
}
