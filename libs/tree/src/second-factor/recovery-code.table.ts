import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { RecoveryCode } from './recovery-code';

/** How codes for those who lost their second factor are stored. */
export const recoveryCodeTable = new EntitySchema<RecoveryCode>({
  name: 'recovery_code',
  columns: { personId: columns.id(), codeHash: columns.text(64, { primary: true }) },
  foreignKeys: [reference('fk_recovery_code_person', 'personId', 'person')],
});
