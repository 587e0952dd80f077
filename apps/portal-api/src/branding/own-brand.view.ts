import { BrandView, type WholeBrand, viewBrand } from '#libs/branding';
import { ApiProperty } from '@nestjs/swagger';

/** A brand as the one sees it whose it is. */
export class OwnBrandView extends BrandView {
  @ApiProperty({
    type: [String],
    example: ['ns1.senja.example', 'ns2.senja.example'],
    description: 'What a name gets that my customers register; nothing where it is empty.',
  })
  readonly nameServers!: readonly string[];
}

export const viewOwnBrand = (brand: WholeBrand): OwnBrandView => Object.assign(viewBrand(brand), { nameServers: brand.nameServers });
