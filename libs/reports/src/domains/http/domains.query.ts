import { ApiFromValidation, IsInstant, PageQuery, decodeCursor } from '#libs/platform';
import { parseNodeRef } from '#libs/tree';
import { applyDecorators } from '@nestjs/common';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import type { DomainsWish } from '../domain-lists';
import { DOMAIN_TABS, type DomainFilter, type DomainTab } from '../domain-tab';

/** Letters, digits, hyphens and dots, as names in the DNS have them. */
const IsPartOfName = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsString(),
    Matches(/^[a-z0-9.-]{1,253}$/, {
      message: 'must be of small letters, digits, hyphens and dots',
      context: { id: 'harus terdiri dari huruf kecil, angka, tanda hubung dan titik' },
    }),
  );
const IsTime = (): PropertyDecorator => applyDecorators(IsOptional(), IsInstant());
const IsCustomer = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsString(),
    Matches(/^nod_[1-9]\d{0,8}$/, { message: 'must be a customer, like nod_42', context: { id: 'harus pelanggan, seperti nod_42' } }),
  );

/** Which domains. */
@ApiFromValidation()
export class DomainFilterQuery {
  /** An extension without a dot in front. */
  @IsPartOfName()
  readonly tld?: string;

  /** How the name begins (A-label). */
  @IsPartOfName()
  readonly name?: string;

  /** Those that expire at this time or later. */
  @IsTime()
  readonly expiresFrom?: string;

  /** Those that expire before this time. */
  @IsTime()
  readonly expiresBefore?: string;

  /** The customer that owns them. */
  @IsCustomer()
  readonly customer?: string;
}

/** Which list, which of its domains, which page. */
@ApiFromValidation()
export class DomainsQuery extends PageQuery implements DomainFilterQuery {
  @IsIn(DOMAIN_TABS)
  readonly tab: DomainTab = 'all';

  @IsPartOfName()
  readonly tld?: string;

  @IsPartOfName()
  readonly name?: string;

  @IsTime()
  readonly expiresFrom?: string;

  @IsTime()
  readonly expiresBefore?: string;

  @IsCustomer()
  readonly customer?: string;
}

const instantOf = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

export const readDomainFilter = ({ tld, name, expiresFrom, expiresBefore, customer }: DomainFilterQuery): DomainFilter => ({
  tld,
  name,
  expiresFrom: instantOf(expiresFrom),
  expiresBefore: instantOf(expiresBefore),
  ownerId: customer === undefined ? undefined : parseNodeRef(customer),
});

/** The rows of one page, and one more. @throws CursorInvalid */
export const readDomainsQuery = (query: DomainsQuery): DomainsWish => ({
  tab: query.tab,
  filter: readDomainFilter(query),
  limit: query.limit + 1,
  after: decodeCursor(query.cursor, ['instant', 'string']),
});
