import { ApiProperty } from '@nestjs/swagger';

/** A host for which a certificate may be made. */
export class AllowedHostView {
  @ApiProperty({ example: 'senja.localhost' })
  readonly host!: string;
}
