import { MINUTE, SECOND } from '#libs/kernel';
import { type Again, type JobHandler, Reads, Settings, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CasePaper } from '../cases/case-paper';
import { CasePapers } from '../cases/case-papers';
import { DocumentUnreadable, type StoredDocument } from '../document';
import { documentTable } from '../document.table';
import { CaseIdentities } from '../identity/case-identities';
import { IdentityBox } from '../identity/identity-box';
import { Vault } from '../storage/vault';
import { agreementOf } from './card-agreement';
import type { PaperRecognition } from './paper-recognition';
import { PaperRecognitions } from './paper-recognitions';
import { RecogniseText } from './recognise-text';
import { RECOGNISE_PAPERS } from './want-recognition';

const LOOK_AGAIN_MS = 2 * SECOND;
/** The virus scanner goes first. */
const SCANNED_AGAIN_MS = MINUTE;

/**
 * Compares the picture of a case's identity card with the NIK and the name that were typed, and keeps how far they agree. It is an
 * aid: what it cannot read is written down as that, and nothing waits for it or follows from it.
 */
@Injectable()
export class RecognisePapers implements JobHandler {
  readonly kind = RECOGNISE_PAPERS;
  private isLooking = false;

  constructor(
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly papers: CasePapers,
    private readonly identities: CaseIdentities,
    private readonly recognitions: PaperRecognitions,
    private readonly box: IdentityBox,
    private readonly vault: Vault,
    private readonly recognise: RecogniseText,
  ) {}

  async run({ caseId }: Readonly<Record<string, unknown>>): Promise<void | Again> {
    if (this.settings.recognition === 'off' || typeof caseId !== 'string') return;
    // One at a time; others wait for their turn without keeping a worker busy.
    if (this.isLooking) return { againInMs: LOOK_AGAIN_MS };
    this.isLooking = true;
    try {
      return await this.look(caseId);
    } finally {
      this.isLooking = false;
    }
  }

  private async look(caseId: string): Promise<void | Again> {
    const [typed] = (await this.identities.of(this.reads, caseId)).filter(({ kind }) => kind === 'nik');
    const digits = typed && this.box.open(typed);
    if (!typed || !digits) return;
    const known = await this.recognitions.of(this.reads, caseId);
    const isDone = ({ id }: CasePaper) =>
      known.some(({ paperId, comparedTo }) => paperId === id && comparedTo.getTime() === typed.typedAt.getTime());
    const cards = (await this.papers.of(this.reads, caseId)).filter(
      ({ kind, state, reusedFrom }) => kind === 'KTP' && state === 'submitted' && !reusedFrom,
    );
    for (const card of cards.filter((each) => !isDone(each))) {
      const document = await this.reads.manager.findOneBy(documentTable, { id: card.documentId });
      if (document?.state === 'quarantined') return { againInMs: SCANNED_AGAIN_MS };
      const found = agreementOf((await this.textOf(document)) ?? '', { digits, name: typed.name });
      await this.keep({ paperId: card.id, caseId, comparedTo: typed.typedAt, ...found });
    }
  }

  /** Null for what is no picture, and for what cannot be read or is there no more. */
  private async textOf(document: StoredDocument | null): Promise<string | null> {
    if (document?.state !== 'clean' || document.mediaType === 'application/pdf') return null;
    const picture = await this.vault.get(document).catch((error: unknown) => {
      if (error instanceof DocumentUnreadable) return null;
      throw error;
    });
    return picture && this.recognise.run(picture);
  }

  private keep(found: Omit<PaperRecognition, 'readAt'>): Promise<void> {
    return this.work.run((tx) => this.recognitions.put(tx, { ...found, readAt: tx.now }));
  }
}
