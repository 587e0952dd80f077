import { ApiProperty } from '@nestjs/swagger';
import type { SessionTokens } from '../login/logged-in';

/** A pair of tokens. Keep the refresh token; send the other as `Authorization: Bearer`. Pages that keep them in cookies are not shown them. */
export class TokensView {
  @ApiProperty({ enum: ['Bearer', 'Cookie'], description: 'Cookie: both are in cookies that scripts cannot read.' })
  readonly tokenType!: 'Bearer' | 'Cookie';

  @ApiProperty({ required: false, description: 'A JWT for the Authorization header of every request.' })
  readonly accessToken?: string;

  @ApiProperty({ type: 'integer', description: 'How long the access token counts from now.' })
  readonly expiresInSeconds!: number;

  @ApiProperty({ required: false, description: 'Good for one refresh, which answers with the next one.' })
  readonly refreshToken?: string;
}

export const viewTokens = ({ accessToken, expiresInSeconds, refreshToken }: SessionTokens): TokensView => ({
  tokenType: 'Bearer',
  accessToken,
  expiresInSeconds,
  refreshToken,
});
