import { CommandRefused } from '../epp/command-refused';
import type { CommandHandler } from './call';

/** Reads the oldest message (1301, or 1300 when there is none) or takes one off the queue (RFC 5730, section 2.9.2.3). */
export const poll: CommandHandler = ({ command, store, account, extensions }) => {
  const { op, body } = command;
  if (op !== 'req' && op !== 'ack') throw new CommandRefused(op === undefined ? 2003 : 2005, 'op is req or ack');
  if (op === 'ack') {
    const id = body.attribute('msgID');
    if (!id) throw new CommandRefused(2003, 'ack needs msgID');
    if (!store.messages.remove(account, id)) throw new CommandRefused(2303, `message ${id} does not exist`);
    return { code: 1000, queue: { count: store.messages.count(account), id } };
  }
  const message = store.messages.oldest(account);
  if (!message) return { code: 1300 };
  const { id, at, text, data, extension } = message;
  const queue = { count: store.messages.count(account), id: String(id), date: at, text };
  return { code: 1301, queue, data, extensions: extension && extensions.speaks('changePoll') ? [extension] : [] };
};
