import type { HostWish } from '#libs/branding';
import { ApiFromValidation, IsLine, NotTogetherWith } from '#libs/platform';
import { ValidateIf } from 'class-validator';

const WORD_MAX = 40;
const NAME_MAX = 253;

/** A word below the platform's name, or a whole name of one's own. */
@ApiFromValidation()
export class HostBody {
  /** `senja`: served at once below the platform's name. */
  @ValidateIf(({ word, name }: HostBody) => word !== undefined || name === undefined)
  @IsLine(WORD_MAX)
  readonly word?: string;

  /** `toko.senja.id`: served when the DNS has proved it. Instead of `word`. */
  @ValidateIf(({ name }: HostBody) => name !== undefined)
  @NotTogetherWith('word')
  @IsLine(NAME_MAX)
  readonly name?: string;
}

export const readHostWish = ({ word = '', name }: HostBody): HostWish => (name === undefined ? { word } : { name });
