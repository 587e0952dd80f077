import { DomainError, type DomainName } from '#libs/kernel';
import type { PaperKind } from './paper-kind';

export const REGISTRANT_TYPES = ['person', 'organization'] as const;
export type RegistrantType = (typeof REGISTRANT_TYPES)[number];

/** Something that has to be shown; one paper of any of these kinds is enough. */
export interface NeededPaper {
  /** Names it within the rule: `identity`. */
  readonly key: string;
  readonly anyOf: readonly PaperKind[];
}

/** One way to show who the registrant is. A TLD that has several lets the orderer choose, as schools do: formal or not. */
export interface RuleVariant {
  readonly key: string;
  /** All of them are needed. */
  readonly allOf: readonly NeededPaper[];
  /** Handed in only where there is one. */
  readonly optional: readonly PaperKind[];
  /** Whom it is for. */
  readonly for: readonly RegistrantType[];
}

/** What a TLD asks of registrants. */
export interface RuleContent {
  /** False where somebody else decides who gets a name. */
  readonly isSellable: boolean;
  /** Who that is; null where names are sold here. */
  readonly authority: string | null;
  /** None: no papers are asked for. */
  readonly variants: readonly RuleVariant[];
}

/** A row that never changes: what counts at a time is the newest that is valid by then. */
export interface DocumentRule {
  /** 1, 2, 3 … in the order they were written. */
  readonly id: number;
  /** Without a dot in front. */
  readonly tld: string;
  readonly validFrom: Date;
  readonly rule: RuleContent;
  /** The person; null for what was there from the start. */
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

export class NotSoldHere extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'not-sold-here';

  constructor(name: DomainName, { tld, rule }: Pick<DocumentRule, 'tld' | 'rule'>, pointer: string) {
    const who = rule.authority === null ? 'by somebody else' : `by ${rule.authority}`;
    const message = `${name.unicode} cannot be ordered here: names under .${tld} are given ${who}.`;
    super(message, { name: name.ascii, authority: rule.authority, errors: [{ pointer, code: 'not-sold-here', message }] });
  }
}

/** The ways that are open to such a registrant. Where none is meant for it, all are: no TLD that asks for papers goes without. */
export function variantsFor({ variants }: RuleContent, type: RegistrantType): readonly RuleVariant[] {
  const meant = variants.filter((each) => each.for.includes(type));
  return meant.length > 0 ? meant : variants;
}
