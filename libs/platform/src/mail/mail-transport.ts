import type { MailSender } from './mail-senders';
import type { WrittenLetter } from './written-letter';

/** A mail as it leaves the house. */
export interface OutgoingMail extends WrittenLetter {
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly to: { readonly name: string; readonly address: string };
  /** `<...@...>`: the same for the same mail, however often it is sent. */
  readonly messageId: string;
  readonly date: Date;
  /** What it is signed with, when it comes from an address of its brand's own. */
  readonly dkim?: MailSender['dkim'];
}

/** The recipient's server refuses the mail for good (5yz, RFC 5321 section 4.2.1): sending it again changes nothing. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** How mails leave: to a mail server, or into a folder where there is none. */
export abstract class MailTransport {
  /** Resolves when somebody else is answerable for the mail. @throws MailRefused; any other error may pass by itself. */
  abstract send(mail: OutgoingMail): Promise<void>;
}
