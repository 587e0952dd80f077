import { Clock } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { linkNotValid } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { CasePaper } from '../cases/case-paper';
import { CasePapers } from '../cases/case-papers';
import { CaseReads, type CaseSeen } from '../cases/case-reads';
import { expectCase } from '../cases/moved-case';
import { SubmitCase } from '../cases/submit-case';
import { type Admitted, type PaperFile, TakePaper } from '../cases/take-paper';
import { VerificationCases } from '../cases/verification-cases';
import type { CaseIdentity, TypedIdentity } from '../identity/case-identity';
import { TypeIdentity } from '../identity/type-identity';
import { type UploadLink, UploadLinkFull } from './upload-link';
import { UploadLinks } from './upload-links';

/** The secret of a link, and the brand under whose host it was shown; null where any brand's may be. */
export interface ShownLink {
  readonly token: string;
  readonly brandNodeId: number | null;
}

/** What whoever has a link sees: what is asked for, and how many files the link still takes. */
export interface LinkedCase extends CaseSeen {
  readonly link: UploadLink;
  readonly filesLeft: number;
}

/** What can be done with a link: look at what is asked for, hand it in, type what stands on it, and say that it is all. No file is ever shown. */
@Injectable()
export class UseUploadLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly links: UploadLinks,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly caseReads: CaseReads,
    private readonly takePaper: TakePaper,
    private readonly submitCase: SubmitCase,
    private readonly typeIdentity: TypeIdentity,
  ) {}

  /** @throws LinkNotValid */
  async look(shown: ShownLink): Promise<LinkedCase> {
    const link = await this.links.withSecret(this.reads, shown.token, this.clock.now());
    const seen = await this.caseReads.any(link.caseId);
    refuseOtherBrand(shown, seen.theCase.sellerId);
    const taken = (await this.papers.of(this.reads, link.caseId)).filter(({ uploadedBy }) => uploadedBy === link.id).length;
    return { ...seen, link, filesLeft: Math.max(0, link.filesMax - taken) };
  }

  /** @throws LinkNotValid, UploadLinkFull and as HandInPaper */
  handIn(shown: ShownLink, paper: PaperFile): Promise<CasePaper> {
    return this.takePaper.run(paper, async (tx) => {
      const { link, ...admitted } = await this.admit(tx, shown);
      const taken = (await this.papers.of(tx, link.caseId)).filter(({ uploadedBy }) => uploadedBy === link.id).length;
      if (taken >= link.filesMax) throw new UploadLinkFull(link.filesMax);
      return admitted;
    });
  }

  /** @throws LinkNotValid, CaseNotOpen, PapersMissing */
  submit(shown: ShownLink): Promise<void> {
    return this.work.run(async (tx) => {
      const { theCase, hand } = await this.admit(tx, shown);
      await this.submitCase.apply(tx, theCase, hand);
    });
  }

  /** @throws LinkNotValid, CaseNotOpen, IdentityInvalid */
  type(shown: ShownLink, typed: TypedIdentity): Promise<CaseIdentity> {
    return this.work.run(async (tx) => {
      const { theCase, hand } = await this.admit(tx, shown);
      expectCase(theCase, 'missing');
      return this.typeIdentity.apply(tx, theCase, typed, hand);
    });
  }

  /** The case locked first, then the link read again: whoever revokes it at this moment has locked the case as well. */
  private async admit(tx: Tx, shown: ShownLink): Promise<Admitted & { readonly link: UploadLink }> {
    const { caseId } = await this.links.withSecret(tx, shown.token, tx.now);
    const theCase = await this.cases.lock(tx, caseId);
    const link = await this.links.withSecret(tx, shown.token, tx.now);
    refuseOtherBrand(shown, theCase.sellerId);
    return { theCase, link, hand: { nodeId: theCase.ownerId, id: link.id } };
  }
}

/** Under another brand's host a link does not count: nobody learns there whose customer somebody is. */
function refuseOtherBrand({ brandNodeId }: ShownLink, sellerId: number): void {
  if (brandNodeId !== null && brandNodeId !== sellerId) throw linkNotValid();
}
