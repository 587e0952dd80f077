import { type Signer, SignersInvalid, readSigners } from './signer';

const good: Signer = { keyTag: 12_345, algorithm: 13, digestType: 2, digest: '49fd46e6'.repeat(8) };
const codes = (...typed: Signer[]) => {
  try {
    readSigners(typed);
    return [];
  } catch (error) {
    if (!(error instanceof SignersInvalid)) throw error;
    return (error.facts.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

it('digests are read as people copy them, with gaps and in small letters', () => {
  expect(readSigners([{ ...good, digest: `49fd46e6 ${'49FD46E6'.repeat(7)}` }])[0]!.digest).toBe('49FD46E6'.repeat(8));
  expect(readSigners([])).toEqual([]);
});

it('a digest has the length of its type, in hexadecimal digits', () => {
  expect(codes({ ...good, digest: 'AB' })).toEqual(['/signers/0/digest digest-invalid']);
  expect(codes(good, { ...good, digestType: 4 })).toEqual(['/signers/1/digest digest-invalid']);
  expect(codes({ ...good, digestType: 4, digest: 'AB'.repeat(48) })).toEqual([]);
  expect(codes({ ...good, digest: 'XY'.repeat(32) })).toEqual(['/signers/0/digest digest-invalid']);
});

it('the same record twice is one too many', () => {
  expect(codes(good, { ...good, digest: good.digest.toUpperCase() })).toEqual(['/signers/1/digest signer-twice']);
});
