import { readFileSync } from 'node:fs';
import { IDENTITY_KINDS } from '#libs/documents';
import {
  ApproveApplication,
  ChoosePackage,
  HandInApplication,
  HandInDocument,
  RegisterApplicant,
  SendPhoneCode,
  VerifyEmail,
  VerifyPhone,
} from '#libs/onboarding';
import { Settings, UnitOfWork } from '#libs/platform';
import { PricePackages } from '#libs/pricing';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-tree';
import { type DrawnBody, drawKtp, drawNpwp } from './papers/drawn-papers';
import { SPECIMENS, SPECIMEN_BODY } from './papers/specimens';

const PERSON = {
  type: 'personal',
  name: 'Putu Ayu',
  contactName: 'Putu Ayu Lestari',
  email: 'putu@example.test',
  phone: '0812-0000-1001',
} as const;
const COMPANY = {
  type: 'corporate',
  name: 'PT Angin Timur',
  contactName: 'Yohanes Lede',
  email: 'yohanes@angintimur.test',
  phone: '0812-0000-1002',
} as const;

/** Two who want to become resellers of the operator: one waits for its decision, one has to pay. */
@Injectable()
export class DemoApplicants {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly packages: PricePackages,
    private readonly register: RegisterApplicant,
    private readonly verifyEmail: VerifyEmail,
    private readonly sendPhoneCode: SendPhoneCode,
    private readonly verifyPhone: VerifyPhone,
    private readonly choosePackage: ChoosePackage,
    private readonly handInDocument: HandInDocument,
    private readonly handIn: HandInApplication,
    private readonly approve: ApproveApplication,
  ) {}

  async invite({ operator }: DemoCast): Promise<void> {
    const firm: DrawnBody = { npwp: SPECIMEN_BODY.npwp, name: COMPANY.name, address: 'Jalan Contoh 5, Kupang' };
    await this.apply(operator.nodeId, PERSON, { KTP: drawKtp(SPECIMENS.putu) });
    const papers = { KTP: drawKtp(SPECIMENS.yohanes), NPWP: drawNpwp(firm) };
    await this.approve.run(operator, await this.apply(operator.nodeId, COMPANY, papers));
  }

  /** Every step that a visitor takes, with the mail and the message that a visitor gets. @returns the application's id */
  private async apply(
    sellerId: number,
    form: typeof PERSON | typeof COMPANY,
    papers: Readonly<Partial<Record<(typeof IDENTITY_KINDS)[number], Promise<Buffer>>>>,
  ): Promise<string> {
    const { token, application } = await this.register.run({ ...form, locale: 'id', ip: null });
    await this.verifyEmail.run(await this.secretSentTo(form.email));
    await this.sendPhoneCode.run(token);
    await this.verifyPhone.run(token, readFileSync(this.settings.inDataDir('otp.log'), 'utf8').trim().split(' ').at(-1)!);
    const offers = await this.work.run((tx) => this.packages.ofSeller(tx, sellerId));
    await this.choosePackage.run(token, offers.find(({ audience }) => audience === 'reseller')!.id);
    for (const kind of IDENTITY_KINDS) {
      const paper = await papers[kind];
      if (paper) await this.handInDocument.run(token, kind, paper);
    }
    await this.handIn.run(token);
    return application.id;
  }

  private async secretSentTo(email: string): Promise<string> {
    const ask = 'SELECT data FROM letter WHERE to_email = ? AND template = ?';
    const [row] = await this.work.run((tx) => tx.query<{ data: string }>(ask, [email, 'verify-email']));
    return (JSON.parse(row!.data) as { link: string }).link.split('#')[1]!;
  }
}
