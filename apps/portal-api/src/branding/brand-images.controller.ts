import { BrandImageRefused, BrandImages, BrandImagesView, IMAGE_KINDS, SetBrandImage, viewBrandImages } from '#libs/branding';
import { oneFile } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, Reads } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Delete, HttpCode, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImageKindBody } from './image-kind.body';

/** Pictures that my customers see. */
@ApiTags('brand')
@Controller('v1/brand/images')
export class BrandImagesController {
  constructor(
    private readonly setBrandImage: SetBrandImage,
    private readonly images: BrandImages,
    private readonly reads: Reads,
  ) {}

  @Allow('brand:manage')
  @Post()
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', oneFile(1)))
  @ApiOperation({
    summary: 'A logo for light or dark grounds, or a favicon: JPEG, PNG or WebP, at most 5 MB',
    description:
      'It is drawn anew as PNG, logos in at most 440 × 128 pixels, favicons in 180 × 180, and takes the place of the former one.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      properties: { kind: { type: 'string', enum: [...IMAGE_KINDS] }, file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: BrandImagesView })
  async set(
    @By() actor: Actor,
    @Body() { kind }: ImageKindBody,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<BrandImagesView> {
    if (!file) throw new BrandImageRefused();
    await this.setBrandImage.run(actor, kind, file.buffer);
    return viewBrandImages(await this.images.of(this.reads, actor.nodeId));
  }

  @Allow('brand:manage')
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Show it no longer' })
  @ApiNoContentResponse()
  async remove(@By() actor: Actor, @Query() { kind }: ImageKindBody): Promise<void> {
    await this.setBrandImage.remove(actor, kind);
  }
}
