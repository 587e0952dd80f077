import { ApiProperty } from '@nestjs/swagger';
import type { Challenge } from 'altcha-lib/v1/types';

/** As the Altcha widget reads it. Counts for ten minutes, once. */
export class ChallengeView {
  @ApiProperty({ enum: ['SHA-256'] })
  readonly algorithm!: string;

  @ApiProperty({ description: 'Hex. Find the number whose hash, with the salt before it, this is.' })
  readonly challenge!: string;

  @ApiProperty({ type: 'integer', description: 'The number is not greater.' })
  readonly maxnumber!: number;

  @ApiProperty()
  readonly salt!: string;

  @ApiProperty({ description: 'Goes back as it is.' })
  readonly signature!: string;
}

export const viewChallenge = ({ algorithm, challenge, maxnumber = 0, salt, signature }: Challenge): ChallengeView => ({
  algorithm,
  challenge,
  maxnumber,
  salt,
  signature,
});
