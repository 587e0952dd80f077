import { BrandImages } from '#libs/branding';
import { Public, Reads } from '#libs/platform';
import { Brands } from '#libs/tree';
import { Controller, Get, Headers, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

/** A file's name is made from what is in it, so whoever has it never needs to ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

@ApiTags('brand')
@Controller('v1/brand/files')
export class BrandFilesController {
  constructor(
    private readonly brands: Brands,
    private readonly images: BrandImages,
    private readonly reads: Reads,
  ) {}

  @Public()
  @Get(':file')
  @ApiOperation({ summary: 'A picture of this brand, by the name that `GET /v1/brand` gives; of no other brand' })
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @Headers('host') host: string | undefined,
    @Param('file') file: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { nodeId } = await this.brands.byHost(this.reads, host);
    const { content } = await this.images.byFile(this.reads, nodeId, file);
    response.set({ 'Cache-Control': FOR_EVER, 'Content-Security-Policy': "default-src 'none'; sandbox" });
    return new StreamableFile(content, { type: 'image/png', length: content.length });
  }
}
