import { type ContactFields, isSameHolder } from './contact';
import { contentHash, contentOf } from './contact-content';

const budi: ContactFields = {
  name: 'Budi Santoso',
  organization: null,
  street: ['Jalan Contoh 12'],
  city: 'Bandung',
  province: 'Jawa Barat',
  postalCode: '40115',
  country: 'ID',
  phone: '+6281234567890',
  email: 'budi@example.test',
};

it('the same words have the same hash, in whatever order they came and whatever is stored beside them', () => {
  const turned = Object.fromEntries(Object.entries(budi).reverse()) as unknown as ContactFields;
  expect(contentHash(Object.assign(turned, { id: 'con_1', version: 7 }))).toBe(contentHash(budi));
});

it('each field counts', () => {
  const others = Object.keys(contentOf(budi)).map((field) => contentHash({ ...budi, [field]: field === 'street' ? ['Lain'] : 'lain' }));
  expect(new Set([contentHash(budi), ...others]).size).toBe(10);
});

it('the holder is the same as long as name and organization are', () => {
  expect(isSameHolder(budi, Object.assign({}, budi, { email: 'lain@example.test' }))).toBe(true);
  expect(isSameHolder(budi, { ...budi, name: 'Siti' })).toBe(false);
  expect(isSameHolder(budi, { ...budi, organization: 'PT Kopi' })).toBe(false);
});
