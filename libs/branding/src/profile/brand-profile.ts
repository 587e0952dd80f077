import { DomainError } from '#libs/kernel';
import type { BrandImage } from '../images/brand-image';
import type { LegalText } from '../legal/legal-text';
import type { Locale } from '#libs/tree';

/** The languages that a brand's pages may be offered in. */
export const LANGUAGES = ['id', 'en'] as const satisfies readonly Locale[];

/** `#rrggbb` each, in small letters. */
export interface Colours {
  /** Of buttons and heads of pages. */
  readonly primary: string;
  /** Of what is written on it. */
  readonly onPrimary: string;
  /** Of what shall be seen first. */
  readonly accent: string;
  readonly onAccent: string;
}

/** What a brand's pages look like and lead to, besides what its mails need as well, which stands in the brand itself. */
export interface BrandProfile {
  readonly nodeId: number;
  readonly colours: Omit<Colours, 'primary'>;
  /** At least one, the brand's own among them. */
  readonly languages: readonly Locale[];
  /** E.164. */
  readonly phone: string | null;
  /** The number behind a WhatsApp link, E.164. */
  readonly whatsapp: string | null;
  /** https address of a page on which visitors talk to somebody. */
  readonly liveChatUrl: string | null;
  /** May visitors make an account by themselves? */
  readonly isOpenToVisitors: boolean;
  /** Where names go that its customers register: none, or two to thirteen hosts (A-labels). Without any they are those of the brand above. */
  readonly nameServers: readonly string[];
  /** Does whoever makes one with a first order solve a challenge? Who registers without an order does in any case. */
  readonly asksCaptcha: boolean;
}

/** A brand with everything that is said about it. */
export interface WholeBrand extends Omit<BrandProfile, 'colours'> {
  readonly name: string;
  /** Null while nobody has said one. */
  readonly supportEmail: string | null;
  readonly locale: Locale;
  readonly colours: Colours;
  readonly images: readonly BrandImage[];
  /** Those that hold now. */
  readonly legalTexts: readonly LegalText[];
}

export const DEFAULT_COLOURS: Colours = { primary: '#1f4e79', onPrimary: '#ffffff', accent: '#8a4b08', onAccent: '#ffffff' };

/** What holds while a node has said nothing. */
export const defaultProfile = (nodeId: number): BrandProfile => ({
  nodeId,
  colours: { onPrimary: DEFAULT_COLOURS.onPrimary, accent: DEFAULT_COLOURS.accent, onAccent: DEFAULT_COLOURS.onAccent },
  languages: LANGUAGES,
  phone: null,
  whatsapp: null,
  liveChatUrl: null,
  isOpenToVisitors: true,
  asksCaptcha: true,
  nameServers: [],
});

/** What is written in one colour on the other could not be read; `errors` says where. */
export class ContrastTooLow extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'contrast-too-low';
}

/** The same host counts once. */
export class NameServerTwice extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'name-server-twice';

  constructor(name: string, pointer: string) {
    const message = `${name} is named twice.`;
    super(message, { name, errors: [{ pointer, code: 'name-server-twice', message }] });
  }
}

/** A brand speaks its own language in any case. */
export class LanguageMissing extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'language-missing';

  constructor(locale: Locale) {
    const message = `The brand's own language, ${locale}, has to be among those it offers.`;
    super(message, { language: locale, errors: [{ pointer: '/languages', code: 'language-missing', message }] });
  }
}
