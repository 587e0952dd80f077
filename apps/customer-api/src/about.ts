import type { About } from '#libs/platform';

/** How the API presents itself in its description. */
export const about: About = {
  // No name: it is the brand's.
  title: 'Customer API',
  description:
    'White label: the Host header says whose customers these are, and everything shown is that brand’s. Problems are RFC 9457, in English or Indonesian by Accept-Language.',
};
