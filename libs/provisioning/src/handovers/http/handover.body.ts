import { ApiFromValidation, IsLine, NotTogetherWith } from '#libs/platform';
import { parseNodeRef } from '#libs/tree';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsEmail, IsOptional, ValidateIf } from 'class-validator';
import type { HandoverWish } from '../ask-for-handover';
import { HANDOVER_NAMES_MAX } from '../handover';

const ID_MAX = 40;
const CODE_MAX = 64;
const REASON_MAX = 200;

/** Names to hand over, and to whom: an account with the same seller by its address, or any account by the code that it showed. */
@ApiFromValidation()
export class HandoverBody {
  /** Whose names: a customer of one’s own. Left out by customers. */
  @IsOptional()
  @IsLine(ID_MAX)
  readonly customer?: string;

  /** All that the account has when it is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(HANDOVER_NAMES_MAX)
  @ArrayUnique()
  @IsLine(ID_MAX, { each: true })
  readonly domains?: string[];

  /** With which the receiving account’s owner logs in. Whether anybody has it is not told. */
  @ValidateIf(({ code }: HandoverBody) => code === undefined)
  @IsEmail()
  readonly email?: string;

  /** That the receiving account, or its seller, made (`POST /v1/handover-codes`). */
  @IsOptional()
  @IsLine(CODE_MAX)
  @NotTogetherWith('email')
  readonly code?: string;
}

@ApiFromValidation()
export class HandoverCodeBody {
  /** Which customer of one’s own is to have the names. Left out by customers. */
  @IsOptional()
  @IsLine(ID_MAX)
  readonly customer?: string;
}

@ApiFromValidation()
export class DisputeBody {
  /** Both sides are told. */
  @IsLine(REASON_MAX)
  readonly reason!: string;
}

const nodeOf = (customer: string | undefined): number | undefined => (customer === undefined ? undefined : parseNodeRef(customer));

export const readHandover = ({ customer, domains, email, code }: HandoverBody): HandoverWish => ({
  fromId: nodeOf(customer),
  domainIds: domains,
  to: code === undefined ? { email: email! } : { code },
});

export const readCodeOwner = ({ customer }: HandoverCodeBody): number | undefined => nodeOf(customer);
