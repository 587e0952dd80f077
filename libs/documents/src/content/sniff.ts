export type FileType = 'jpeg' | 'png' | 'webp' | 'pdf';

const starts = (file: Buffer, magic: string, at = 0): boolean => file.subarray(at, at + magic.length).toString('latin1') === magic;

/** What a file is by its first bytes, whatever its name or sender says; undefined for all that is not taken, such as SVG. */
export function sniff(file: Buffer): FileType | undefined {
  if (starts(file, '\xff\xd8\xff')) return 'jpeg';
  if (starts(file, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(file, 'RIFF') && starts(file, 'WEBP', 8)) return 'webp';
  return starts(file, '%PDF-') ? 'pdf' : undefined;
}
