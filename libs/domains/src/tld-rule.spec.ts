import { DomainName } from '#libs/kernel';
import { NameNotAllowed, assertAllowed, ruleOf } from './tld-rule';

const allowed = (text: string, tld: string) => () => assertAllowed(DomainName.parse(text), ruleOf(tld));

describe('what a TLD takes', () => {
  it.each([
    ['kopisenja.id', 'id'],
    ['ab.id', 'id'],
    ['abc.co.id', 'co.id'],
    ['café.com', 'com'],
  ])('%s can be registered under .%s', (name, tld) => {
    expect(allowed(name, tld)).not.toThrow();
  });

  it.each([
    ['a.id', 'id', 'at least 2'],
    ['ab.co.id', 'co.id', 'at least 3'],
    ['café.id', 'id', 'plain letters'],
    ['pаypal.com', 'com', 'several scripts'],
  ])('%s under .%s is refused: %s', (name, tld, reason) => {
    expect(allowed(name, tld)).toThrow(NameNotAllowed);
    expect(allowed(name, tld)).toThrow(reason);
  });
});
