import { ApiFromValidation, TABLE_FORMATS, type TableFormat } from '#libs/platform';
import { IsIn } from 'class-validator';
import { REPORT_LANGUAGES, type ReportLanguage } from '../report-language';

/** How a report is wanted. */
@ApiFromValidation()
export class ReportQuery {
  @IsIn(TABLE_FORMATS)
  readonly format: TableFormat = 'xlsx';

  /** Of the headings. */
  @IsIn(REPORT_LANGUAGES)
  readonly language: ReportLanguage = 'id';
}
