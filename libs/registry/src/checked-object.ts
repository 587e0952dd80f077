interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

/**
 * An object of a settings file, read field by field. What is wrong is noted with its path (`registries[0].port: ...`) and
 * never with its value, which may be a secret; reading goes on, so that all mistakes are told at once.
 */
export class CheckedObject {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly known = new Set<string>();

  constructor(
    value: unknown,
    readonly path: string,
    private readonly mistakes: string[],
  ) {
    this.fields = isObject(value) ? value : {};
    if (!isObject(value)) this.wrong(undefined, 'must be an object');
  }

  has(key: string): boolean {
    this.known.add(key);
    return this.fields[key] !== undefined;
  }

  /** Notes a mistake of a field, or of the object itself. */
  wrong(key: string | undefined, reason: string): void {
    this.mistakes.push(`${key === undefined ? this.path : `${this.path}.${key}`}: ${reason}`);
  }

  /** A text that matches; `otherwise` when it is absent, or a mistake when there is no otherwise. */
  text(key: string, pattern: RegExp, want: string, otherwise?: string): string {
    const value = this.value(key, otherwise);
    if (typeof value === 'string' && pattern.test(value)) return value;
    this.wrong(key, value === undefined ? 'is missing' : `must be ${want}`);
    return otherwise ?? '';
  }

  /** A text that may be absent. */
  optionalText(key: string): string | undefined {
    return this.has(key) ? this.text(key, /./s, 'a text that is not empty') : undefined;
  }

  number(key: string, { min, max, whole = true }: Range, otherwise: number): number {
    const value = this.value(key, otherwise);
    const right = typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (!right) this.wrong(key, `must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}`);
    return right ? value : otherwise;
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.value(key, otherwise);
    if (typeof value !== 'boolean') this.wrong(key, 'must be true or false');
    return value === true;
  }

  /** One of the words. */
  word<W extends string>(key: string, words: readonly W[], otherwise: W): W {
    const value = this.value(key, otherwise);
    const found = words.find((word) => word === value);
    if (found === undefined) this.wrong(key, `must be ${words.join(' or ')}`);
    return found ?? otherwise;
  }

  /** Texts by names that are not settings; none when it is absent. */
  words(key: string): Readonly<Record<string, string>> {
    const value = this.value(key, {});
    const isWords = isObject(value) && Object.values(value).every((each) => typeof each === 'string');
    if (!isWords) this.wrong(key, 'must be an object of texts');
    return isWords ? (value as Record<string, string>) : {};
  }

  /** A list whose every item passes; each that does not is a mistake of its own. */
  list<T>(key: string, accept: (item: unknown) => item is T, want: string, otherwise?: readonly T[]): readonly T[] {
    const value = this.value(key, otherwise);
    if (!Array.isArray(value)) {
      this.wrong(key, 'must be a list');
      return [];
    }
    value.forEach((item, at) => accept(item) || this.wrong(`${key}[${at}]`, `must be ${want}`));
    return value.filter(accept);
  }

  /** An object inside this one; an empty one when it is absent. */
  object(key: string): CheckedObject {
    return new CheckedObject(this.value(key, {}), `${this.path}.${key}`, this.mistakes);
  }

  /** Notes every field that nobody asked for: a misspelt setting must not be passed over. */
  refuseUnknown(): void {
    for (const key of Object.keys(this.fields)) if (!this.known.has(key)) this.wrong(key, 'is not a setting');
  }

  private value(key: string, otherwise: unknown): unknown {
    return this.has(key) ? this.fields[key] : otherwise;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
