import { SealedBox, Settings } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Credentials } from '../gateways/gateway';
import { CredentialsUnreadable } from './payment-method';

/** Keeps what sellers got from their providers, under the installation's key for gateways, each bound to its method. */
@Injectable()
export class CredentialBox {
  private readonly logger = new Logger('payments');
  private readonly box: SealedBox;

  constructor(settings: Settings) {
    this.box = new SealedBox(settings.gatewaySecret(), 'payment-gateways');
  }

  seal(credentials: Credentials, methodId: string): string {
    return this.box.seal(JSON.stringify(credentials), methodId);
  }

  /** @throws CredentialsUnreadable when they were not sealed here, or for another method */
  open(sealed: string, methodId: string): Credentials {
    try {
      return JSON.parse(this.box.open(sealed, methodId)) as Credentials;
    } catch {
      this.logger.error({ event: 'gateway-credentials-unreadable', methodId });
      throw new CredentialsUnreadable();
    }
  }
}
