import type { WithheldProduct } from '#libs/billing';
import { ApiProperty } from '@nestjs/swagger';

/** What a seller has said of one product. */
export class WithheldProductView {
  @ApiProperty({ example: 'com' })
  readonly tld!: string;

  @ApiProperty({ example: 'renew' })
  readonly action!: string;

  @ApiProperty()
  readonly isSubject!: boolean;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

export const viewWithheldProduct = ({ tld, action, isSubject, since }: WithheldProduct): WithheldProductView => ({
  tld,
  action,
  isSubject,
  since: since.toISOString(),
});
