import { DomainFrozen, DomainNotFound, Domains } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { WATCH_DEPARTURE } from '../job-kinds';
import { type Departure, type DepartureAnswer, NoTransferOut, TransferOutAnswered } from './departure';
import { DepartureNews } from './departure-news';
import { Departures } from './departures';

/** The owner of a name says whether another registrar may have it. Nobody else is asked: who sold it looks on. */
@Injectable()
export class AnswerDeparture {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly departures: Departures,
    private readonly jobs: JobQueue,
    private readonly news: DepartureNews,
  ) {}

  /**
   * The same answer twice is as good as once.
   * @throws DomainNotFound unless the actor's node owns it; NoTransferOut, TransferOutAnswered; DomainFrozen when a frozen one is to go
   */
  run(actor: Actor, domainId: string, answer: DepartureAnswer): Promise<Departure> {
    return this.work.run(async (tx) => {
      const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
      if (domain?.ownerId !== actor.nodeId) throw new DomainNotFound('There is no such domain.', { id: domainId });
      const departure = await this.departures.lock(tx, domainId);
      if (!departure) throw new NoTransferOut();
      const standing = departure.failureCode ? null : departure.answer;
      if (standing === answer) return departure;
      if (standing) throw new TransferOutAnswered(domain.name);
      if (answer === 'approve' && domain.frozenSince) throw new DomainFrozen(domain.name);
      const answered = { ...departure, answer, answeredBy: actor.personId, failureCode: null };
      await this.departures.save(tx, answered);
      await this.jobs.add(tx, [{ kind: WATCH_DEPARTURE, payload: { domainId } }]);
      await this.news.answered(tx, domain, departure, answer, actor);
      return answered;
    });
  }
}
