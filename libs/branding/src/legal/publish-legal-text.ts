import { type Actor, newId } from '#libs/kernel';
import { UnitOfWork, isDuplicate } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type LegalKind, type LegalText, LegalTextOvertaken, LegalTextTooEarly } from './legal-text';
import { LegalTexts } from './legal-texts';
import { readLegalTexts } from './read-legal-texts';

/** What somebody wants to publish. */
export interface LegalTextWish {
  readonly kind: LegalKind;
  readonly texts: Parameters<typeof readLegalTexts>[0];
  /** Now when it is left out. */
  readonly publishedFrom?: Date;
}

/** A node writes down what its customers agree to. */
@Injectable()
export class PublishLegalText {
  constructor(
    private readonly work: UnitOfWork,
    private readonly legalTexts: LegalTexts,
    private readonly audit: AuditLog,
  ) {}

  /** Another version, for good. @throws LegalTextRefused, LegalTextTooEarly, LegalTextOvertaken */
  async run(actor: Actor, { kind, texts: typed, publishedFrom }: LegalTextWish): Promise<LegalText> {
    const texts = readLegalTexts(typed);
    const { nodeId } = actor;
    try {
      return await this.work.run(async (tx) => {
        const last = await this.legalTexts.newest(tx, nodeId, kind);
        const earliest = last && last.publishedFrom > tx.now ? last.publishedFrom : tx.now;
        if (publishedFrom && publishedFrom < earliest) throw new LegalTextTooEarly(earliest);
        const id = newId('lgl', tx.now);
        const version = (last?.version ?? 0) + 1;
        const text: LegalText = { id, nodeId, kind, version, texts, publishedFrom: publishedFrom ?? earliest, createdAt: tx.now };
        await this.legalTexts.add(tx, text);
        await this.audit.add(tx, [{ nodeId, action: 'legal-text.published', by: actor, object: id, after: text }]);
        return text;
      });
    } catch (error) {
      throw isDuplicate(error) ? new LegalTextOvertaken() : error;
    }
  }
}
