import { DomainReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { AskForChange } from './ask-for-change';
import { CheckNameServers } from './check-name-servers';
import type { DomainChange } from './domain-change';
import { NameServersNotAnswering, readNameServers } from './name-server';

type Typed = Parameters<typeof readNameServers>[0];

/** A domain gets other name servers, once those are seen to serve it, or whoever asks wants them nevertheless. */
@Injectable()
export class SetNameServers {
  constructor(
    private readonly domains: DomainReads,
    private readonly check: CheckNameServers,
    private readonly ask: AskForChange,
  ) {}

  /** @throws as AskForChange.nameServers, and NameServersNotAnswering */
  async run(actor: Actor, domainId: string, typed: Typed, isForced: boolean): Promise<DomainChange> {
    const { name } = await this.domains.get(domainId, actor.nodeId);
    const servers = readNameServers(typed, name);
    const troubles = isForced ? [] : await this.check.run(name, servers);
    const found = servers.flatMap((server, i) =>
      troubles[i] ? [{ pointer: `/nameServers/${i}/name`, name: server.name, trouble: troubles[i] }] : [],
    );
    if (found.length > 0) throw new NameServersNotAnswering(name, found);
    return this.ask.nameServers(actor, domainId, typed);
  }
}
