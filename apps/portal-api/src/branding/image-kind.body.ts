import { IMAGE_KINDS, type ImageKind } from '#libs/branding';
import { ApiFromValidation } from '#libs/platform';
import { IsIn } from 'class-validator';

@ApiFromValidation()
export class ImageKindBody {
  @IsIn(IMAGE_KINDS)
  readonly kind!: ImageKind;
}
