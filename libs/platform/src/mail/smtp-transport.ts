import { SECOND } from '#libs/kernel';
import { createTransport } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { mailOptions } from './mail-options';
import { MailRefused, MailTransport, type OutgoingMail } from './mail-transport';

/** nodemailer's words for "the recipient" and "the message" were refused; a refused login is our own trouble, not the mail's. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);
const TIMEOUTS = { connectionTimeout: 20 * SECOND, greetingTimeout: 20 * SECOND, socketTimeout: 60 * SECOND };

const isHere = ({ hostname }: URL): boolean => /^(127\.[\d.]+$|localhost$|\[::1\]$)/.test(hostname);

/**
 * What nodemailer is told besides the address. Mails carry secret links: a server elsewhere gets them over TLS only,
 * unless the address itself says `?requireTLS=false`.
 */
export function smtpOptions(address: string): SMTPTransport.Options {
  const url = new URL(address);
  const isOpen = url.protocol === 'smtp:' && !isHere(url) && !url.searchParams.has('requireTLS');
  return { url: address, ...TIMEOUTS, ...(isOpen ? { requireTLS: true } : {}) };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Hands mails to a mail server: `smtp://user:password@host:587` (STARTTLS), `smtps://...:465`. */
export class SmtpTransport extends MailTransport {
  private readonly transporter;

  constructor(url: string) {
    super();
    this.transporter = createTransport(smtpOptions(url));
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
