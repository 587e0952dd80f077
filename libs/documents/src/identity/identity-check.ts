import { type Nik, type Npwp, readNik, readNpwp } from '#libs/kernel';
import { type CaseIdentity, type NumberFault, type TypedKind, faultOf } from './case-identity';
import { type NameAgreement, compareNames } from './name-agreement';

/** What was typed, with its digits; null when no key opens them any more. */
export interface OpenIdentity extends Pick<CaseIdentity, 'kind' | 'masked' | 'name' | 'bornOn'> {
  readonly digits: string | null;
}

/** Whom the name is to be registered for, as they are known here. */
export interface Registrant {
  readonly name: string;
  readonly organization: string | null;
}

/** What the digits of a NIK say. */
export interface NikFacts extends Omit<Nik, 'province'> {
  readonly province: string;
  /** No province any more: worth a second look, no reason to refuse. */
  readonly isFormerProvince: boolean;
}

/** What the rules say of one number that was typed. They show; people decide. */
export interface IdentityCheck {
  readonly kind: TypedKind;
  readonly masked: string;
  readonly name: string;
  readonly bornOn: string | null;
  /** Why the digits cannot be such a number; null when they can, `unreadable` when they cannot be read any more. */
  readonly fault: NumberFault | 'unreadable' | null;
  /** Of a good NIK, and of an NPWP that is one. */
  readonly nik: NikFacts | null;
  /** Of a good NPWP. */
  readonly npwpForm: Npwp['form'] | null;
  /** Whether the day that was typed is one the NIK may mean; null when there is no day or no NIK. */
  readonly birthDateAgrees: boolean | null;
  /** The typed name and the registrant's, or the registrant's organization's: the better of the two. */
  readonly registrantName: NameAgreement | null;
}

/** What is checked across the numbers of one case. */
export interface IdentityFindings {
  readonly checks: readonly IdentityCheck[];
  /** Whether a person's NPWP of sixteen digits is the NIK that was typed; null when one of the two is not there. */
  readonly npwpIsNik: boolean | null;
}

/** `today` is `YYYY-MM-DD`: nobody was born after it. */
export function checkIdentities(identities: readonly OpenIdentity[], registrant: Registrant | null, today: string): IdentityFindings {
  const checks = identities.map((identity) => checkOne(identity, registrant, today));
  const [nik, npwp] = (['nik', 'npwp'] as const).map((kind) => identities.find((each) => each.kind === kind));
  const isNikToo = checks.some(({ npwpForm }) => npwpForm === 'nik');
  return { checks, npwpIsNik: nik?.digits && npwp?.digits && isNikToo ? nik.digits === npwp.digits : null };
}

function checkOne(identity: OpenIdentity, registrant: Registrant | null, today: string): IdentityCheck {
  const { kind, masked, name, bornOn, digits } = identity;
  const nik = digits === null || kind === 'nib' ? null : factsOf(digits, today);
  const npwp = digits === null || kind !== 'npwp' ? null : readNpwp(digits);
  return {
    kind,
    masked,
    name,
    bornOn,
    fault: digits === null ? 'unreadable' : faultOf(kind, digits),
    nik,
    npwpForm: npwp === null || typeof npwp === 'string' ? null : npwp.form,
    birthDateAgrees: nik === null || bornOn === null ? null : nik.births.includes(bornOn),
    registrantName: registrant && likest(name, registrant),
  };
}

function factsOf(digits: string, today: string): NikFacts | null {
  const nik = readNik(digits);
  if (typeof nik === 'string') return null;
  const { province, sex, births } = nik;
  return { province: province.name, isFormerProvince: province.isFormer, sex, births: births.filter((day) => day <= today) };
}

function likest(name: string, { name: person, organization }: Registrant): NameAgreement {
  const asPerson = compareNames(name, person);
  const asBody = organization === null ? asPerson : compareNames(name, organization);
  return asBody.agreement > asPerson.agreement ? asBody : asPerson;
}
