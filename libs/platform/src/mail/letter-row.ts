import { readInstant, readInstantOrNull, readInteger } from '../engine/dialect';
import type { KeptLetter, LetterBrand, LetterLocale, LetterState, LetterTemplate } from './letter';

/** A row of `letter` as hand-written SQL brings it back. */
export interface LetterRow {
  id: string;
  person_id: string | null;
  node_id: unknown;
  to_email: string;
  to_name: string;
  template: LetterTemplate;
  locale: LetterLocale;
  brand: string;
  data: string;
  state: LetterState;
  failure: string | null;
  message_id: string | null;
  created_at: unknown;
  sent_at: unknown;
}

export const readLetter = (row: LetterRow): KeptLetter => ({
  id: row.id,
  personId: row.person_id,
  nodeId: readInteger(row.node_id),
  to: { email: row.to_email, name: row.to_name },
  template: row.template,
  locale: row.locale,
  brand: JSON.parse(row.brand) as LetterBrand,
  data: JSON.parse(row.data) as Record<string, string>,
  state: row.state,
  failure: row.failure,
  messageId: row.message_id,
  createdAt: readInstant(row.created_at),
  sentAt: readInstantOrNull(row.sent_at),
});
