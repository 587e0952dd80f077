export type FileType = 'jpeg' | 'png' | 'webp' | 'pdf';

/** What people hand in by mistake, by the names they know. */
export type OtherType = 'GIF' | 'BMP' | 'TIFF' | 'HEIC' | 'AVIF' | 'SVG' | 'HTML' | 'ZIP' | 'RAR' | '7z' | 'RTF' | 'Office' | 'EXE';

/** Text that stands at this place of a file. */
type Magic = readonly [type: FileType | OtherType, magic: string, at?: number];

const TAKEN: readonly (Magic & readonly [FileType, string, number?])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['webp', 'WEBP', 8],
  ['pdf', '%PDF-'],
];

const NOT_TAKEN: readonly (Magic & readonly [OtherType, string, number?])[] = [
  ['GIF', 'GIF8'],
  ['BMP', 'BM'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['HEIC', 'ftyphei', 4],
  ['HEIC', 'ftyphev', 4],
  ['HEIC', 'ftypmif1', 4],
  ['AVIF', 'ftypavif', 4],
  ['ZIP', 'PK\x03\x04'],
  ['RAR', 'Rar!'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['RTF', '{\\rtf'],
  ['Office', '\xd0\xcf\x11\xe0'],
  ['EXE', 'MZ'],
];

/** How much of a text is looked at to tell a web page from a drawing. */
const TEXT_HEAD = 512;

const stands = (file: Buffer, [, magic, at = 0]: Magic): boolean => file.subarray(at, at + magic.length).toString('latin1') === magic;

/** What a file is by its first bytes, whatever its name or sender says; undefined for all that is not taken, such as SVG. */
export function sniff(file: Buffer): FileType | undefined {
  const [type] = TAKEN.find((each) => stands(file, each)) ?? [];
  // WebP's mark stands inside of a container that holds sounds and films as well.
  return type === 'webp' && !stands(file, ['webp', 'RIFF']) ? undefined : type;
}

/** What a file that is not taken seems to be, so that its sender hears it by name; undefined when nobody can tell. */
export function sniffOther(file: Buffer): OtherType | undefined {
  const [type] = NOT_TAKEN.find((each) => stands(file, each)) ?? [];
  if (type) return type;
  const head = file.subarray(0, TEXT_HEAD).toString('latin1').trimStart().toLowerCase();
  if (!head.startsWith('<')) return undefined;
  if (head.includes('<svg')) return 'SVG';
  return /^<(!doctype html|html|script|head|body)/.test(head) ? 'HTML' : undefined;
}
