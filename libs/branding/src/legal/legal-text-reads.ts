import { Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type LegalKind, type LegalText, LegalTextNotFound } from './legal-text';
import { LegalTexts } from './legal-texts';

/** What people look at before they agree. */
@Injectable()
export class LegalTextReads {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly legalTexts: LegalTexts,
  ) {}

  /** A version that was published, or the one that holds now. @throws LegalTextNotFound */
  async shown(nodeId: number, kind: LegalKind, version?: number): Promise<LegalText> {
    const now = this.clock.now();
    const text = await this.own(nodeId, kind, version).catch(() => null);
    if (!text || text.publishedFrom > now) throw new LegalTextNotFound();
    return text;
  }

  /** The same for whoever wrote it, also before it holds. @throws LegalTextNotFound */
  async own(nodeId: number, kind: LegalKind, version?: number): Promise<LegalText> {
    const text =
      version === undefined
        ? await this.legalTexts.inForce(this.reads, nodeId, kind, this.clock.now())
        : await this.legalTexts.version(this.reads, nodeId, kind, version);
    if (!text) throw new LegalTextNotFound();
    return text;
  }

  /** The newest first. */
  list(nodeId: number, limit: number, before?: string): Promise<LegalText[]> {
    return this.legalTexts.list(this.reads, nodeId, limit, before);
  }
}
