import { newContactId } from './new-contact-id';

describe('a new contact id', () => {
  it('has the prefix of the registry and fills sixteen characters', () => {
    expect(newContactId('PNA-')).toMatch(/^PNA-[0-9A-Z]{12}$/);
    expect(newContactId('')).toMatch(/^[0-9A-Z]{16}$/);
  });

  it('refuses a prefix that leaves nothing to chance', () => {
    expect(() => newContactId('123456789')).toThrow(RangeError);
  });
});
