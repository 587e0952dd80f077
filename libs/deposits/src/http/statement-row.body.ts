import { ApiFromValidation, IsLine } from '#libs/platform';
import { parseNodeRef } from '#libs/tree';
import { IsOptional } from 'class-validator';
import type { RowDecision } from '../statement-import/decide-row';
import { NOTE_MAX } from '../top-up';

@ApiFromValidation()
export class RowTopUpBody {
  /** `top_…` */
  @IsLine(40)
  readonly topUp!: string;

  /** Why it is another amount than was to be transferred. The child reads it. */
  @IsOptional()
  @IsLine(NOTE_MAX)
  readonly reason?: string;
}

@ApiFromValidation()
export class RowChildBody {
  /** A direct child of mine: `nod_42`. */
  @IsLine(40)
  readonly node!: string;

  /** The child reads it. */
  @IsOptional()
  @IsLine(NOTE_MAX)
  readonly note?: string;
}

@ApiFromValidation()
export class IgnoredRowBody {
  @IsLine(NOTE_MAX)
  readonly reason!: string;
}

/** @throws NodeNotFound for what could not be a node */
export const readRowChild = ({ node, note }: RowChildBody): RowDecision => ({ is: 'child', childId: parseNodeRef(node), note });
