import { el } from '#libs/platform';
import { command } from './command';

/** Asks for the oldest message (RFC 5730, section 2.9.2.3). */
export const pollRequest = (clTRID: string): string => command(el('poll', { op: 'req' }), clTRID);

/** Takes a message off the queue. */
export const pollAcknowledge = (id: string, clTRID: string): string => command(el('poll', { op: 'ack', msgID: id }), clTRID);
