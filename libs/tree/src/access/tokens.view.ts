import { ApiProperty } from '@nestjs/swagger';
import type { SessionTokens } from '../login/logged-in';

/** A pair of tokens. Keep the refresh token; send the other as `Authorization: Bearer`. */
export class TokensView {
  @ApiProperty({ enum: ['Bearer'] })
  readonly tokenType!: 'Bearer';

  @ApiProperty({ description: 'A JWT for the Authorization header of every request.' })
  readonly accessToken!: string;

  @ApiProperty({ type: 'integer', description: 'How long the access token counts from now.' })
  readonly expiresInSeconds!: number;

  @ApiProperty({ description: 'Good for one refresh, which answers with the next one.' })
  readonly refreshToken!: string;
}

export const viewTokens = ({ accessToken, expiresInSeconds, refreshToken }: SessionTokens): TokensView => ({
  tokenType: 'Bearer',
  accessToken,
  expiresInSeconds,
  refreshToken,
});
