import { SealedBox, Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../gateways/gateway';

/** Keeps what sellers got from their providers, under the installation's key for gateways, each bound to its method. */
@Injectable()
export class CredentialBox {
  private readonly box: SealedBox;

  constructor(settings: Settings) {
    this.box = new SealedBox(settings.gatewaySecret(), 'payment-gateways');
  }

  seal(credentials: Credentials, methodId: string): string {
    return this.box.seal(JSON.stringify(credentials), methodId);
  }

  /** Throws when they were not sealed here, or for another method. */
  open(sealed: string, methodId: string): Credentials {
    return JSON.parse(this.box.open(sealed, methodId)) as Credentials;
  }
}
