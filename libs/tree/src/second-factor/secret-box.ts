import { SealedBox, Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Keeps the secrets of authenticator apps, under the installation's key for second factors. */
@Injectable()
export class SecretBox extends SealedBox {
  constructor(settings: Settings) {
    super(settings.secondFactorSecret(), 'second-factor');
  }
}
