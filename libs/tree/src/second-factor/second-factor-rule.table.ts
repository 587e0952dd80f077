import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { SecondFactorRule } from './second-factor-rule';

/** How it is stored that a node asks for second factors: a row, or none. */
export const secondFactorRuleTable = new EntitySchema<SecondFactorRule>({
  name: 'second_factor_rule',
  columns: { nodeId: columns.integer({ primary: true }), since: columns.instant(), byPerson: columns.text(40) },
  foreignKeys: [reference('fk_second_factor_rule_node', 'nodeId', 'node')],
});
