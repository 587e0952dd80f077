import { BrandProfiles, BrandView, viewBrand } from '#libs/branding';
import { Public, Reads } from '#libs/platform';
import { Brands } from '#libs/tree';
import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('brand')
@Controller('v1/brand')
export class BrandController {
  constructor(
    private readonly brands: Brands,
    private readonly profiles: BrandProfiles,
    private readonly reads: Reads,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Whose shop this is, by the Host header: all that its pages need' })
  @ApiOkResponse({ type: BrandView })
  async get(@Headers('host') host: string | undefined): Promise<BrandView> {
    const { nodeId } = await this.brands.byHost(this.reads, host);
    return viewBrand(await this.profiles.whole(this.reads, nodeId));
  }
}
