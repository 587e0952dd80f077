/** `unsent`: its money is set aside, and nothing is on its way to the registry. `in_doubt`: nobody knows what became of what was sent. */
export const STUCK_KINDS = ['unsent', 'in_doubt'] as const;
export type StuckKind = (typeof STUCK_KINDS)[number];

/** An item that somebody has paid for and that does not go on. */
export interface StuckItem {
  /** `stk_…` */
  readonly id: string;
  readonly itemId: string;
  readonly kind: StuckKind;
  /** Since when it has not gone on. */
  readonly since: Date;
  readonly seenAt: Date;
  /** Null as long as it is so. */
  readonly overAt: Date | null;
}
