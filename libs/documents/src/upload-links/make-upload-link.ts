import type { Actor } from '#libs/kernel';
import { Settings, type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, Letterheads, Nodes, newLinkSecret } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CaseSides, type Hand, byHand, handOf } from '../cases/case-sides';
import { expectCase } from '../cases/moved-case';
import type { VerificationCase } from '../cases/verification-case';
import { TooManyUploadLinks, LINKS_MAX, type UploadLink, uploadLink } from './upload-link';
import { UploadLinks } from './upload-links';

/** A link as it is given out, once: nobody can read its secret again. */
export interface NewUploadLink {
  readonly link: UploadLink;
  readonly token: string;
  /** The page under the brand that the buyer knows; what stands behind the `#` reaches no server's log. */
  readonly url: string;
}

/** Makes a link with which whoever has it hands in the papers of one case. */
@Injectable()
export class MakeUploadLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly sides: CaseSides,
    private readonly links: UploadLinks,
    private readonly nodes: Nodes,
    private readonly letterheads: Letterheads,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CaseNotFound, CaseNotOpen, TooManyUploadLinks */
  run(actor: Actor, caseId: string): Promise<NewUploadLink> {
    return this.work.run(async (tx) => {
      const theCase = await this.sides.lock(tx, actor.nodeId, caseId);
      if ((await this.links.good(tx, caseId, tx.now)).length >= LINKS_MAX) throw new TooManyUploadLinks();
      const made = await this.apply(tx, theCase, handOf(actor));
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'upload-link.made', by: byHand(handOf(actor)), object: made.link.id }]);
      return made;
    });
  }

  /** For a mail of the system; the case was locked in this transaction. @throws CaseNotOpen */
  async apply(tx: Tx, theCase: VerificationCase, by: Hand): Promise<NewUploadLink> {
    expectCase(theCase, 'missing', 'in_review');
    const secret = newLinkSecret();
    const link = uploadLink(theCase.id, secret.hash, by, this.settings, tx.now);
    await this.links.add(tx, link);
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, theCase.ownerId));
    return { link, token: secret.text, url: `${url}/papers#${secret.text}` };
  }
}
