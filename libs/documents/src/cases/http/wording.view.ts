import { ApiProperty } from '@nestjs/swagger';

/** The same words in both languages, for a page to choose from. */
export class WordingView {
  @ApiProperty({ description: 'Indonesian.' })
  readonly id!: string;

  @ApiProperty({ description: 'English.' })
  readonly en!: string;
}
