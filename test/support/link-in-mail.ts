import { MailFolder } from '../../apps/mail-catcher/src/mail-folder';

const SECRET = /#([\w-]{43})\b/;

/** The secret behind the `#` of the link in the newest mail to this address that has one, as its reader finds it. */
export async function linkInMail(folder: string, email: string): Promise<string> {
  const mails = (await new MailFolder(folder).newest()).filter(({ to }) => to.includes(email));
  const [secret] = mails.flatMap(({ text }) => SECRET.exec(text)?.[1] ?? []);
  if (!secret) throw new Error(`no mail with a link to ${email}`);
  return secret;
}
