import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PaperRecognition } from './paper-recognition';
import { paperRecognitionTable } from './paper-recognition.table';

/** Where it is kept how far pictures agree with what was typed. */
@Injectable()
export class PaperRecognitions {
  /** The oldest paper first. */
  of(from: Tx | Reads, caseId: string): Promise<PaperRecognition[]> {
    return from.manager.find(paperRecognitionTable, { where: { caseId }, order: { paperId: 'ASC' } });
  }

  /** In the place of what was found before. */
  async put(tx: Tx, { paperId, ...rest }: PaperRecognition): Promise<void> {
    await tx.manager.delete(paperRecognitionTable, { paperId });
    await tx.manager.insert(paperRecognitionTable, { paperId, ...rest });
  }

  /** They end with their papers. */
  async erase(tx: Tx, paperIds: readonly string[]): Promise<void> {
    if (paperIds.length > 0) await tx.manager.delete(paperRecognitionTable, { paperId: In([...paperIds]) });
  }
}
