import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { WholeBrandImage } from './brand-image';

export const brandImageTable = new EntitySchema<WholeBrandImage>({
  name: 'brand_image',
  columns: {
    nodeId: columns.integer({ primary: true }),
    kind: columns.text(16, { primary: true }),
    hash: columns.text(32),
    width: columns.integer(),
    height: columns.integer(),
    content: columns.bytes(),
  },
});
