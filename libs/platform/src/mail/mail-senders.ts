/** An address of a brand's own that mails may come from, and the key they are signed with (DKIM, RFC 6376). */
export interface MailSender {
  readonly address: string;
  readonly dkim: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string };
}

/** Knows from which address the mails of a brand come. */
export abstract class MailSenders {
  /** Null: from the house's, with the brand's name beside it. */
  abstract of(brandNodeId: number): Promise<MailSender | null>;
}

/** Where all mails come from the house's address. */
export class HouseSender extends MailSenders {
  override of(): Promise<null> {
    return Promise.resolve(null);
  }
}
