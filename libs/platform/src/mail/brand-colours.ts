import { contrastOf } from '../colour/contrast';

const DEFAULT_COLOUR = '#1f4e79';
const WHITE = '#ffffff';
const BLACK = '#111111';

/** The brand's colour when it is one (`#rrggbb`), and black or white, whichever is better read on it. */
export function brandColours(given: string | null): { colour: string; ink: string } {
  const colour = given !== null && /^#[0-9a-f]{6}$/i.test(given) ? given : DEFAULT_COLOUR;
  return { colour, ink: contrastOf(colour, WHITE) >= contrastOf(colour, BLACK) ? WHITE : BLACK };
}
