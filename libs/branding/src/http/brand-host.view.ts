import { ApiProperty } from '@nestjs/swagger';
import { domainToUnicode } from 'node:url';
import {
  type BrandHost,
  FINDINGS,
  type Finding,
  HOST_STATES,
  type HostKind,
  type HostState,
  proofOf,
  switchedOffAt,
} from '../hosts/brand-host';

class HostProofView {
  @ApiProperty({ example: '_pohonnama.toko.senja.id', description: 'The name of a TXT record.' })
  readonly name!: string;

  @ApiProperty({ example: 'pohonnama-verify=4r…', description: 'What it says.' })
  readonly value!: string;

  @ApiProperty({
    isArray: true,
    type: 'string',
    description: 'Where the host itself leads: one of these names by a CNAME, or these addresses.',
  })
  readonly leadsTo!: readonly string[];
}

/** A host name of a brand. */
export class BrandHostView {
  @ApiProperty({ example: 'hst_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'xn--kaf-dma.com' })
  readonly name!: string;

  @ApiProperty({ example: 'kafé.com' })
  readonly unicode!: string;

  @ApiProperty({ enum: ['platform', 'custom'], description: 'Below the platform’s name, or of an own domain.' })
  readonly kind!: HostKind;

  @ApiProperty({ enum: HOST_STATES.filter((each) => each !== 'released'), description: '`failing` is served still.' })
  readonly state!: HostState;

  @ApiProperty({ description: 'Links in mails lead there.' })
  readonly isPrimary!: boolean;

  @ApiProperty({ type: HostProofView, nullable: true, description: 'What the DNS has to say, of a host of an own domain.' })
  readonly proof!: HostProofView | null;

  @ApiProperty({ type: 'string', enum: [...FINDINGS, null], nullable: true, description: 'What it said at the last look.' })
  readonly finding!: Finding | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly checkedAt!: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Of one that leads elsewhere: when it is switched off.',
  })
  readonly switchedOffAt!: string | null;
}

export const viewBrandHost = (host: BrandHost, primary: string | null, leadsTo: readonly string[]): BrandHostView => ({
  id: host.id,
  name: host.name,
  unicode: domainToUnicode(host.name),
  kind: host.kind,
  state: host.state,
  isPrimary: host.name === primary,
  proof: host.kind === 'custom' ? { ...proofOf(host), leadsTo } : null,
  finding: host.finding,
  checkedAt: host.checkedAt?.toISOString() ?? null,
  switchedOffAt: switchedOffAt(host)?.toISOString() ?? null,
});
