import { DAY, after } from '#libs/kernel';
import { MailedJustNow, begun, dueOf, dueStage, onwards, refuseAgain } from './email-verification';

const at = new Date('2026-01-01T00:00:00Z');
const days = (count: number) => after(at, count * DAY);
const wanted = { id: 'evf_1', ownerId: 7, email: 'siti@example.test', contactId: 'con_1', hash: 'a' };

it('an address is reminded of on the seventh and the fourteenth day, and its names rest on the fifteenth', () => {
  const begin = begun(wanted, at);
  expect(dueOf(begin)).toEqual(days(15));
  expect([dueStage(begin, days(6)), dueStage(begin, days(7))?.action]).toEqual([undefined, 'remind']);
  const second = onwards(begin);
  expect([dueStage(second, days(13)), dueStage(second, days(14))?.action]).toEqual([undefined, 'remind']);
  const third = onwards(second);
  expect([dueStage(third, days(14)), dueStage(third, days(15))?.action]).toEqual([undefined, 'suspend']);
  expect(dueStage(onwards(third), days(99))).toBeUndefined();
});

it('nothing is due once it was proved', () => {
  expect(dueStage({ ...begun(wanted, at), verifiedAt: at }, days(99))).toBeUndefined();
});

it('the mail is not sent again within ten minutes', () => {
  expect(() => refuseAgain(begun(wanted, at), new Date(at.getTime() + 599_000))).toThrow(MailedJustNow);
  expect(() => refuseAgain(begun(wanted, at), new Date(at.getTime() + 600_000))).not.toThrow();
});
