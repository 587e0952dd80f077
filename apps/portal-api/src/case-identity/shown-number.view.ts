import { ApiProperty } from '@nestjs/swagger';

/** All digits of a number, to be held against the paper. */
export class ShownNumberView {
  @ApiProperty({ example: '3299994609970001' })
  readonly number!: string;
}

export const viewShownNumber = (number: string): ShownNumberView => ({ number });
