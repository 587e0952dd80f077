import { Public, Reads } from '#libs/platform';
import { Brands } from '#libs/tree';
import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BrandView, viewBrand } from './brand.view';

@ApiTags('brand')
@Controller('v1/brand')
export class BrandController {
  constructor(
    private readonly brands: Brands,
    private readonly reads: Reads,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Whose shop this is, by the Host header' })
  @ApiOkResponse({ type: BrandView })
  async get(@Headers('host') host: string | undefined): Promise<BrandView> {
    return viewBrand(await this.brands.byHost(this.reads, host));
  }
}
