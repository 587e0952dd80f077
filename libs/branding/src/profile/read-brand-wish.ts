import { DomainName } from '#libs/kernel';
import { contrastOf } from '#libs/platform';
import { type Brand, type Locale, readPhone } from '#libs/tree';
import { type BrandProfile, type Colours, ContrastTooLow, LanguageMissing, NameServerTwice } from './brand-profile';

/** As somebody typed it. */
export interface BrandTyped {
  readonly name: string;
  readonly supportEmail: string;
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly colours: Colours;
  readonly phone?: string | null;
  readonly whatsapp?: string | null;
  readonly liveChatUrl?: string | null;
  readonly isOpenToVisitors: boolean;
  /** Yes when nothing is said. */
  readonly asksCaptcha?: boolean;
  readonly nameServers?: readonly string[] | null;
}

/** As it is kept: in the brand what mails need, in the profile the rest. */
export interface BrandRead {
  readonly brand: Omit<Brand, 'primaryHost' | 'nodeId'>;
  readonly profile: Omit<BrandProfile, 'nodeId'>;
}

/** For text of ordinary size (WCAG 2.2, 1.4.3). */
const CONTRAST_LEAST = 4.5;

/** What somebody typed about a brand. Pure. @throws ContrastTooLow, LanguageMissing, PhoneInvalid, DomainNameInvalid, NameServerTwice */
export function readBrandWish(typed: BrandTyped): BrandRead {
  const { name, supportEmail, locale, languages, liveChatUrl, isOpenToVisitors, asksCaptcha = true } = typed;
  const { primary, ...colours } = smallLetters(typed.colours);
  refuseUnreadable({ primary, ...colours });
  if (!languages.includes(locale)) throw new LanguageMissing(locale);
  return {
    brand: { name, supportEmail, locale, colour: primary },
    profile: {
      colours,
      languages,
      phone: typed.phone ? readPhone(typed.phone, 'ID', '/phone') : null,
      whatsapp: typed.whatsapp ? readPhone(typed.whatsapp, 'ID', '/whatsapp') : null,
      liveChatUrl: liveChatUrl ?? null,
      isOpenToVisitors,
      asksCaptcha,
      nameServers: readServers(typed.nameServers ?? []),
    },
  };
}

function readServers(typed: readonly string[]): readonly string[] {
  const names = typed.map((name, i) => DomainName.parse(name, `/nameServers/${i}`).ascii);
  const again = names.findIndex((name, i) => names.indexOf(name) < i);
  if (again >= 0) throw new NameServerTwice(names[again]!, `/nameServers/${again}`);
  return names;
}

const smallLetters = ({ primary, onPrimary, accent, onAccent }: Colours): Colours => ({
  primary: primary.toLowerCase(),
  onPrimary: onPrimary.toLowerCase(),
  accent: accent.toLowerCase(),
  onAccent: onAccent.toLowerCase(),
});

function refuseUnreadable({ primary, onPrimary, accent, onAccent }: Colours): void {
  const pairs = [
    { field: 'onPrimary', ink: onPrimary, ground: primary },
    { field: 'onAccent', ink: onAccent, ground: accent },
  ];
  const errors = pairs
    .map(({ field, ink, ground }) => ({ field, ink, ground, contrast: contrastOf(ink, ground) }))
    .filter(({ contrast }) => contrast < CONTRAST_LEAST)
    .map(({ field, ink, ground, contrast }) => ({
      pointer: `/colours/${field}`,
      code: 'contrast-too-low',
      message: `${ink} on ${ground} has a contrast of ${contrast.toFixed(1)} to 1; text is read from ${CONTRAST_LEAST} to 1 on.`,
    }));
  if (errors.length > 0) throw new ContrastTooLow(errors[0]!.message, { least: CONTRAST_LEAST, errors });
}
