import type { PlantedOwner } from '#libs/tree';

/** One password for everybody in the demo. It protects nothing: the demo refuses to be made in production. */
export const DEMO_PASSWORD = 'demo-pohonnama';

const person = (name: string, email: string): PlantedOwner => ({ name, email, password: DEMO_PASSWORD, locale: 'id' });

/** Who logs in where: what the box at the start shows, and what the README names. */
export const DEMO_PEOPLE = {
  operator: person('Ratna Wulandari', 'ratna@pohonnama.test'),
  reseller: person('Rina Kusuma', 'rina@kopihost.test'),
  subReseller: person('Sari Anggraini', 'sari@senja.test'),
  customer: person('Budi Santoso', 'budi@example.test'),
  shortReseller: person('Agus Pratama', 'agus@awan.test'),
  shortCustomer: person('Dewi Lestari', 'dewi@example.test'),
  directCustomer: person('Eka Putri', 'eka@example.test'),
} as const;

/** The brands of the demo and the host names their customers use. */
export const DEMO_HOSTS = {
  operator: 'pohonnama.localhost',
  reseller: 'kopihost.localhost',
  subReseller: 'senja.localhost',
  shortReseller: 'awan.localhost',
} as const;
