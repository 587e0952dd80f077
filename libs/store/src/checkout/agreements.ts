import { LegalTexts } from '#libs/branding';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NotAgreed } from './agreement';
import { agreementTable } from './agreement.table';

/** Who agrees, with what account, and who sells there. */
export interface Agreeing {
  readonly sellerId: number;
  readonly nodeId: number;
  readonly personId: string;
}

/** What customers have agreed to: which version, and when. */
@Injectable()
export class Agreements {
  constructor(private readonly texts: LegalTexts) {}

  /** Writes down what a new account agrees to. @throws NotAgreed when something that holds is left out */
  async agree(tx: Tx, { sellerId, nodeId, personId }: Agreeing, agreedTo: readonly string[]): Promise<void> {
    const holding = await this.texts.allInForce(tx, sellerId, tx.now);
    const missing = holding.filter(({ id }) => !agreedTo.includes(id));
    if (missing.length > 0) throw new NotAgreed(missing);
    if (holding.length === 0) return;
    await tx.manager.insert(
      agreementTable,
      holding.map(({ id }) => ({ nodeId, textId: id, personId, agreedAt: tx.now })),
    );
  }
}
