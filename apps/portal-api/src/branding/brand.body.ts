import { type BrandTyped, LANGUAGES } from '#libs/branding';
import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import type { Locale } from '#libs/tree';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsUrl,
  Matches,
  MaxLength,
} from 'class-validator';

const NAME_MAX = 120;
const EMAIL_MAX = 254;
const PHONE_MAX = 30;
const URL_MAX = 300;
const HOST_MAX = 253;
const SERVERS_LEAST = 2;
const SERVERS_MAX = 13;
const COLOUR = /^#[0-9a-f]{6}$/i;

@ApiFromValidation()
export class ColoursBody {
  /** Of buttons and heads of pages: `#7a1f4e`. */
  @Matches(COLOUR)
  readonly primary!: string;

  /** Of what is written on it; it has to be told from it well (WCAG 2.2: 4.5 to 1). */
  @Matches(COLOUR)
  readonly onPrimary!: string;

  /** Of what shall be seen first. */
  @Matches(COLOUR)
  readonly accent!: string;

  /** Of what is written on it. */
  @Matches(COLOUR)
  readonly onAccent!: string;
}

/** What a node shows to its customers. What is left out is nothing. */
@ApiFromValidation()
export class BrandBody implements BrandTyped {
  @IsLine(NAME_MAX)
  readonly name!: string;

  /** Answers to mails go there. */
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  readonly supportEmail!: string;

  /** The language for visitors who ask for none. */
  @IsIn(LANGUAGES)
  readonly locale!: Locale;

  /** The languages there are. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(LANGUAGES, { each: true })
  readonly languages!: readonly Locale[];

  @IsNested(() => ColoursBody)
  readonly colours!: ColoursBody;

  @IsOptional()
  @IsLine(PHONE_MAX)
  readonly phone?: string | null;

  /** A number; the link is made from it. */
  @IsOptional()
  @IsLine(PHONE_MAX)
  readonly whatsapp?: string | null;

  /** A page where visitors talk to somebody; https. */
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true, disallow_auth: true })
  @MaxLength(URL_MAX)
  readonly liveChatUrl?: string | null;

  /** Visitors may make an account by themselves. */
  @IsBoolean()
  readonly isOpenToVisitors!: boolean;

  /** Whoever makes one with a first order solves a challenge first. */
  @IsBoolean()
  readonly asksCaptcha: boolean = true;

  /** The name servers that a name gets when it is registered; those of the brand above when none are named. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(SERVERS_LEAST)
  @ArrayMaxSize(SERVERS_MAX)
  @IsLine(HOST_MAX, { each: true })
  readonly nameServers?: readonly string[] | null;
}
