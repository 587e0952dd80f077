import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a markup rule is stored: `value` is basis points or minor units, by the kind. */
export const markupRuleTable = new EntitySchema({
  name: 'markup_rule',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    sellerId: columns.integer(),
    listKind: columns.text(8),
    listId: columns.integer(),
    tld: columns.text(63),
    tier: columns.text(8, { default: '*' }),
    action: columns.text(8),
    kind: columns.text(8),
    value: columns.units(),
    currency: columns.text(3),
    rounding: columns.integer(),
    minimumMargin: columns.units(),
    validFrom: columns.instant(),
    validUntil: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'markup_rule_list', columns: ['sellerId', 'listKind', 'listId', 'tld', 'action'] },
    { name: 'markup_rule_seller', columns: ['sellerId', 'id'] },
  ],
});
