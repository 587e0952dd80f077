/** A bank in Indonesia, by the three digits that transfers between banks name it by. */
export interface Bank {
  readonly code: string;
  readonly name: string;
  /** How many digits its account numbers have as a rule; null where nobody has told us. A warning, never a refusal. */
  readonly usualLength: number | null;
}

const bank = (code: string, name: string, usualLength: number | null = null): Bank => ({ code, name, usualLength });

/** The banks that people choose from. Another one is named by its code and a name of its own. */
export const BANKS: readonly Bank[] = [
  bank('002', 'BRI', 15),
  bank('008', 'Mandiri', 13),
  bank('009', 'BNI', 10),
  bank('011', 'Danamon', 10),
  bank('013', 'Permata', 10),
  bank('014', 'BCA', 10),
  bank('016', 'Maybank'),
  bank('019', 'Panin'),
  bank('022', 'CIMB Niaga', 13),
  bank('023', 'UOB'),
  bank('028', 'OCBC', 12),
  bank('031', 'Citibank'),
  bank('046', 'DBS'),
  bank('061', 'ANZ'),
  bank('097', 'Mayapada'),
  bank('110', 'BJB'),
  bank('111', 'Bank DKI'),
  bank('113', 'Bank Jateng'),
  bank('114', 'Bank Jatim'),
  bank('147', 'Muamalat'),
  bank('153', 'Sinarmas'),
  bank('200', 'BTN', 16),
  bank('213', 'SMBC Indonesia (Jenius)'),
  bank('426', 'Mega', 15),
  bank('441', 'KB Bank (Bukopin)'),
  bank('451', 'BSI', 10),
  bank('459', 'Krom'),
  bank('490', 'Neo Commerce', 16),
  bank('503', 'Nobu'),
  bank('535', 'SeaBank', 12),
  bank('542', 'Jago', 12),
  bank('562', 'Superbank'),
  bank('567', 'Allo'),
  bank('947', 'Aladin'),
];

const BY_CODE = new Map(BANKS.map((each) => [each.code, each]));

/** The bank with that code, where it is one of those we know. */
export const bankWith = (code: string): Bank | undefined => BY_CODE.get(code);
