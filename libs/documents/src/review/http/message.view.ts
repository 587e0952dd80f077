import { ApiProperty } from '@nestjs/swagger';
import { type CaseMessage, SIDES, type Side } from '../thread/case-message';
import type { Thread } from '../thread/case-messages';

/** Something that was asked or answered about a paper. */
export class MessageView {
  @ApiProperty({ example: 'msg_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'pap_01kagm5w2hq4y7v9c3d8e6f1ab', description: 'The paper it is about: this version and no other.' })
  readonly paper!: string;

  @ApiProperty({ enum: SIDES, description: 'Who says it: those who check papers, the one who ordered the name, or the one who sold it.' })
  readonly from!: Side;

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export const viewMessage = ({ id, paperId, side, text, createdAt }: CaseMessage): MessageView => ({
  id,
  paper: paperId,
  from: side,
  text,
  at: createdAt.toISOString(),
});

/** What was asked and answered about the papers of a case, the oldest first. */
export class ThreadView {
  @ApiProperty({ type: [MessageView] })
  readonly data!: MessageView[];

  @ApiProperty({ type: 'integer', description: 'Messages of others that nobody here has read.' })
  readonly unread!: number;
}

export const viewThread = ({ messages, unread }: Thread): ThreadView => ({ data: messages.map(viewMessage), unread });
