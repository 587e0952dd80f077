import { Clock, DAY, HOUR, MINUTE, after } from '#libs/kernel';
import { Settings } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { askRdap, fetchJson } from './ask-rdap';
import { askWhois } from './ask-whois';
import { type PublicAnswer, UNKNOWN } from './public-record';
import { NO_RDAP, type RdapBootstrap, basesFor, readBootstrap } from './rdap-bootstrap';
import { SHIPPED_BOOTSTRAP } from './shipped-bootstrap';

/** How long an answer is good for. */
const KEPT_MS = 5 * MINUTE;
/** How many answers are kept. */
const KEPT_MAX = 1_000;
const BOOTSTRAP_AGE_MS = 7 * DAY;
const BOOTSTRAP_RETRY_MS = HOUR;
/** The largest bootstrap document read, in bytes. */
const BOOTSTRAP_MAX = 2 * 1024 * 1024;

/** What registries publish about names: by RDAP first, and on port 43 where that does not answer. */
@Injectable()
export class PublicRecords {
  private readonly logger = new Logger('lookup');
  private readonly kept = new Map<string, { readonly answer: Promise<PublicAnswer>; readonly until: Date }>();
  private bootstrap: RdapBootstrap;
  private refreshAt: Date;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.bootstrap = settings.rdapBootstrap === 'none' ? NO_RDAP : SHIPPED_BOOTSTRAP;
    this.refreshAt = clock.now();
  }

  /** `name`: an A-label. Questions for one name at the same time are asked once. */
  async of(name: string): Promise<PublicAnswer> {
    const now = this.clock.now();
    const known = this.kept.get(name);
    if (known && now < known.until) return known.answer;
    const answer = this.ask(name);
    this.kept.delete(name);
    this.kept.set(name, { answer, until: after(now, KEPT_MS) });
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT_MAX) this.kept.delete(oldest);
    // That nobody answered is no answer: the next one asks again.
    if ((await answer).kind === 'unknown') this.kept.delete(name);
    return answer;
  }

  private async ask(name: string): Promise<PublicAnswer> {
    for (const base of basesFor(name, await this.servers())) {
      const answer = await askRdap(base, name);
      if (answer.kind !== 'unknown') return answer;
    }
    const server = this.settings.whoisServers[name.split('.').at(-1)!];
    return server ? askWhois(server, name) : UNKNOWN;
  }

  /** IANA's list, fetched anew once a week; the last one for as long as it cannot be fetched. */
  private async servers(): Promise<RdapBootstrap> {
    const url = this.settings.rdapBootstrap;
    const now = this.clock.now();
    if (url === 'none' || url === 'shipped' || now < this.refreshAt) return this.bootstrap;
    // Moved first: while it is fetched, nobody else fetches it.
    this.refreshAt = after(now, BOOTSTRAP_RETRY_MS);
    try {
      const fetched = readBootstrap(await fetchJson(url, BOOTSTRAP_MAX));
      if (!fetched || fetched.bases.size === 0) throw new Error('it is no bootstrap document');
      this.bootstrap = fetched;
      this.refreshAt = after(now, BOOTSTRAP_AGE_MS);
    } catch (error) {
      this.logger.warn({ event: 'rdap-bootstrap-not-fetched', reason: (error as Error).message });
    }
    return this.bootstrap;
  }
}
