import { PublishLegalText, SetBrand, SetBrandImage } from '#libs/branding';
import type { Actor } from '#libs/kernel';
import { Brands } from '#libs/tree';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-tree';
import { type Drawing, cup, drawnLogo, sunset } from './drawn-logo';

interface Look {
  readonly primary: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly whatsapp: string;
  readonly logo: Drawing;
}

const WHITE = '#ffffff';
const LOGO_SIZE = 128;

const terms = (name: string) => ({
  id: `# Syarat dan ketentuan ${name}\n\nIni contoh untuk percobaan.\n\n1. Domain didaftarkan atas nama Anda.\n2. Yang sudah terdaftar tidak dapat dikembalikan.\n`,
  en: `# Terms of ${name}\n\nAn example, to try things out.\n\n1. Domains are registered in your name.\n2. What is registered cannot be returned.\n`,
});
const privacy = (name: string) => ({
  id: `# Kebijakan privasi ${name}\n\nIni contoh untuk percobaan. Data Anda dipakai untuk mendaftarkan domain Anda, dan untuk hal lain tidak.\n`,
  en: `# Privacy notice of ${name}\n\nAn example, to try things out. What you tell us is used to register your domains, and for nothing else.\n`,
});

/** Two brands that look different, so that each is seen to be its own. Their first orders need no solved challenge, which nobody can type by hand. */
@Injectable()
export class DemoBrands {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: Brands,
    private readonly setBrand: SetBrand,
    private readonly setImage: SetBrandImage,
    private readonly publish: PublishLegalText,
  ) {}

  async paint({ subReseller, reseller }: DemoCast): Promise<void> {
    await this.dress(subReseller, {
      primary: '#7a1f4e',
      accent: '#ffd54f',
      onAccent: '#111111',
      whatsapp: '0812-1000-2000',
      logo: sunset,
    });
    await this.dress(reseller, { primary: '#5a3418', accent: '#2e6b4f', onAccent: WHITE, whatsapp: '0812-1000-3000', logo: cup });
  }

  private async dress(owner: Actor, { primary, accent, onAccent, whatsapp, logo }: Look): Promise<void> {
    const brand = await this.work.run((tx) => this.brands.own(tx, owner.nodeId));
    if (!brand) throw new TypeError('the demo’s tree comes first');
    const { name, supportEmail, locale } = brand;
    const colours = { primary, onPrimary: WHITE, accent, onAccent };
    await this.setBrand.run(owner, {
      name,
      supportEmail,
      locale,
      languages: ['id', 'en'],
      colours,
      whatsapp,
      isOpenToVisitors: true,
      asksCaptcha: false,
    });
    const picture = await drawnLogo(LOGO_SIZE, LOGO_SIZE, logo);
    for (const kind of ['logo-light', 'logo-dark', 'favicon'] as const) await this.setImage.run(owner, kind, picture);
    await this.publish.run(owner, { kind: 'terms', texts: terms(name) });
    await this.publish.run(owner, { kind: 'privacy', texts: privacy(name) });
  }
}
