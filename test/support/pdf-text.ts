import { inflateSync } from 'node:zlib';

const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const STREAM = /\/Filter \/FlateDecode[\s\S]*?\nstream\n([\s\S]*)\nendstream/;
const FONTS_OF_PAGE = /\/Font <<([^>]*)>>/g;
const PIECE = /\/(F\d+) [\d.]+ Tf|1 0 0 1 [-\d.]+ ([-\d.]+) Tm|\[([^\]]*)\] TJ/g;

/** How the glyphs of a font are written. */
type Glyphs = ReadonlyMap<string, string>;

/**
 * What a PDF of pdfmake's says: its title, author and makers, and then its lines from top to bottom. Fonts are subsets whose
 * glyphs have numbers of their own; the map beside each font (ToUnicode, ISO 32000-1 section 9.10.3) says which letters they are.
 */
export function pdfText(pdf: Buffer): string {
  const objects = new Map([...pdf.toString('latin1').matchAll(OBJECT)].map(([, number, held]) => [number!, held!]));
  const fonts = new Map([...objects.values()].flatMap((held) => fontsIn(held, objects)));
  const written = [...objects.values()].filter((held) => held.startsWith('('));
  const pages = [...objects.values()].filter((held) => !held.includes('/Subtype')).map(streamOf);
  return [...written.map(literal), ...pages.map((page) => linesOf(page, fonts))].filter((part) => part !== '').join('\n');
}

function streamOf(held: string): string {
  const packed = STREAM.exec(held)?.[1];
  return packed === undefined ? '' : inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
}

function fontsIn(held: string, objects: ReadonlyMap<string, string>): (readonly [string, Glyphs])[] {
  const named = [...held.matchAll(FONTS_OF_PAGE)].flatMap(([, list]) => [...list!.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return named.map(([, name, number]) => {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!) ?? '')?.[1];
    return [name!, glyphsOf(streamOf(objects.get(map ?? '') ?? ''))] as const;
  });
}

function glyphsOf(map: string): Glyphs {
  const ranges = [...map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)];
  return new Map(
    ranges.flatMap(([, from, list]) =>
      [...list!.matchAll(/<([\w ]+)>/g)].map(
        ([, letters], index) => [(parseInt(from!, 16) + index).toString(16).padStart(4, '0'), utf16(letters!.replaceAll(' ', ''))] as const,
      ),
    ),
  );
}

/** Pieces of the same height stand in one line. */
function linesOf(page: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let [text, height, glyphs]: [string, string, Glyphs | undefined] = ['', '', undefined];
  for (const [, font, y, shown] of page.matchAll(PIECE)) {
    if (font !== undefined) glyphs = fonts.get(font);
    if (y !== undefined && y !== height) [text, height] = [`${text}\n`, y];
    const numbers = [...(shown ?? '').matchAll(/<(\w+)>/g)].flatMap(([, each]) => each!.match(/\w{4}/g) ?? []);
    text += numbers.map((each) => glyphs?.get(each) ?? '').join('');
  }
  return text.trim();
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** A text as PDF writes it: in UTF-16 where it begins with the mark of that, in Latin letters otherwise. */
function literal(held: string): string {
  const bytes = Buffer.from(held.slice(1, -1).replaceAll(/\\([()\\])/g, '$1'), 'latin1');
  return bytes.subarray(0, 2).toString('hex') === 'feff' ? utf16(bytes.subarray(2).toString('hex')) : bytes.toString('latin1');
}
