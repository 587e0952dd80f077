import { DomainError } from '#libs/kernel';
import type { RuleContent, RuleVariant } from './document-rule';

/** The rule contradicts itself. */
export class RuleUnsound extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'rule-unsound';

  constructor(pointer: string, message: string) {
    super(message, { errors: [{ pointer, code: 'rule-unsound', message }] });
  }
}

const twice = (keys: readonly string[]): number => keys.findIndex((key, index) => keys.indexOf(key) !== index);

/** @throws RuleUnsound with what is wrong first */
export function refuseUnsoundRule({ isSellable, authority, variants }: RuleContent): void {
  if (!isSellable && authority === null) throw new RuleUnsound('/authority', 'Say who gives names that are not sold here.');
  if (isSellable && authority !== null) throw new RuleUnsound('/authority', 'Names that are sold here are given by nobody else.');
  if (!isSellable && variants.length > 0) throw new RuleUnsound('/variants', 'Who sells no names asks for no papers.');
  const same = twice(variants.map(({ key }) => key));
  if (same >= 0) throw new RuleUnsound(`/variants/${same}/key`, 'There are two ways of this name.');
  for (const [index, variant] of variants.entries()) refuseUnsoundVariant(variant, `/variants/${index}`);
}

function refuseUnsoundVariant({ allOf }: RuleVariant, pointer: string): void {
  const same = twice(allOf.map(({ key }) => key));
  if (same >= 0) throw new RuleUnsound(`${pointer}/allOf/${same}/key`, 'Two things that are needed have this name.');
}
