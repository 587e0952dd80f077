import { ApiProperty } from '@nestjs/swagger';
import { type Page, decodeCursor, pageOf } from '../../http/page';
import { type KeptLetter, LETTER_STATES, LETTER_TEMPLATES, type LetterState, type LetterTemplate, maskData } from '../letter';
import { writeLetter, writeSubject } from '../written-letter';

/** A mail that was sent to me. */
export class LetterView {
  @ApiProperty({ example: 'let_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'The kind of mail.', enum: LETTER_TEMPLATES })
  readonly template!: LetterTemplate;

  @ApiProperty({ description: 'The address it went to.' })
  readonly to!: string;

  @ApiProperty({ description: 'The brand that sent it.' })
  readonly from!: string;

  @ApiProperty()
  readonly subject!: string;

  @ApiProperty({ enum: LETTER_STATES, description: 'failed: the server of the address refused it.' })
  readonly state!: LetterState;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly sentAt!: string | null;
}

/** The same with its words. */
export class WholeLetterView extends LetterView {
  @ApiProperty({ description: 'Without markup. Secret links are shortened to where they lead.' })
  readonly text!: string;

  @ApiProperty({ description: 'As HTML: to be shown in a sandboxed frame only.' })
  readonly html!: string;
}

const viewLetter = (letter: KeptLetter): Pick<LetterView, keyof LetterView> => ({
  id: letter.id,
  template: letter.template,
  to: letter.to.email,
  from: letter.brand.name,
  subject: writeSubject(letter),
  state: letter.state,
  createdAt: letter.createdAt.toISOString(),
  sentAt: letter.sentAt?.toISOString() ?? null,
});

/** Written again as it was, but for its secret: a stolen session must not find links that open more. */
export async function viewWholeLetter(letter: KeptLetter): Promise<WholeLetterView> {
  const { text, html } = await writeLetter({ ...letter, data: maskData(letter.data) });
  return { ...viewLetter(letter), text, html };
}

/** One page of mails, the newest first. */
export const viewLetters = (letters: readonly KeptLetter[], limit: number): Page<LetterView> =>
  pageOf(letters, limit, ({ id }) => [id]).map(viewLetter);

/** The last id of the page before. @throws CursorInvalid */
export const readLetterCursor = (cursor: string | undefined): string | undefined => decodeCursor(cursor, ['string'])?.[0];
