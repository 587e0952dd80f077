import { MailFolder } from '../../apps/mail-catcher/src/mail-folder';
import { CANARY } from './canaries';
import type { MatrixWorld } from './matrix-world';
import { strangersIn } from './visible-marks';

/** Log lines that hold a text of anybody's: a log tells ids and events. */
export const toldByLogs = ({ logLines }: MatrixWorld): string[] => logLines.filter((line) => line.search(CANARY) !== -1);

/** Mails that tell their recipient of a stranger, and how many were looked at. */
export async function toldByMails({ world, tenants, callers }: MatrixWorld): Promise<{ read: number; findings: string[] }> {
  await world.work();
  const mails = await new MailFolder(world.settings.mailFolder).newest();
  const read = mails.flatMap((mail) => {
    const [, recipient] = [...mail.to.matchAll(CANARY)][0] ?? [];
    const reader = callers.find(({ tenant }) => tenant.id === Number(recipient));
    return reader ? [{ mail, reader }] : [];
  });
  const findings = read.flatMap(({ mail: { subject, from, text, html }, reader }) =>
    strangersIn(`${from} ${subject} ${text} ${html}`, tenants, reader, { roles: [], showsImpersonators: true }).map(
      (stranger) => `“${subject}” tells tenant ${reader.tenant.id} of tenant ${stranger}`,
    ),
  );
  return { read: read.length, findings };
}
