/** Most rows that one list of the control endpoint holds; the next page starts after the last one. */
export const PAGE_MAX = 1_000;
