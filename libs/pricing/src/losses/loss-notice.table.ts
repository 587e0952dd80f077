import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Which losses a seller was told of last, so that nobody hears the same twice. */
export const lossNoticeTable = new EntitySchema({
  name: 'loss_notice',
  columns: { nodeId: columns.integer({ primary: true }), lossesHash: columns.text(64), toldAt: columns.instant() },
});
