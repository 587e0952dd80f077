import { createHmac, hkdfSync } from 'node:crypto';
import { SealedBox, Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { SealCode } from '../read-items';

/**
 * Keeps the codes with which names leave their registrars: whoever reads one can take the name. They are sealed as they come, under
 * the installation's key for what others entrust to it, and opened where they are sent.
 */
@Injectable()
export class TransferCodes {
  private opened?: SealedBox;

  constructor(private readonly settings: Settings) {}

  readonly seal: SealCode = (code, name) => this.box.seal(code, name);

  /** The code of a transfer that has not ended. */
  open({ name, transferCode }: { readonly name: string; readonly transferCode: string | null }): string {
    if (transferCode === null) throw new TypeError(`there is no code for ${name} any more`);
    return this.box.open(transferCode, name);
  }

  /**
   * Equal for equal requests, of which `bodyHash` is the hash, and worth nothing to whoever reads it without the key: a code is short
   * enough to try all of them against a hash that anybody can make.
   */
  fingerprint(bodyHash: string): string {
    const key = new Uint8Array(hkdfSync('sha256', this.settings.gatewaySecret(), '', 'transfer-requests', 32));
    return createHmac('sha256', key).update(bodyHash).digest('hex');
  }

  /** Made when the first code comes: programs that have nothing to do with transfers need no key. */
  private get box(): SealedBox {
    return (this.opened ??= new SealedBox(this.settings.gatewaySecret(), 'transfer-codes'));
  }
}
