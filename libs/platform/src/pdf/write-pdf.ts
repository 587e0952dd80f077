import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

/** A piece of a PDF, in pdfmake's words. */
export type PdfContent = Content;

/** What is to be written as a PDF. */
export interface PdfDocument {
  readonly title: string;
  /** Whose paper it is. */
  readonly author: string;
  /** The same content and time give the same bytes. */
  readonly writtenAt: Date;
  readonly language: 'id' | 'en';
  /** Pieces from top to bottom. */
  readonly content: readonly PdfContent[];
  /** At the foot of every page, beside the number of the page. */
  readonly foot: string;
}

/** Two faces are enough: papers have no italics. */
const FONTS = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
};
const MARGINS: [number, number, number, number] = [40, 40, 40, 60];

/** As much of pdfmake as is used here. Its types know no stream that can be ended. */
interface Printer {
  createPdf(definition: TDocumentDefinitions): { getStream(): Promise<Readable & { end(): void }> };
}

let made: Promise<Printer> | undefined;

/** pdfmake with its fonts in memory, and no way to the network or to files: what a paper says cannot make it fetch anything. */
function printer(): Promise<Printer> {
  // Only programs that write PDFs pay for loading it.
  made ??= import('pdfmake').then((loaded) => {
    const pdfmake = 'default' in loaded ? (loaded.default as typeof loaded) : loaded;
    const folder = join(dirname(createRequire(__filename).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
    const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, content: Buffer): void } };
    for (const file of Object.values(FONTS)) virtualfs.writeFileSync(file, readFileSync(join(folder, file)));
    pdfmake.setFonts({ Roboto: FONTS });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
    return pdfmake as unknown as Printer;
  });
  return made;
}

/** The PDF (A4) as a stream; laid out before the promise resolves. @throws Error when a piece wants a file or an address */
export async function writePdf({ title, author, writtenAt, language, content, foot }: PdfDocument): Promise<Readable> {
  const pdf = (await printer()).createPdf({
    content: [...content],
    pageSize: 'A4',
    pageMargins: MARGINS,
    language,
    info: { title, author, creationDate: writtenAt, producer: author, creator: author },
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.2, color: '#222222' },
    footer: (page, pages) => ({
      margin: [40, 20, 40, 0],
      fontSize: 8,
      color: '#666666',
      columns: [{ text: foot }, { text: `${page} / ${pages}`, alignment: 'right', width: 60 }],
    }),
  });
  const stream = await pdf.getStream();
  stream.end();
  return stream;
}
