import { type Domain, DomainFrozen, DomainNotFound, Domains } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { linkHash, linkNotValid } from '#libs/tree';
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
      return this.give(tx, domain, { ...departure, answer, answeredBy: actor.personId }, actor);
    });
  }

  /** Whoever has the link in the mail to its owner rejects it, without logging in. It is good once. @throws LinkNotValid */
  async rejectByLink(secret: string): Promise<void> {
    const hash = linkHash(secret);
    await this.work.run(async (tx) => {
      const domainId = await this.departures.domainByLink(tx, hash);
      const domain = domainId && (await this.domains.lock(tx, [domainId])).get(domainId);
      const departure = domain && (await this.departures.lock(tx, domain.id));
      if (!departure || departure.linkHash !== hash || departure.answer) throw linkNotValid();
      await this.give(tx, domain, { ...departure, answer: 'reject', linkHash: null }, null);
    });
  }

  private async give(
    tx: Tx,
    domain: Domain,
    answered: Departure & { readonly answer: DepartureAnswer },
    by: Actor | null,
  ): Promise<Departure> {
    const departure = { ...answered, failureCode: null };
    await this.departures.save(tx, departure);
    await this.jobs.add(tx, [{ kind: WATCH_DEPARTURE, payload: { domainId: domain.id } }]);
    await this.news.answered(tx, domain, departure, departure.answer, by);
    return departure;
  }
}
