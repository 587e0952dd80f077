import type { Brand } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** What visitors see of a brand before they log in. */
export class BrandView {
  @ApiProperty({ example: 'Senja Hosting' })
  readonly name!: string;

  @ApiProperty({ enum: ['id', 'en'], description: 'The language for visitors who ask for none.' })
  readonly locale!: Brand['locale'];

  @ApiProperty({ format: 'email' })
  readonly supportEmail!: string;
}

export const viewBrand = ({ name, locale, supportEmail }: Brand): BrandView => ({ name, locale, supportEmail });
