import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { BrandSender } from './brand-sender';

export const brandSenderTable = new EntitySchema<BrandSender>({
  name: 'brand_sender',
  columns: {
    nodeId: columns.integer({ primary: true }),
    address: columns.text(254),
    domain: columns.text(253),
    selector: columns.text(63),
    publicKey: columns.text(1_000),
    sealedKey: columns.longText(),
    state: columns.text(12),
    findings: columns.text(200, { nullable: true, transformer: asJson }),
    checkedAt: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
  },
});
