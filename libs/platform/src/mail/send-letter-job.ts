/** The kind of the jobs that send one mail; their payload is `{ letter: id }`. */
export const SEND_LETTER = 'letter.send';
