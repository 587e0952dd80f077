import { BrandHostView } from '#libs/branding';
import { ApiProperty } from '@nestjs/swagger';

/** All host names of a brand. */
export class BrandHostsView {
  @ApiProperty({ type: BrandHostView, isArray: true })
  readonly data!: readonly BrandHostView[];
}
