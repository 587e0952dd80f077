import { type CoretaxChoice, OTHERS_PLACES, type OthersPlace } from '#libs/billing';
import { ApiFromValidation } from '#libs/platform';
import { IsBoolean, IsIn, Matches } from 'class-validator';

const KINDS = ['A', 'B'] as const;

/** How my files for Coretax are filled in where sources differ. */
@ApiFromValidation()
export class CoretaxChoiceView {
  /** Domains are goods (`A`) or services (`B`). */
  @IsIn(KINDS)
  readonly itemKind!: (typeof KINDS)[number];

  /** Of Coretax’s list: 170209 are other internet services, 000000 is anything. */
  @Matches(/^\d{6}$/, { message: 'must be six digits', context: { id: 'harus enam angka' } })
  readonly itemCode!: string;

  /** The place of buyers without an NPWP: `short` is 000000, `long` has sixteen zeros before it. */
  @IsIn(OTHERS_PLACES)
  readonly othersPlace!: OthersPlace;

  /** The form has `CustomDocMonthYear`: newer converters want it, older ones refuse it. */
  @IsBoolean()
  readonly hasDocumentMonth!: boolean;
}

export const viewCoretaxChoice = ({ itemKind, itemCode, othersPlace, hasDocumentMonth }: CoretaxChoice): CoretaxChoiceView => ({
  itemKind,
  itemCode,
  othersPlace,
  hasDocumentMonth,
});
