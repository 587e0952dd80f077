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

  /** Made when the first code comes: programs that have nothing to do with transfers need no key. */
  private get box(): SealedBox {
    return (this.opened ??= new SealedBox(this.settings.gatewaySecret(), 'transfer-codes'));
  }
}
