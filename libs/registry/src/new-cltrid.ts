import { newId } from '#libs/kernel';

/**
 * A client transaction id (RFC 5730: 3 to 64 characters) that nobody has used or can guess. One per send, never reused:
 * there are servers that close the connection without an answer when they see one again, whoever sent it first.
 */
export const newClTrid = (now: Date): string => newId('pn', now);
