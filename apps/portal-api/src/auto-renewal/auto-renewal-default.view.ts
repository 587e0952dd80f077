import type { AutoRenewDefault } from '#libs/provisioning';
import { ApiProperty } from '@nestjs/swagger';

export class ExtensionDefaultView {
  @ApiProperty({ example: 'co.id' })
  readonly tld!: string;

  @ApiProperty()
  readonly isOn!: boolean;
}

/** Whether the names that a seller sells renew by themselves from the beginning. */
export class AutoRenewalDefaultView {
  @ApiProperty({ description: 'Names of all extensions that are not among `extensions`.' })
  readonly isOn!: boolean;

  @ApiProperty({ type: [ExtensionDefaultView] })
  readonly extensions!: readonly ExtensionDefaultView[];
}

export const viewAutoRenewalDefault = ({ isOn, extensions }: AutoRenewDefault): AutoRenewalDefaultView => ({ isOn, extensions });
