import { DomainError } from '#libs/kernel';
import type { TypedRecord } from '../records/record';

/** Records that a seller offers to its customers. */
export interface Template {
  /** `ztp_…` */
  readonly id: string;
  readonly nodeId: number;
  /** Its own among the seller's. */
  readonly name: string;
  /** Values and hosts may hold `{domain}`. */
  readonly records: readonly TypedRecord[];
  readonly createdAt: Date;
}

/** The most templates of one seller. */
export const TEMPLATES_MAX = 50;

export class TemplateNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'dns-template-not-found';

  constructor() {
    super('There is no such template.');
  }
}

export class TemplateNameTaken extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'dns-template-name-taken';

  constructor() {
    const message = 'You have a template of this name already.';
    super(message, { errors: [{ pointer: '/name', code: 'dns-template-name-taken', message }] });
  }
}

export class TooManyTemplates extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'dns-too-many-templates';

  constructor() {
    super(`A seller has at most ${TEMPLATES_MAX} templates.`, { limit: TEMPLATES_MAX });
  }
}

/** Its records for one domain. */
export const recordsOf = ({ records }: Pick<Template, 'records'>, domain: string): TypedRecord[] =>
  records.map(({ host, value, ...rest }) => ({
    ...rest,
    host: host.replaceAll('{domain}', domain),
    value: value.replaceAll('{domain}', domain),
  }));
