/** A mail as a reader shows it. */
export interface Mail {
  /** The name of its file without the ending. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Date | null;
  readonly text: string;
  readonly html: string;
}
