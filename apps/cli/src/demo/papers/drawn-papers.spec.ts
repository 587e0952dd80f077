import { kindOfNumber, readNik } from '#libs/kernel';
import sharp from 'sharp';
import { drawKtp, drawNpwp, drawSchoolLetter } from './drawn-papers';
import { SPECIMEN_BODY, SPECIMENS } from './specimens';

it('papers of nobody are pictures, without anything on the machine but what the project brings', async () => {
  const drawn = await Promise.all([
    drawKtp(SPECIMENS.siti),
    drawNpwp(SPECIMEN_BODY),
    drawSchoolLetter('SMA Contoh 1', 'Joko Contoh Susilo', 'smacontoh1.sch.id'),
  ]);
  const read = await Promise.all(drawn.map((file) => sharp(file).metadata()));
  expect(read.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['jpeg', 1012, 638],
    ['jpeg', 1012, 638],
    ['jpeg', 1240, 1754],
  ]);
  // Words are dark: what has none of them is empty but for its mark.
  const { channels } = await sharp(drawn[2]).stats();
  expect(channels[0]!.min).toBeLessThan(60);
});

it('the numbers on them are good and nobody’s', () => {
  for (const { nik, sex, bornOn } of Object.values(SPECIMENS)) {
    expect(readNik(nik)).toMatchObject({ sex, births: expect.arrayContaining([bornOn]) });
    expect(nik.slice(2, 4)).toBe('99');
  }
  expect(kindOfNumber(SPECIMEN_BODY.npwp)).toBe('npwp');
});
