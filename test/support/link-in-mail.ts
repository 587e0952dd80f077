import { MailFolder } from '../../apps/mail-catcher/src/mail-folder';

/** The secret behind the `#` of the link in the newest mail to this address, as its reader finds it. */
export async function linkInMail(folder: string, email: string): Promise<string> {
  const mail = (await new MailFolder(folder).newest()).find(({ to }) => to.includes(email));
  const secret = /#([\w-]{43})\b/.exec(mail?.text ?? '')?.[1];
  if (!secret) throw new Error(`no mail with a link to ${email}`);
  return secret;
}
