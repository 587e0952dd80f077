import { ApiFromValidation, IsInstant } from '#libs/platform';
import { IsOptional } from 'class-validator';

/** Which instant is meant. */
@ApiFromValidation()
export class AsOfQuery {
  /** This moment when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly at?: string;
}

export const readAsOf = ({ at }: AsOfQuery, now: Date): Date => (at === undefined ? now : new Date(at));
