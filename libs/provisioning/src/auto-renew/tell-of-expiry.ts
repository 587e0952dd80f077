import { writtenMoney } from '#libs/billing';
import { type Domain, Domains, phaseEnds, ruleOf } from '#libs/domains';
import { Clock, DomainName } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Letterheads, Nodes, OwnerLetters } from '#libs/tree';
import { Injectable, Logger } from '@nestjs/common';
import { RegistrantLetters } from '../registrant-letters';
import { RenewalPrices } from '../renewal-prices';
import { AutoRenewSwitches, type ShownAutoRenewal } from './auto-renew-switches';
import { type Expiring, ExpiryNotices } from './expiry-notices';
import { NOTICE_STAGES, noticeAt } from './notice-stage';

/** How many domains are looked up at once. */
const PAGE = 200;

/**
 * Tells owners and registrants by mail when a name of theirs expires, what it costs to renew, and until when; and when its registry has
 * deleted it, what it costs to restore. Each notice is posted once for an expiry, however many look, and however often; what is late by
 * a whole stage is not told any more.
 */
@Injectable()
export class TellOfExpiry {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: ExpiryNotices,
    private readonly domains: Domains,
    private readonly prices: RenewalPrices,
    private readonly switches: AutoRenewSwitches,
    private readonly nodes: Nodes,
    private readonly letterheads: Letterheads,
    private readonly owners: OwnerLetters,
    private readonly registrants: RegistrantLetters,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const stage of NOTICE_STAGES) {
      let last: Expiring | undefined;
      for (;;) {
        const page = await this.notices.due(stage, this.clock.now(), PAGE, last);
        for (const found of page) if (noticeAt(found, this.clock.now())) await this.one(found.id);
        if (page.length < PAGE) break;
        last = page.at(-1);
      }
    }
  }

  /** One that fails keeps no other waiting; the next look tries it again. */
  private async one(domainId: string): Promise<void> {
    try {
      await this.work.run(async (tx) => {
        const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
        if (domain) await this.tell(tx, domain);
      });
    } catch (error) {
      this.logger.error({ event: 'expiry-not-told', domain: domainId, reason: String(error) });
    }
  }

  /** It may have been renewed, restored, or given back, since it was found. */
  private async tell(tx: Tx, domain: Domain): Promise<void> {
    const { name, tld, ownerId, registrantId, expiresAt } = domain;
    const stage = noticeAt(domain, tx.now);
    if (!stage || domain.endedAt || domain.leavingSince) return;
    if (!(await this.notices.isFirst(tx, domain, stage.days))) return;
    const { template, action, until } = TOLD[stage.phase];
    const facts = {
      domain: DomainName.parse(name).unicode,
      at: expiresAt.toISOString(),
      until: phaseEnds(expiresAt, ruleOf(tld))[until].toISOString(),
    };
    // What a name costs is between its owner and who sells it: its registrant may be a customer of the owner's.
    const price = (await this.prices.yearly(tx, [domain], action)).get(domain.id);
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, ownerId));
    const more = { url: `${url}/domains/${domain.id}`, ...(price ? { amount: writtenMoney(price.total) } : {}) };
    const how = howItRenews((await this.switches.shown([domain.id])).get(domain.id));
    await this.owners.post(tx, ownerId, template, (locale) => ({ ...facts, ...more, ...(how ? { renews: how[locale] } : {}) }));
    await this.registrants.post(tx, { ownerId, contactId: registrantId }, template, facts);
  }
}

/** What is told in which phase: what can be done for the name, and until which end. */
const TOLD = {
  active: { template: 'domain-expires', action: 'renew', until: 'grace' },
  grace: { template: 'domain-expired', action: 'renew', until: 'grace' },
  redemption: { template: 'domain-in-redemption', action: 'restore', until: 'redemption' },
} as const;

/** Where the money for a renewal comes from, in the words of the notice. */
const RENEWS = {
  deposit: { id: 'Otomatis, dibayar dari deposit Anda', en: 'By itself, paid from your deposit' },
  invoice: { id: 'Otomatis dengan tagihan, begitu tagihan itu dibayar', en: 'By itself with an invoice, once that is paid' },
} as const;

/** A name that is not tried any more has to be renewed by hand. */
const howItRenews = (shown: ShownAutoRenewal | undefined) =>
  shown?.nextAt ? RENEWS[shown.fromDeposit ? 'deposit' : 'invoice'] : undefined;
