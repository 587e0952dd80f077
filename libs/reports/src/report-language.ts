/** The languages that reports are written in. */
export const REPORT_LANGUAGES = ['id', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** A text in each of them. */
export type ReportWording = Readonly<Record<ReportLanguage, string>>;
