import { DomainName } from '#libs/kernel';
import { PAPER_KINDS, type PaperKind, type RuleContent } from '#libs/documents';
import { ApiFromValidation, IsInstant, IsLine, IsNested } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';

const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const REGISTRANTS = ['person', 'organization'] as const;

@ApiFromValidation()
export class NeededPaperBody {
  /** Names it within its way: `identity`. */
  @Matches(KEY)
  readonly key!: string;

  /** One paper of any of these kinds is enough. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PAPER_KINDS.length)
  @ArrayUnique()
  @IsIn(PAPER_KINDS, { each: true })
  readonly anyOf!: readonly PaperKind[];
}

@ApiFromValidation()
export class RuleVariantBody {
  /** Names the way: `default`, `formal`. */
  @Matches(KEY)
  readonly key!: string;

  /** All of them are needed. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsNested(() => NeededPaperBody, { each: true })
  readonly allOf!: readonly NeededPaperBody[];

  /** Only where there is such a paper. */
  @IsArray()
  @ArrayMaxSize(PAPER_KINDS.length)
  @ArrayUnique()
  @IsIn(PAPER_KINDS, { each: true })
  readonly optional!: readonly PaperKind[];

  /** Whom it is for. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REGISTRANTS, { each: true })
  readonly for!: readonly (typeof REGISTRANTS)[number][];
}

/** What a TLD asks of registrants from a day on. */
@ApiFromValidation()
export class DocumentRuleBody {
  /** Now when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validFrom?: string;

  @IsBoolean()
  readonly isSellable!: boolean;

  /** Who gives such names, where they are not sold here. */
  @IsOptional()
  @IsLine(80)
  readonly authority?: string | null;

  /** None: no papers are asked for. */
  @IsArray()
  @ArrayMaxSize(5)
  @IsNested(() => RuleVariantBody, { each: true })
  readonly variants!: readonly RuleVariantBody[];
}

export const readRule = ({ isSellable, authority, variants }: DocumentRuleBody): RuleContent => ({
  isSellable,
  authority: authority ?? null,
  variants: variants.map(({ key, allOf, optional, for: whom }) => ({
    key,
    allOf: allOf.map((need) => ({ key: need.key, anyOf: need.anyOf })),
    optional,
    for: whom,
  })),
});

/** The A-label of an extension, without a dot in front. @throws DomainNameInvalid */
export const readTld = (text: string): string => DomainName.parse(`x.${text}`, 'tld').labels.slice(1).join('.');
