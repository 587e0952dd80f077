import type { Greeting } from '../registry';
import { EXTENSIONS, FEE_VERSIONS } from '../registry-settings';
import { EPP_NS } from './epp-ns';
import { login } from './session-commands';
import { SpokenExtensions } from './spoken-extensions';

const everything = { extensions: EXTENSIONS, feeVersions: FEE_VERSIONS };
const offering = (...extURIs: string[]): Greeting => ({
  svID: 'x',
  versions: ['1.0'],
  langs: ['id', 'en'],
  objURIs: [EPP_NS.domain],
  extURIs,
});
const short = { user: 'us-1', password: 'rahasia' };
const long = { user: 'us-1', password: 'seventeen letters' };
const frame = (
  account: Parameters<typeof login>[0],
  greeting: Greeting,
  settings: Parameters<typeof SpokenExtensions.between>[0] = everything,
): string => login(account, greeting, SpokenExtensions.between(settings, greeting), 'PN-1');

describe('a login', () => {
  it('asks for the objects and the language that both sides speak', () => {
    expect(frame(short, offering())).toContain(
      '<login><clID>us-1</clID><pw>rahasia</pw><options><version>1.0</version><lang>en</lang></options><svcs><objURI>urn:ietf:params:xml:ns:domain-1.0</objURI></svcs></login><clTRID>',
    );
  });

  it('carries a long password in the login security extension where the registry offers it, and as it is where not', () => {
    expect(frame(long, offering())).toContain('<pw>seventeen letters</pw>');
    const secured = frame(long, offering(EPP_NS.loginSec));
    expect(secured).toContain('<pw>[LOGIN-SECURITY]</pw>');
    expect(secured).toContain('</loginSec:userAgent><loginSec:pw>seventeen letters</loginSec:pw></loginSec:loginSec>');
  });

  it('says a new password, wherever the old one is', () => {
    expect(frame({ ...short, newPassword: 'baru-sekali' }, offering())).toContain('<pw>rahasia</pw><newPW>baru-sekali</newPW><options>');
    const secured = frame({ ...short, newPassword: 'another of many letters' }, offering(EPP_NS.loginSec));
    expect(secured).toContain('<pw>rahasia</pw><newPW>[LOGIN-SECURITY]</newPW>');
    expect(secured).toContain('</loginSec:userAgent><loginSec:newPW>another of many letters</loginSec:newPW></loginSec:loginSec>');
  });

  it('says who we are where the registry wants to know, and leaves a short password where it is', () => {
    const secured = frame(short, offering(EPP_NS.loginSec));
    expect(secured).toContain('<pw>rahasia</pw>');
    expect(secured).toContain('<loginSec:app>Pohonnama</loginSec:app>');
    expect(secured).not.toContain('loginSec:pw');
  });

  it('asks for the extensions that we speak, the settings want and the registry offers, and for one version of fees', () => {
    const greeting = offering('urn:other', EPP_NS.fee011, EPP_NS.secDNS, EPP_NS.fee, EPP_NS.rgp);
    const uris = (xml: string): string[] => Array.from(xml.matchAll(/<extURI>([^<]*)</g), (match) => match[1]!);
    expect(uris(frame(short, greeting))).toEqual([EPP_NS.secDNS, EPP_NS.rgp, EPP_NS.fee]);
    expect(uris(frame(short, greeting, { ...everything, feeVersions: ['0.11'] }))).toEqual([EPP_NS.secDNS, EPP_NS.rgp, EPP_NS.fee011]);
    expect(uris(frame(short, greeting, { ...everything, extensions: ['rgp'] }))).toEqual([EPP_NS.rgp]);
  });
});
