import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CaseNotFound, type VerificationCase } from './verification-case';
import { VerificationCases } from './verification-cases';

/** Who hands something in: a person or a program for a node, or whoever has an upload link. */
export interface Hand {
  readonly nodeId: number;
  /** The id of the person, the API key or the link. */
  readonly id: string;
}

export const handOf = ({ nodeId, personId }: Pick<Actor, 'nodeId' | 'personId'>): Hand => ({ nodeId, id: personId });

/** As audit logs name them. */
export const byHand = ({ nodeId, id }: Hand): Pick<Actor, 'personId' | 'nodeId'> => ({ nodeId, personId: id });

/** The two who have to do with a case: who bought the name, and who sold it to them. To everybody else there is none. */
export const isOnSide = ({ ownerId, sellerId }: Pick<VerificationCase, 'ownerId' | 'sellerId'>, nodeId: number): boolean =>
  nodeId === ownerId || nodeId === sellerId;

/** Cases as one of the two sides has them. */
@Injectable()
export class CaseSides {
  constructor(private readonly cases: VerificationCases) {}

  /** Locked until the transaction ends. @throws CaseNotFound, also when it is somebody else's */
  async lock(tx: Tx, nodeId: number, id: string): Promise<VerificationCase> {
    const theCase = await this.cases.lock(tx, id);
    if (!isOnSide(theCase, nodeId)) throw new CaseNotFound(id);
    return theCase;
  }
}
