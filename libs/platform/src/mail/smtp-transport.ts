import { SECOND } from '#libs/kernel';
import { createTransport } from 'nodemailer';
import { mailOptions } from './mail-options';
import { MailRefused, MailTransport, type OutgoingMail } from './mail-transport';

/** nodemailer's words for "the recipient" and "the message" were refused; a refused login is our own trouble, not the mail's. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);
const TIMEOUTS = { connectionTimeout: 20 * SECOND, greetingTimeout: 20 * SECOND, socketTimeout: 60 * SECOND };

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Hands mails to a mail server: `smtp://user:password@host:587` (STARTTLS where offered), `smtps://...:465`. */
export class SmtpTransport extends MailTransport {
  private readonly transporter;

  constructor(url: string) {
    super();
    this.transporter = createTransport({ url, ...TIMEOUTS });
  }

  override async send(mail: OutgoingMail): Promise<void> {
    try {
      await this.transporter.sendMail(mailOptions(mail));
    } catch (error) {
      const { code, responseCode = 0, response = '' } = error as SmtpError;
      if (ABOUT_THE_MAIL.has(code) && responseCode >= 500) throw new MailRefused(response || `SMTP ${responseCode}`);
      throw error;
    }
  }
}
