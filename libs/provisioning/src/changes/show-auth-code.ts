import { DomainFrozen, DomainNotFound, Domains } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ChangeNews } from './change-news';
import { Changes } from './changes';
import { AuthCodeNotShown } from './domain-change';

/** Shows the transfer password that somebody asked for, once, to the node that asked. */
@Injectable()
export class ShowAuthCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly changes: Changes,
    private readonly news: ChangeNews,
  ) {}

  /** @throws DomainNotFound, DomainFrozen, AuthCodeNotShown */
  run(actor: Actor, domainId: string): Promise<string> {
    return this.work.run(async (tx) => {
      const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
      const isTheirs = domain && (domain.ownerId === actor.nodeId || domain.sellerId === actor.nodeId);
      if (!isTheirs) throw new DomainNotFound('There is no such domain.', { id: domainId });
      if (domain.frozenSince) throw new DomainFrozen(domain.name);
      const change = await this.changes.last(tx, domainId, 'auth_code');
      if (change?.state !== 'done' || change.shownAt || change.askedByNode !== actor.nodeId) throw new AuthCodeNotShown();
      await this.changes.shown(tx, change);
      await this.news.codeShown(tx, domain, change, actor);
      return domain.authInfo;
    });
  }
}
