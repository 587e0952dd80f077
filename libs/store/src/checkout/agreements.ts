import { LegalTexts } from '#libs/branding';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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

  /** Writes down what is agreed to now. What was agreed to before need not be said again. @throws NotAgreed when something that holds is left out */
  async agree(tx: Tx, { sellerId, nodeId, personId }: Agreeing, agreedTo: readonly string[]): Promise<void> {
    const holding = await this.texts.allInForce(tx, sellerId, tx.now);
    const before = await tx.manager.findBy(agreementTable, { nodeId, textId: In(holding.map(({ id }) => id)) });
    const open = holding.filter(({ id }) => !before.some(({ textId }) => textId === id));
    const missing = open.filter(({ id }) => !agreedTo.includes(id));
    if (missing.length > 0) throw new NotAgreed(missing);
    if (open.length > 0)
      await tx.manager.insert(
        agreementTable,
        open.map(({ id }) => ({ nodeId, textId: id, personId, agreedAt: tx.now })),
      );
  }
}
