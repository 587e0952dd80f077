import { NAME_SERVERS_MAX, NAME_SERVERS_MIN, YEARS_MAX } from '#libs/kernel';
import { ApiFromValidation, GoesWith, IsLine, IsNested, NotTogetherWith } from '#libs/platform';
import { BULK_ACTIONS, BULK_NAMES_MAX, type BulkKind, type BulkWish, NameServerBody } from '#libs/provisioning';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { DOMAIN_TABS, type DomainTab } from '../../domains/domain-tab';
import { DomainFilterQuery, readDomainFilter } from '../../domains/http/domains.query';
import type { PickedNames } from '../pick-names';

const NAME_MAX = 253;
const ID_MAX = 40;

/** The domains of a list. */
@ApiFromValidation()
export class BulkFilterBody extends DomainFilterQuery {
  @IsIn(DOMAIN_TABS)
  readonly tab: DomainTab = 'all';
}

/** One act on many domains: those that are named, or those of a list. */
@ApiFromValidation()
export class BulkActionBody {
  @IsIn(BULK_ACTIONS)
  readonly action!: BulkKind;

  /** To renew: for how many years each. */
  @GoesWith('action', 'renew')
  @IsInt()
  @Min(1)
  @Max(YEARS_MAX)
  readonly years?: number;

  /** Name servers: all that each is to have. */
  @GoesWith('action', 'name_servers')
  @IsArray()
  @ArrayMinSize(NAME_SERVERS_MIN)
  @ArrayMaxSize(NAME_SERVERS_MAX)
  @IsNested(() => NameServerBody, { each: true })
  readonly nameServers?: NameServerBody[];

  /** Contacts: the one that each is to be registered for, which is the same holder; another holder is a change of owner. */
  @GoesWith('action', 'contacts')
  @IsLine(ID_MAX)
  readonly contact?: string;

  /** In either form; one that is listed twice counts once. */
  @ValidateIf(({ filter }: BulkActionBody) => filter === undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_NAMES_MAX)
  @IsLine(NAME_MAX, { each: true })
  readonly names?: string[];

  /** In place of names: those of a list, at most 1,000. */
  @IsOptional()
  @IsNested(() => BulkFilterBody)
  @NotTogetherWith('names')
  readonly filter?: BulkFilterBody;
}

export const readBulkWish = ({ action, years, nameServers, contact }: BulkActionBody): BulkWish => ({
  kind: action,
  years: years ?? null,
  nameServers: nameServers ?? null,
  ...(contact === undefined ? {} : { contact }),
});

export const readPicked = ({ names, filter }: BulkActionBody): PickedNames => ({
  names: names ?? [],
  from: filter ? { tab: filter.tab, filter: readDomainFilter(filter) } : null,
});
