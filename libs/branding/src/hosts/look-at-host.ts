import { isIP } from 'node:net';
import { type DnsAnswer, DnsResolver, Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type BrandHost, type Finding, needsProof, proofOf } from './brand-host';

const NONE: readonly string[] = [];
const valuesOf = (answer: DnsAnswer): readonly string[] => (answer.kind === 'found' ? answer.values : NONE);

/** Asks the DNS about a host. Talks to the network: never inside a unit of work. */
@Injectable()
export class LookAtHost {
  constructor(
    private readonly dns: DnsResolver,
    private readonly settings: Settings,
  ) {}

  /** Is it proved, as far as that is needed, and does it lead here? */
  async run(host: BrandHost): Promise<Finding> {
    if (needsProof(host)) {
      const proof = proofOf(host);
      const answer = await this.dns.ask(proof.name, 'TXT');
      if (answer.kind === 'silent') return 'silent';
      if (!valuesOf(answer).includes(proof.value)) return 'unproven';
    }
    return this.leadsHere(host.name);
  }

  /** By the name of one of our hosts, or by addresses that are all ours. */
  private async leadsHere(name: string): Promise<Finding> {
    const { shopsAt } = this.settings;
    const alias = valuesOf(await this.dns.ask(name, 'CNAME'));
    if (alias.some((each) => shopsAt.includes(each.toLowerCase()))) return 'good';
    const answer = await this.dns.addresses(name);
    if (answer.kind === 'silent') return 'silent';
    const found = valuesOf(answer);
    const ours = await this.ourAddresses(shopsAt);
    return found.length > 0 && found.every((each) => ours.has(each)) ? 'good' : 'elsewhere';
  }

  private async ourAddresses(shopsAt: readonly string[]): Promise<ReadonlySet<string>> {
    const names = shopsAt.filter((each) => isIP(each) === 0);
    const found = await Promise.all(names.map((name) => this.dns.addresses(name)));
    return new Set([...shopsAt.filter((each) => isIP(each) !== 0), ...found.flatMap(valuesOf)]);
  }
}
