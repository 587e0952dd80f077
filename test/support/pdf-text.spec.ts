import { buffer } from 'node:stream/consumers';
import { writePdf } from '#libs/platform';
import { pdfText } from './pdf-text';

it('all that a PDF says can be read: its lines, its foot, its letters drawn as one, and what it says of itself', async () => {
  const pdf = await writePdf({
    title: 'INV/2026 – (é)',
    author: 'Senja',
    writtenAt: new Date('2026-11-22T02:00:00.000Z'),
    language: 'id',
    content: [{ text: ['Tagihan finansial ', { text: 'Kedai Kopi', bold: true }] }, ...Array.from({ length: 80 }, () => ({ text: 'x' }))],
    foot: 'Senja Domain',
  });
  const text = pdfText(await buffer(pdf));
  const lines = text.split('\n');
  expect(lines).toEqual(expect.arrayContaining(['INV/2026 – (é)', 'Senja', 'Tagihan finansial Kedai Kopi']));
  expect(text.match(/Senja Domain/g)!.length).toBeGreaterThan(1);
  expect(text.match(/x/g)).toHaveLength(80);
});
