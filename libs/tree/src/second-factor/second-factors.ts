import type { Reads, Tx } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { type RecoveryCode, RECOVERY_CODES, newRecoveryCode, recoveryHash } from './recovery-code';
import { recoveryCodeTable } from './recovery-code.table';
import { looksLikeOneTimeCode, stepOf } from './one-time-code';
import { SecretBox } from './secret-box';
import { type SecondFactor, SecondFactorUnreadable, refuseHaste } from './second-factor';
import { secondFactorTable } from './second-factor.table';

/** Where second factors are kept, and their codes checked. */
@Injectable()
export class SecondFactors {
  private readonly logger = new Logger('second-factor');

  constructor(private readonly box: SecretBox) {}

  find(from: Tx | Reads, personId: string): Promise<SecondFactor | null> {
    return from.manager.findOneBy(secondFactorTable, { personId });
  }

  /** Does this person's login ask for a code? */
  async isOn(from: Tx | Reads, personId: string): Promise<boolean> {
    return ((await this.find(from, personId))?.confirmedAt ?? null) !== null;
  }

  async lock(tx: Tx, personId: string): Promise<SecondFactor | null> {
    await tx.query(`SELECT person_id FROM second_factor WHERE person_id = ?${tx.dialect.forUpdate}`, [personId]);
    return this.find(tx, personId);
  }

  async add(tx: Tx, personId: string, secret: string): Promise<void> {
    const sealedSecret = this.box.seal(secret, personId);
    await tx.manager.insert(secondFactorTable, {
      personId,
      sealedSecret,
      lastStep: 0,
      failures: 0,
      failedAt: null,
      createdAt: tx.now,
      confirmedAt: null,
    });
  }

  async save(tx: Tx, { personId, ...rest }: SecondFactor): Promise<void> {
    await tx.manager.update(secondFactorTable, { personId }, rest);
  }

  async remove(tx: Tx, personId: string): Promise<void> {
    await tx.manager.delete(recoveryCodeTable, { personId });
    await tx.manager.delete(secondFactorTable, { personId });
  }

  /**
   * Takes a code of the app, or a recovery code, which is gone then. A wrong one is counted, so let the transaction
   * end well even then. @returns the factor as it is afterwards, null when the code was wrong. @throws TooManyTries, SecondFactorUnreadable
   */
  async take(tx: Tx, factor: SecondFactor, code: string): Promise<SecondFactor | null> {
    refuseHaste(factor, tx.now);
    const step = looksLikeOneTimeCode(code) ? stepOf(code, this.secretOf(factor), factor.lastStep, tx.now) : null;
    const isRight = step !== null || (await this.takeRecoveryCode(tx, factor, code));
    const after: SecondFactor = isRight
      ? { ...factor, lastStep: step ?? factor.lastStep, failures: 0, failedAt: null }
      : { ...factor, failures: factor.failures + 1, failedAt: tx.now };
    await this.save(tx, after);
    return isRight ? after : null;
  }

  /** Ten new ones in place of all others: shown once, here. */
  async renewRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.manager.delete(recoveryCodeTable, { personId });
    const rows: RecoveryCode[] = codes.map((code) => ({ personId, codeHash: recoveryHash(code) }));
    await tx.manager.insert(recoveryCodeTable, rows);
    return codes;
  }

  recoveryCodesLeft(from: Tx | Reads, personId: string): Promise<number> {
    return from.manager.countBy(recoveryCodeTable, { personId });
  }

  /** Needed for codes of apps alone: whoever has a recovery code gets in without the key. @throws SecondFactorUnreadable */
  private secretOf({ sealedSecret, personId }: SecondFactor): string {
    try {
      return this.box.open(sealedSecret, personId);
    } catch {
      this.logger.error({ event: 'second-factor-unreadable', personId });
      throw new SecondFactorUnreadable('Codes of your app cannot be checked at the moment. Use a recovery code.');
    }
  }

  private async takeRecoveryCode(tx: Tx, { personId, confirmedAt }: SecondFactor, code: string): Promise<boolean> {
    const key = { personId, codeHash: recoveryHash(code) };
    if (!confirmedAt || !(await tx.manager.existsBy(recoveryCodeTable, key))) return false;
    await tx.manager.delete(recoveryCodeTable, key);
    return true;
  }
}
