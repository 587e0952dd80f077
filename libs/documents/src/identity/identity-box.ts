import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { maskNumber } from '#libs/kernel';
import { SealedBox, Settings } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { type CaseIdentity, comparable } from './case-identity';

const SEALING = 'pohonnama identity numbers';
const FINDING = 'pohonnama identity numbers, found again';
const NAMING = 'pohonnama identity numbers, name of the key';

/** One of the installation's keys for documents, as far as numbers need it. */
interface NumberKey {
  readonly id: string;
  readonly box: SealedBox;
  readonly finding: Uint8Array;
}

/** What is kept of a number. */
export type KeptNumber = Pick<CaseIdentity, 'sealed' | 'finder' | 'keyId' | 'masked'>;

const ownerOf = ({ caseId, kind }: Pick<CaseIdentity, 'caseId' | 'kind'>): string => `${caseId}|${kind}`;

/**
 * Keeps identity numbers: sealed, each bound to its case, and a keyed hash to find them by. The keys are made of DOCUMENT_KEY, each
 * for one purpose; whoever has the database has neither the numbers nor a way to try all of them.
 */
@Injectable()
export class IdentityBox {
  private readonly logger = new Logger('documents');
  /** The one for new numbers first. */
  private readonly keys: readonly NumberKey[];

  constructor(settings: Settings) {
    this.keys = settings.documentSecrets().map((secret) => ({
      id: createHash('sha256').update(derived(secret, NAMING)).digest('hex').slice(0, 8),
      box: new SealedBox(secret, SEALING),
      finding: derived(secret, FINDING),
    }));
  }

  /** The key that new numbers are kept under. */
  get keyId(): string {
    return this.keys[0]!.id;
  }

  keep(digits: string, whose: Pick<CaseIdentity, 'caseId' | 'kind'>): KeptNumber {
    const key = this.keys[0]!;
    const masked = maskNumber(digits);
    return { sealed: key.box.seal(digits, ownerOf(whose)), finder: finderOf(key, digits), keyId: key.id, masked };
  }

  /** The digits; null when the key they were sealed with is gone or they were not sealed for this case, which is logged. */
  open(identity: Pick<CaseIdentity, 'caseId' | 'kind' | 'keyId' | 'sealed'>): string | null {
    try {
      const key = this.keys.find(({ id }) => id === identity.keyId);
      if (!key) throw new Error(`it needs the key ${identity.keyId}`);
      return key.box.open(identity.sealed, ownerOf(identity));
    } catch (error) {
      this.logger.error({ event: 'identity-number-unreadable', caseId: identity.caseId, kind: identity.kind, reason: String(error) });
      return null;
    }
  }

  /** What a number may have been kept as to be found by, with each key there is. */
  finders(digits: string): string[] {
    return this.keys.map((key) => finderOf(key, digits));
  }
}

const derived = (secret: string, purpose: string): Uint8Array => new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
const finderOf = ({ finding }: NumberKey, digits: string): string =>
  createHmac('sha256', finding).update(comparable(digits)).digest('base64url');
