import { expiryOf, readSolvedCaptcha } from './captcha';

const solved = { algorithm: 'SHA-256', challenge: 'c', number: 12, salt: 'ab?expires=1795312800&', signature: 's' };
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

describe('a solved captcha', () => {
  it('is read as the widget writes it, whatever else stands in it', () => {
    expect(readSolvedCaptcha(base64({ ...solved, took: 31 }))).toEqual(solved);
  });

  it.each([
    ['', 'nothing'],
    ['%%%', 'no base64'],
    [base64(null), 'null'],
    [base64([solved]), 'a list'],
    [base64({ ...solved, algorithm: 'SHA-1' }), 'another hash'],
    [base64({ ...solved, number: '12' }), 'a number as text'],
    [base64({ ...solved, number: 1.5 }), 'a broken number'],
    [base64({ ...solved, salt: undefined }), 'a missing part'],
  ])('is not %p: %s', (text) => {
    expect(readSolvedCaptcha(text)).toBeNull();
  });

  it('runs out when its salt says', () => {
    expect(expiryOf(solved)).toEqual(new Date(1_795_312_800_000));
  });
});
