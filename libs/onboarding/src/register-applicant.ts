import { newId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Nodes, OPERATOR_ID, PORTAL_REALM, People, newLinkSecret, normalEmail, readPhone } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApplicantLetters } from './applicant-letters';
import type { Application } from './application/application';
import { TooManySent, withLink } from './application/verification';
import { Applications } from './applications';

/** What a visitor says who wants to become a reseller. */
export type RegistrationWish = Pick<Application, 'type' | 'name' | 'contactName' | 'email' | 'phone' | 'locale' | 'ip'>;

/** An application, and the secret that opens its status: nobody can make it out later. */
export interface Registered {
  readonly application: Application;
  readonly token: string;
}

const FROM_ONE_PLACE_MAX = 20;
const FROM_ONE_PLACE_HOURS = 1;
/** An address gets no more mails than this because of what others type. */
const TO_ONE_ADDRESS_MAX = 3;
const TO_ONE_ADDRESS_HOURS = 24;

/**
 * A visitor asks to become a reseller of the operator. Whether the address is known already shows in the mail it gets and
 * nowhere else: the answer is the same.
 */
@Injectable()
export class RegisterApplicant {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly people: People,
    private readonly applications: Applications,
    private readonly letters: ApplicantLetters,
  ) {}

  /** @throws PhoneInvalid, TooManySent */
  run(wish: RegistrationWish): Promise<Registered> {
    const phone = readPhone(wish.phone);
    const email = normalEmail(wish.email);
    return this.work.run(async (tx) => {
      const { id: parentId } = await this.nodes.get(tx, OPERATOR_ID);
      const { ip } = wish;
      if (ip && (await this.applications.recent(tx, { ip }, FROM_ONE_PLACE_HOURS)) >= FROM_ONE_PLACE_MAX) throw new TooManySent();
      const [token, link] = [newLinkSecret(), newLinkSecret()];
      const begun = submitted({ ...wish, phone, email }, parentId, newId('app', tx.now), token.hash, tx.now);
      const application = withLink(begun, link.hash, tx.now);
      await this.write(tx, application, link.text);
      return { application, token: token.text };
    });
  }

  private async write(tx: Tx, application: Application, secret: string): Promise<void> {
    const { email } = application;
    const mails = await this.applications.recent(tx, { email }, TO_ONE_ADDRESS_HOURS);
    await this.applications.add(tx, application);
    if (mails >= TO_ONE_ADDRESS_MAX) return;
    if (await this.people.findByEmail(tx, PORTAL_REALM, email)) return this.tellWhoIsKnown(tx, application);
    const until = application.linkUntil!.toISOString();
    await this.letters.post(tx, application, 'verify-email', { page: `registration#${secret}`, until });
  }

  /** The link never leaves the house, so this application cannot go on; whoever has the mailbox learns why. */
  private tellWhoIsKnown(tx: Tx, application: Application): Promise<void> {
    const text = {
      id: 'Seseorang mencoba mendaftar dengan alamat surel ini, yang sudah memiliki akun. Silakan masuk dengan akun itu. Bila bukan Anda, abaikan surel ini.',
      en: 'Somebody tried to register with this e-mail address, which has an account already. Log in to that account. If it was not you, ignore this mail.',
    };
    return this.letters.post(tx, application, 'notice', { text: text[application.locale], subject: NOTICE_SUBJECT[application.locale] });
  }
}

const NOTICE_SUBJECT = { id: 'Anda sudah memiliki akun', en: 'You have an account already' };

const submitted = (wish: RegistrationWish, parentId: number, id: string, tokenHash: string, at: Date): Application => ({
  ...wish,
  id,
  parentId,
  tokenHash,
  state: 'submitted',
  createdAt: at,
  movedAt: at,
  linkHash: null,
  linkUntil: null,
  linksSent: 0,
  verifiedEmail: null,
  verifiedPhone: null,
  codeHash: null,
  codeUntil: null,
  codeTries: 0,
  codesSent: 0,
  codeSentAt: null,
  packageId: null,
  minimumUnits: null,
  currency: null,
  paymentUnits: null,
  nodeId: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
});
