/** One side of a bill as it was when the bill was written: later changes of a profile leave it alone. */
export interface Party {
  /** Whom to write to: a person or the account's name. */
  readonly name: string;
  readonly company: string | null;
  /** One line, as it is printed. */
  readonly address: string | null;
  /** NPWP: 16 digits, or the 15 of old. */
  readonly taxNumber: string | null;
  /** NIB, the number of a business. */
  readonly companyNumber: string | null;
}

/** Who bills: what stands at the head of the paper. */
export interface SellerParty extends Party {
  /** The name under which it sells. */
  readonly brand: string;
  readonly supportEmail: string | null;
  /** `#rrggbb` of its brand; papers of former times say none. */
  readonly colour?: string | null;
}
