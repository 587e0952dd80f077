import { buffer } from 'node:stream/consumers';
import { writePdf } from '#libs/platform';
import sharp from 'sharp';
import { CheckFile } from './check-file';
import { PageNotShown, PdfPages } from './pdf-pages';
import { Pictures } from './pictures';

const pages = new PdfPages();
let paper: Buffer;
/** Poppler is nothing that a test may need: where it is not installed, nothing is shown and nothing is refused for it. */
let isInstalled: boolean;

beforeAll(async () => {
  const content = [{ text: 'Surat keterangan' }, { text: 'Halaman dua', pageBreak: 'before' as const }];
  const about = { title: 'Surat', author: 'Sekolah', language: 'id' as const, foot: 'x', writtenAt: new Date('2026-11-22T00:00:00Z') };
  paper = await buffer(await writePdf({ ...about, content }));
  isInstalled = (await pages.facts(paper)) !== undefined;
});

it('a PDF of a real program is taken as it came', async () => {
  expect(await new CheckFile(new Pictures(), pages).run(paper)).toEqual({ mediaType: 'application/pdf', bytes: paper });
});

it('poppler says how many pages there are, and nothing of what is no PDF', async () => {
  expect(await pages.facts(paper)).toEqual(isInstalled ? { isEncrypted: false, hasPrograms: false, pages: 2 } : undefined);
  expect(await pages.facts(Buffer.from('not a PDF'))).toBeUndefined();
});

it('a page is shown as a picture large enough to be read, one that is not there is not', async () => {
  const shown = await pages.picture(paper, 2).then(
    async (picture) => (await sharp(picture).metadata()).height,
    (error: unknown) => error instanceof PageNotShown,
  );
  expect(shown).toBe(isInstalled ? 1_800 : true);
  await expect(pages.picture(paper, 3)).rejects.toThrow(PageNotShown);
  await expect(pages.picture(Buffer.from('not a PDF'), 1)).rejects.toThrow(PageNotShown);
});
