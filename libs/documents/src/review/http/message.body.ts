import { ApiFromValidation } from '#libs/platform';
import { IsString, Matches, MaxLength } from 'class-validator';
import { MESSAGE_MAX } from '../thread/case-message';
import type { MessageWish } from '../thread/write-message';

const ID_MAX = 40;
/** Something to read; of control characters only line breaks. */
const TEXT = /^(?=[^]*\S)[^\p{Cs}\p{Cc}]*(?:\r?\n[^\p{Cs}\p{Cc}]*)*$/u;

@ApiFromValidation()
export class MessageBody {
  /** Which paper it is about. */
  @IsString()
  @MaxLength(ID_MAX)
  readonly paper!: string;

  /** May have several lines. */
  @IsString()
  @MaxLength(MESSAGE_MAX)
  @Matches(TEXT, { message: 'must be text', context: { id: 'harus berupa teks' } })
  readonly text!: string;
}

export const readMessage = ({ paper, text }: MessageBody): MessageWish => ({ paperId: paper, text });
