import { ApiProperty } from '@nestjs/swagger';
import { PaperKindView, viewPaperKind } from '../../cases/http/paper-kind.view';
import { type DocumentRule, REGISTRANT_TYPES, type RegistrantType, type RuleVariant } from '../document-rule';

/** Something that has to be shown. */
export class NeededPaperView {
  @ApiProperty({ example: 'identity' })
  readonly key!: string;

  @ApiProperty({ type: [PaperKindView], description: 'One paper of any of these kinds is enough.' })
  readonly anyOf!: readonly PaperKindView[];
}

/** One way to show who a registrant is. */
export class RuleVariantView {
  @ApiProperty({ example: 'default' })
  readonly key!: string;

  @ApiProperty({ type: [NeededPaperView], description: 'All of them are needed.' })
  readonly allOf!: readonly NeededPaperView[];

  @ApiProperty({ type: [PaperKindView], description: 'Only where there is such a paper.' })
  readonly optional!: readonly PaperKindView[];

  @ApiProperty({ enum: REGISTRANT_TYPES, isArray: true, description: 'Whom it is for.' })
  readonly for!: readonly RegistrantType[];
}

/** What a TLD asks of registrants. */
export class DocumentRuleView {
  @ApiProperty({ example: 'co.id' })
  readonly tld!: string;

  @ApiProperty({ format: 'date-time' })
  readonly validFrom!: string;

  @ApiProperty()
  readonly isSellable!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'Who gives such names, where they are not sold here.' })
  readonly authority!: string | null;

  @ApiProperty({ type: [RuleVariantView], description: 'None: no papers are asked for. Several: the orderer chooses.' })
  readonly variants!: readonly RuleVariantView[];
}

export const viewDocumentRule = ({ tld, validFrom, rule }: DocumentRule): DocumentRuleView => ({
  tld,
  validFrom: validFrom.toISOString(),
  isSellable: rule.isSellable,
  authority: rule.authority,
  variants: rule.variants.map(viewVariant),
});

const viewVariant = ({ key, allOf, optional, for: whom }: RuleVariant): RuleVariantView => ({
  key,
  allOf: allOf.map((need) => ({ key: need.key, anyOf: need.anyOf.map(viewPaperKind) })),
  optional: optional.map(viewPaperKind),
  for: whom,
});

/** The rules that are in force now. */
export class DocumentRulesView {
  @ApiProperty({ type: [DocumentRuleView] })
  readonly data!: readonly DocumentRuleView[];
}
