import { ApiFromValidation, IsLine } from '#libs/platform';

const HOST_MAX = 253;
const KEY_MAX = 200;

/** What a reverse proxy asks before it has a certificate made. */
@ApiFromValidation()
export class TlsAskQuery {
  @IsLine(HOST_MAX)
  readonly domain!: string;

  /** What TLS_ASK_KEY_FILE holds. */
  @IsLine(KEY_MAX)
  readonly key!: string;
}
