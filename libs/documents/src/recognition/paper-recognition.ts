/** Whether the number on a picture is the one that was typed. */
export const NUMBER_SEEN = ['yes', 'no', 'unreadable'] as const;
export type NumberSeen = (typeof NUMBER_SEEN)[number];

/** How far a picture of an identity card agrees with what was typed from it. What was read on it is not kept. */
export interface PaperRecognition {
  readonly paperId: string;
  readonly caseId: string;
  /** When what it was compared with was typed: what is typed later is compared anew. */
  readonly comparedTo: Date;
  readonly number: NumberSeen;
  /** The typed name and the line that is most like it, 0 to 100; null when no words were recognized. */
  readonly namePercent: number | null;
  readonly readAt: Date;
}
