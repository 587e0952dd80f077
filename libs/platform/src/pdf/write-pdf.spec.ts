import { buffer } from 'node:stream/consumers';
import { type PdfDocument, writePdf } from './write-pdf';

const paper: PdfDocument = {
  title: 'INV/2026/000001',
  author: 'Senja',
  writtenAt: new Date('2026-11-22T02:00:00.000Z'),
  language: 'id',
  content: [{ text: 'Tagihan' }],
  foot: 'Senja',
};
const written = async (more: Partial<PdfDocument> = {}) => buffer(await writePdf({ ...paper, ...more }));

describe('a PDF', () => {
  it('is the same, byte for byte, whenever it is written', async () => {
    const first = await written();
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await written()).toEqual(first);
    expect(await written({ content: [{ text: 'Kwitansi' }] })).not.toEqual(first);
  });

  it.each(['/etc/hostname', 'http://127.0.0.1:1/a.png', 'https://example.test/a.png'])('fetches nothing: %s', (image) =>
    expect(written({ content: [{ image }] })).rejects.toThrow(/denied/),
  );
});
