import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Whether a node has names registered before their papers are there. Without a row it does not. Locked while its places are given. */
export const autoProvisioningTable = new EntitySchema({
  name: 'auto_provisioning',
  columns: {
    nodeId: columns.integer({ primary: true }),
    /** By the node itself. */
    isOn: columns.flag(),
    /** By its parent. */
    isAllowed: columns.flag(),
    baseLimit: columns.integer(),
    /** Missed deadlines before that switch nothing off any more: the parent has allowed it anew. */
    allowedSince: columns.instant({ nullable: true }),
    /** When missed deadlines switched it off. */
    lostAt: columns.instant({ nullable: true }),
  },
});

/** Every name that was registered before its papers were there, and what became of it. */
export const earlyRegistrationTable = new EntitySchema({
  name: 'early_registration',
  columns: {
    itemId: columns.id(),
    caseId: columns.text(40),
    sellerId: columns.integer(),
    /** `open`, `approved`, `missed`, or `ended` otherwise. */
    outcome: columns.text(12),
    openedAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'early_registration_seller', columns: ['sellerId', 'outcome', 'endedAt'] },
    { name: 'early_registration_opened', columns: ['sellerId', 'openedAt'] },
    { name: 'early_registration_case', columns: ['caseId'], unique: true },
  ],
});

/** What happens when papers do not come. The newest of a TLD and package that is valid counts; rows are only ever added. */
export const deadlinePolicyTable = new EntitySchema({
  name: 'deadline_policy',
  columns: {
    id: columns.id(),
    /** `*` for all that have none of their own. */
    tld: columns.text(63),
    /** Of the operator; 0 for all. */
    packageId: columns.integer(),
    validFrom: columns.instant(),
    policy: columns.longText(),
    setBy: columns.text(40),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'deadline_policy_for', columns: ['tld', 'packageId', 'validFrom'] },
    { name: 'deadline_policy_valid', columns: ['validFrom', 'id'] },
  ],
});
