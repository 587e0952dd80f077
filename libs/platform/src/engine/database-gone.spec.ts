import { isContention } from './database-error';
import { isDatabaseGone } from './database-gone';

const wrapped = (driverError: object) => Object.assign(new Error('query failed'), { driverError });

it.each([
  ['a connection that ended', wrapped({ fatal: true, code: 'PROTOCOL_CONNECTION_LOST' })],
  ['a server that takes no more connections', { errno: 1040, fatal: false }],
  ['a replica that was made read-only', wrapped({ errno: 1290 })],
  ['an answer that did not come in time', wrapped({ code: 'PROTOCOL_SEQUENCE_TIMEOUT' })],
  ['too many waiting for a connection', new Error('Queue limit reached.')],
])('%s is a database that is gone: nothing is tried again by itself', (_, error) => {
  expect([isDatabaseGone(error), isContention(error)]).toEqual([true, false]);
});

it.each([wrapped({ errno: 1213 }), wrapped({ errno: 1062 }), new Error('anything else'), null, undefined])(
  '%s is a database that is there',
  (error) => expect(isDatabaseGone(error)).toBe(false),
);
