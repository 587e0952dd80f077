import { domainToASCII, domainToUnicode } from 'node:url';
import { DomainError } from './errors';

export class DomainNameInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'domain-name-invalid';
}

const NAME_MAX = 253;
const LABEL_MAX = 63;
const LDH_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/**
 * A registrable name, kept as its A-label in lower case (`xn--caf-dma.com`), which is what registries, unique keys
 * and comparisons use. The U-label is for showing only (RFC 5890; UTS 46 non-transitional processing).
 */
export class DomainName {
  private constructor(readonly ascii: string) {}

  /** Reads what a person typed. Refuses, with the reason, what no registry could take. */
  static parse(typed: string, pointer = '/name'): DomainName {
    const refuse = (reason: string): never => {
      const message = `"${shorten(typed)}" is not a domain name: ${reason}.`;
      throw new DomainNameInvalid(message, { name: shorten(typed), errors: [{ pointer, code: 'domain-name-invalid', message }] });
    };
    const trimmed = typed.trim().replace(/\.$/, '');
    if (trimmed === '') refuse('it is empty');
    if (trimmed.length > NAME_MAX) refuse(`it is longer than ${NAME_MAX} characters`);
    if (/[\s/@:?#%\\]/.test(trimmed)) refuse('it holds a character that cannot be in a name');
    const ascii = domainToASCII(trimmed);
    if (ascii === '') refuse('its letters cannot be written as an internationalised name (IDNA)');
    const labels = ascii.split('.');
    if (labels.length < 2) refuse('it needs a label and an extension, like kopisenja.id');
    for (const label of labels) {
      if (label === '') refuse('it has an empty label');
      if (label.length > LABEL_MAX) refuse(`a label is longer than ${LABEL_MAX} characters`);
      if (!LDH_LABEL.test(label)) refuse('a label may hold letters, digits and hyphens, and no hyphen at its ends');
      if (label.slice(2, 4) === '--' && !label.startsWith('xn--')) refuse('a label may not have hyphens in the third and fourth place');
    }
    if (/^\d+$/.test(labels.at(-1)!)) refuse('its extension is a number');
    return new DomainName(ascii);
  }

  get labels(): string[] {
    return this.ascii.split('.');
  }

  /** The first label: what the registrant chose. */
  get label(): string {
    return this.labels[0]!;
  }

  /** For people: `café.com`. Equal to the A-label when the name is plain. */
  get unicode(): string {
    return domainToUnicode(this.ascii) || this.ascii;
  }

  get isIdn(): boolean {
    return this.labels.some((label) => label.startsWith('xn--'));
  }

  /** The longest of `tlds` (without dots in front) under which this name has exactly one label, or undefined. */
  tldAmong(tlds: ReadonlySet<string>): string | undefined {
    const rest = this.labels.slice(1).join('.');
    return tlds.has(rest) ? rest : undefined;
  }

  toString(): string {
    return this.ascii;
  }
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);
