/** What happens to a name whose papers are missing for too long. */
export const STAGE_ACTIONS = ['delete', 'suspend', 'keep'] as const;
export type StageAction = (typeof STAGE_ACTIONS)[number];

/** One step of a policy. */
export interface DeadlineStage {
  /** Hours of the case's clock; later than the stage before. */
  readonly afterHours: number;
  readonly action: StageAction;
  /** How much of what each level was charged it gets back: 0 to 100. */
  readonly refundPercent: number;
  /** Only as long as the registry still refunds the name. */
  readonly onlyWhileRefunded: boolean;
}

/** How long somebody may take to hand in papers for a name that is registered already, and what follows. Each case keeps a copy. */
export interface DeadlinePolicy {
  /** The preset it was made from, for people. */
  readonly preset: string;
  /** In the order of their hours. */
  readonly stages: readonly DeadlineStage[];
  /** Hours of the case's clock at which people are reminded, once each. */
  readonly remindAtHours: readonly number[];
  /** How many hours a rejection leaves until the next stage, at least. */
  readonly restartHours: number;
}
