import { Money } from '#libs/kernel';
import { scrub } from './scrub';

const NIK = '3174011234567890';
/** Its id holds sixteen digits in a row, as identity numbers do. */
const API_KEY = 'pn_live_01kag1234567890123456abcdef_aB3-_xYzaB3-_xYzaB3-_xYzaB3-_xYzaB3-_xYzaB3';
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwZXJfMSJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ';

describe('a log line hides', () => {
  it.each([
    ['password', 'x'],
    ['newPassword', 'x'],
    ['client_secret', 'x'],
    ['refreshToken', 'x'],
    ['Authorization', 'x'],
    ['authInfo', 'x'],
    ['set-cookie', ['x']],
    ['pw', 'x'],
    ['NIK', '1'],
    ['npwp', { number: '1' }],
  ])('the field %s', (name, value) => {
    expect(scrub({ at: { any: [{ [name]: value }] } })).toEqual({ at: { any: [{ [name]: '[hidden]' }] } });
  });

  it.each([
    [`NIK ${NIK}.`, 'NIK [hidden].'],
    ['NPWP 01.234.567.8-901.000', 'NPWP [hidden]'],
    ['old NPWP 012345678901000', 'old NPWP [hidden]'],
    [`/v1/people/${NIK}?x=1`, '/v1/people/[hidden]?x=1'],
    [`got ${TOKEN}!`, 'got [hidden]!'],
    [`Authorization: Bearer ${TOKEN}`, 'Authorization: [hidden] [hidden]'],
    ['Bearer abcdefgh12345678', 'Bearer [hidden]'],
    [`Bearer ${API_KEY}`, 'Bearer [hidden][hidden]'],
    [`sent ${API_KEY}, refused`, 'sent pn_live_[hidden], refused'],
    [`https://x.test/?k=${API_KEY.replace('live', 'test')}&y=1`, 'https://x.test/?k=pn_test_[hidden]&y=1'],
    [`{"was":"x${API_KEY}"}`, '{"was":"xpn_live_[hidden]"}'],
    ['cannot reach mysql://pohon:s3cret@db:3306/pohon', 'cannot reach mysql://pohon:[hidden]@db:3306/pohon'],
    ['GET /reset?token=abc&x=1', 'GET /reset?token=[hidden]&x=1'],
    ['{"password":"hush","a":1}', '{"password":"[hidden]","a":1}'],
    [
      '<domain:authInfo><domain:pw>2fooBAR</domain:pw></domain:authInfo>',
      '<domain:authInfo><domain:pw>[hidden]</domain:pw></domain:authInfo>',
    ],
    ['<clID>us</clID><pw>hush</pw><newPW>more</newPW>', '<clID>us</clID><pw>[hidden]</pw><newPW>[hidden]</newPW>'],
  ])('what stands in %p', (text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  it('identity numbers that are numbers', () => {
    expect(scrub({ a: [[3174011234567890]], b: 3174011234567890n })).toEqual({ a: [['[hidden]']], b: '[hidden]' });
  });

  it('what an error says, and what drivers hang on it', () => {
    const error = Object.assign(new Error(`duplicate ${NIK}`, { cause: new TypeError(`because of ${TOKEN}`) }), {
      code: 'ER_DUP',
      parameters: ['hush'],
      query: 'hush',
    });
    const line = JSON.stringify(scrub({ error: [error] }));
    expect(line).not.toMatch(/hush|3174|eyJ/);
    expect(scrub(error)).toMatchObject({
      name: 'Error',
      message: 'duplicate [hidden]',
      code: 'ER_DUP',
      cause: { name: 'TypeError', message: 'because of [hidden]' },
    });
  });
});

describe('a log line keeps', () => {
  it.each([
    ['kopisenja.id'],
    ['ord_01kf3z5rq8v0000000000000ab'],
    ['2026-11-22T02:00:00.000Z'],
    [1_795_000_000_000],
    ['Rp195.000'],
    [true],
    [null],
    [undefined],
  ])('%p', (value) => {
    expect(scrub(value)).toEqual(value);
  });

  it('money, dates and lists in their JSON form', () => {
    expect(scrub({ price: Money.idr(5), at: new Date(0), of: [1, 'a'] })).toEqual({
      price: { amount: 5, currency: 'IDR' },
      at: '1970-01-01T00:00:00.000Z',
      of: [1, 'a'],
    });
  });
});

describe('a log line stays small', () => {
  it('whatever it is given', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const line = JSON.stringify(
      scrub({ circle, wide: Array.from({ length: 10_000 }, () => 'x'), long: 'y'.repeat(100_000), bytes: Buffer.alloc(10_000) }),
    );
    expect(line.length).toBeLessThan(10_000);
  });
});
