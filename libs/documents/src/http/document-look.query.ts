import { ApiFromValidation } from '#libs/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PAGES_MAX } from '../content/check-pdf';
import type { Look } from '../read-document';
import { PURPOSES_GIVEN, type Purpose } from '../sightings/sighting';

/** What somebody looks at a paper for, and how. */
@ApiFromValidation()
export class DocumentLookQuery {
  /** Why I look: whose paper it is can see it. What the address is for, when left out. */
  @IsOptional()
  @IsIn(PURPOSES_GIVEN)
  readonly purpose?: Purpose;

  /** Of a PDF: this page as a picture. The whole PDF when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGES_MAX)
  readonly page?: number;
}

/** `usual` is what most people look for there. */
export const readLook = ({ purpose, page }: DocumentLookQuery, usual: Purpose): Look => ({
  purpose: purpose ?? usual,
  ...(page === undefined ? {} : { page }),
});
