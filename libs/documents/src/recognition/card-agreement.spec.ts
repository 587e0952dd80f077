import { agreementOf } from './card-agreement';

const typed = { digits: '3299994609970001', name: 'Siti Contoh Rahayu' };
const card = (nik: string, name = 'SITI CONTOH RAHAYU') =>
  `PROVINSI CONTOH\nKABUPATEN CONTOH\nNIK :${nik}\nNama : ${name}\nTempat/Tgl Lahir : CONTOH, 06-09-1997\n`;

describe('an identity card that was recognized', () => {
  it.each([
    ['says the number and the name that were typed', card('3299994609970001'), 'yes', 100],
    ['says them with blanks between the digits', card('3299 9946 0997 0001'), 'yes', 100],
    ['says them with letters for digits', card('32999946O997OOOl'), 'yes', 100],
    ['says another number', card('3399991203850002', 'JOKO CONTOH SUSILO'), 'no', 33],
    ['says a number that differs in a digit: misread or mistyped', card('3299994609970007'), 'unreadable', 100],
    ['says a number that is none', card('9999999999999999'), 'unreadable', 100],
    ['says half a number', card('32999946'), 'unreadable', 100],
    ['says nothing', ' \n--\n', 'unreadable', null],
  ])('%s', (_, text, number, namePercent) => expect(agreementOf(text, typed)).toEqual({ number, namePercent }));
});
