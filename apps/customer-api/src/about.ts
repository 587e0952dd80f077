import type { About } from '#libs/platform';

/** How the API presents itself in its description. */
export const about: About = {
  title: 'Pohonnama customer API',
  description:
    'White label: the Host header says whose customers these are, and everything shown is that brand’s. Problems are RFC 9457, in English or Indonesian by Accept-Language.',
};
