import type { Registries } from '#libs/registry';
import { ApiProperty } from '@nestjs/swagger';
import { CONTACT_UPDATE_STATES, type ContactUpdate, type ContactUpdateState } from '../contact-update';

/** Why it was refused, in our words: what the registry itself said stays inside. */
const SENTENCES: Readonly<Record<string, string>> = { 'contact-gone': 'The registry does not hold this contact for us any more.' };
const OTHERWISE = 'The registry does not take what the contact says. Save it again to try once more.';

/** How far one registry, named by its extensions, has been told what a contact says. */
export class ToldRegistryView {
  @ApiProperty({ type: [String], example: ['com', 'net'] })
  readonly extensions!: readonly string[];

  @ApiProperty({ type: 'integer', description: 'Which version of the contact it was, or is, told.' })
  readonly version!: number;

  @ApiProperty({ enum: CONTACT_UPDATE_STATES, description: '`done`: it has it. `refused`: it still has what the contact said before.' })
  readonly state!: ContactUpdateState;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why, of a refused one.' })
  readonly reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

export const viewTold = ({ registry, version, state, failure, ...at }: ContactUpdate, registries: Registries): ToldRegistryView => ({
  extensions: registries.get(registry).tlds,
  version,
  state,
  reason: failure && state === 'refused' ? (SENTENCES[failure.code] ?? OTHERWISE) : null,
  since: (at.endedAt ?? at.createdAt).toISOString(),
});
