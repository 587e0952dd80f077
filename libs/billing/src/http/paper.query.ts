import { ApiFromValidation } from '#libs/platform';
import { IsIn } from 'class-validator';
import { PAPER_LANGUAGES, type PaperLanguage } from '../paper/paper-words';

/** In which language a paper is wanted. */
@ApiFromValidation()
export class PaperQuery {
  @IsIn(PAPER_LANGUAGES)
  readonly locale: PaperLanguage = 'id';
}
