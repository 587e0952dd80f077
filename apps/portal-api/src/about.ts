import type { About } from '#libs/platform';

/** How the API presents itself in its description. */
export const about: About = {
  title: 'Pohonnama portal API',
  description:
    'For the operator, resellers and sub-resellers. Each acts for one node of the tree, buys from its parent and sells to its children. Problems are RFC 9457, in English or Indonesian by Accept-Language.',
};
