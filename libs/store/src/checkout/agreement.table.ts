import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Agreement } from './agreement';

/** Who agreed to which version when. */
export const agreementTable = new EntitySchema<Agreement>({
  name: 'agreement',
  columns: {
    nodeId: columns.integer({ primary: true }),
    textId: { ...columns.text(40), primary: true },
    personId: columns.text(40),
    agreedAt: columns.instant(),
  },
});
