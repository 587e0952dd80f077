import type { QueueSummary } from '#libs/documents';
import { ApiProperty } from '@nestjs/swagger';

/** How much waits for reviewers, and how long. */
export class QueueSummaryView {
  @ApiProperty({ type: 'integer' })
  readonly waiting!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them that a reviewer has.' })
  readonly claimed!: number;

  @ApiProperty({ type: 'integer', description: 'Those that wait for longer than was promised, the overdue ones included.' })
  readonly late!: number;

  @ApiProperty({ type: 'integer', description: 'Those that wait for longer than the law allows.' })
  readonly overdue!: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly oldestSubmittedAt!: string | null;
}

export const viewQueueSummary = ({ oldestSubmittedAt, ...counts }: QueueSummary): QueueSummaryView => ({
  ...counts,
  oldestSubmittedAt: oldestSubmittedAt?.toISOString() ?? null,
});
