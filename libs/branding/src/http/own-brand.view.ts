import { ApiProperty } from '@nestjs/swagger';
import type { WholeBrand } from '../profile/brand-profile';
import { BrandView, shownOf } from './brand.view';

/** A brand as whoever owns it sees it. */
export class OwnBrandView extends BrandView {
  @ApiProperty({ type: 'string', isArray: true, description: 'Those that new domains get where nobody says others.' })
  readonly nameServers!: readonly string[];
}

export const viewOwnBrand = (brand: WholeBrand): OwnBrandView => ({ ...shownOf(brand), nameServers: brand.nameServers });
