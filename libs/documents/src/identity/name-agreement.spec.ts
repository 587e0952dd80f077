import * as fc from 'fast-check';
import { type NameReason, compareNames } from './name-agreement';

describe('two names agree', () => {
  it.each<[string, string, number, NameReason[]]>([
    ['SITI RAHAYU', 'Siti Rahayu', 1, []],
    ['Siti  Rahayu.', "SITI RAHAYU'", 1, []],
    ['José Gonçalves', 'JOSE GONCALVES', 1, []],
    ['Dr. H. Budi Santoso, S.E., M.M.', 'BUDI SANTOSO', 1, ['titles']],
    ['Ir. Joko Susilo', 'Drs. Joko Susilo', 1, []],
    ['Santoso Budi', 'Budi Santoso', 1, ['order']],
    ['M. Yusuf', 'Muhammad Yusuf', 1, ['short-form']],
    ['Moch. Rizki', 'Muh Rizki', 1, ['short-form']],
    ['Abd. Rahman', 'Abdul Rahman', 1, ['short-form']],
    ['Soekarno', 'Sukarno', 1, ['old-spelling']],
    ['Tjokro Djojo', 'Cokro Jojo', 1, ['old-spelling']],
    ['Siti Rahayu', 'Sitirahayu', 1, ['spacing']],
    ['Budi S', 'Budi Santoso', 0.9, ['initial']],
    ['Rahayu Siti N', 'Siti Rahayu Ningsih', 0.93, ['order', 'initial']],
    ['Susilo', 'Susillo', 0.86, ['spelling']],
    ['Siti Rahayu', 'Siti Nur Rahayu', 0.8, ['missing-words']],
    ['Suharto', 'Suharto Wibowo', 0.67, ['missing-words']],
  ])('%s and %s: %d', (one, other, agreement, reasons) => expect(compareNames(one, other)).toEqual({ agreement, reasons }));

  it.each([
    ['Budi Santoso', 'Dewi Lestari'],
    ['Ani', 'Adi'],
    ['', 'Budi'],
    ['...', '---'],
  ])('not at all: %s and %s', (one, other) => expect(compareNames(one, other).agreement).toBe(0));

  it('the M of the middle is an initial, and a name that is a title stays one', () => {
    expect(compareNames('Budi M. Santoso', 'Budi Muhammad Santoso')).toEqual({ agreement: 0.93, reasons: ['initial'] });
    expect(compareNames('Ibu', 'IBU')).toEqual({ agreement: 1, reasons: [] });
  });

  it('as much one way as the other, never more than wholly, and wholly with itself', () => {
    const word = fc.constantFrom('SITI', 'RAHAYU', 'M', 'MUHAMMAD', 'YUSUF', 'YUSUP', 'SOEKARNO', 'SUKARNO', 'DR', 'SE', 'B', 'BUDI');
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const { agreement } = compareNames(one, other);
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
        expect(compareNames(other, one).agreement).toBe(agreement);
        expect(compareNames(one, one).agreement).toBe(1);
      }),
    );
  });
});
