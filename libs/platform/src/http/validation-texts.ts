import type { Wording } from './language';

/** What the rule was told, as text: `@Max(100)` has `['100']`, a list of values is one text. */
type Arguments = readonly string[];
interface Rule {
  readonly en: (given: Arguments) => string;
  readonly id: (given: Arguments) => string;
}

const words = (en: string, id: string): Rule => ({ en: () => en, id: () => id });
const asText = (given: unknown): string =>
  typeof given === 'object' && given !== null ? Object.values(given).join(', ') : `${given as string | number}`;

/** What the rules of class-validator ask for, by their own names. */
const rules: Readonly<Record<string, Rule>> = {
  whitelistValidation: words('is not a field we know', 'bukan isian yang dikenal'),
  isNotEmpty: words('must not be empty', 'tidak boleh kosong'),
  isDefined: words('is required', 'wajib diisi'),
  isString: words('must be text', 'harus berupa teks'),
  isBoolean: words('must be true or false', 'harus true atau false'),
  isInt: words('must be a whole number', 'harus bilangan bulat'),
  isNumber: words('must be a number', 'harus berupa angka'),
  isPositive: words('must be above zero', 'harus lebih dari nol'),
  isObject: words('must be an object', 'harus berupa objek'),
  nestedValidation: words('must be an object', 'harus berupa objek'),
  isArray: words('must be a list', 'harus berupa daftar'),
  isEmail: words('must be an e-mail address', 'harus berupa alamat surel'),
  isUuid: words('must be a UUID', 'harus berupa UUID'),
  isUrl: words('must be a web address', 'harus berupa alamat web'),
  isIso8601: words('must be a date and time like 2026-11-22T02:00:00Z', 'harus berupa tanggal dan jam seperti 2026-11-22T02:00:00Z'),
  isDateString: words('must be a date and time like 2026-11-22T02:00:00Z', 'harus berupa tanggal dan jam seperti 2026-11-22T02:00:00Z'),
  isDate: words('must be a date', 'harus berupa tanggal'),
  matches: words('does not have the right form', 'bentuknya tidak sesuai'),
  arrayUnique: words('must not name anything twice', 'tidak boleh berisi hal yang sama dua kali'),
  arrayNotEmpty: words('must not be empty', 'tidak boleh kosong'),
  arrayMinSize: { en: ([n]) => `must have at least ${n} entries`, id: ([n]) => `harus berisi paling sedikit ${n} entri` },
  arrayMaxSize: { en: ([n]) => `must have at most ${n} entries`, id: ([n]) => `harus berisi paling banyak ${n} entri` },
  min: { en: ([n]) => `must not be below ${n}`, id: ([n]) => `tidak boleh kurang dari ${n}` },
  max: { en: ([n]) => `must not be above ${n}`, id: ([n]) => `tidak boleh lebih dari ${n}` },
  minLength: { en: ([n]) => `must have at least ${n} characters`, id: ([n]) => `paling sedikit ${n} karakter` },
  maxLength: { en: ([n]) => `must have at most ${n} characters`, id: ([n]) => `paling banyak ${n} karakter` },
  isLength: { en: ([a, b]) => `must have ${a} to ${b} characters`, id: ([a, b]) => `harus ${a} sampai ${b} karakter` },
  isIn: { en: ([set]) => `must be one of ${set}`, id: ([set]) => `harus salah satu dari ${set}` },
  isEnum: { en: ([set]) => `must be one of ${set}`, id: ([set]) => `harus salah satu dari ${set}` },
};

/** What a broken rule asks for, in both languages; `own` is the sentence its decorator was given, `fallback` the library's. */
export function validationWording(rule: string, told: readonly unknown[], own: Partial<Wording>, fallback: string): Wording {
  const given = told.map(asText);
  const known = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
  const en = own.en ?? known?.en(given) ?? fallback;
  return { en, id: own.id ?? (own.en === undefined ? known?.id(given) : undefined) ?? en };
}
