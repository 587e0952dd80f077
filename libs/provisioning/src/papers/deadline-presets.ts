import type { DeadlinePolicy, DeadlineStage } from '#libs/documents';

const DAY_HOURS = 24;
const stage = (afterHours: number, action: DeadlineStage['action'], more: Partial<DeadlineStage> = {}): DeadlineStage => ({
  afterHours,
  action,
  refundPercent: 0,
  onlyWhileRefunded: false,
  ...more,
});

/** What operators really do when papers do not come. `daftarnama_v2` counts where nothing else was said. */
export const DEADLINE_PRESETS = {
  /** Three days, then it is deleted and everybody gets back what was paid. */
  daftarnama_v2: {
    preset: 'daftarnama_v2',
    stages: [stage(72, 'delete', { refundPercent: 100 })],
    remindAtHours: [0, 24, 48, 66],
    restartHours: 24,
  },
  /** Reminded on days 1 and 4, suspended on day 5, reminded again on days 14 and 21, deleted on day 30; nothing comes back. */
  rna: {
    preset: 'rna',
    stages: [stage(5 * DAY_HOURS, 'suspend'), stage(30 * DAY_HOURS, 'delete')],
    remindAtHours: [1, 4, 14, 21].map((days) => days * DAY_HOURS),
    restartHours: 24,
  },
  /** Three days, then it is suspended; deleted on day 30, and nothing comes back. */
  'srs-x': {
    preset: 'srs-x',
    stages: [stage(72, 'suspend'), stage(30 * DAY_HOURS, 'delete')],
    remindAtHours: [0, 48, 7 * DAY_HOURS, 14 * DAY_HOURS, 28 * DAY_HOURS],
    restartHours: 24,
  },
} as const satisfies Readonly<Record<string, DeadlinePolicy>>;

export type DeadlinePreset = keyof typeof DEADLINE_PRESETS;
export const DEADLINE_PRESET_NAMES = Object.keys(DEADLINE_PRESETS) as DeadlinePreset[];
