export type { Actor, Role } from './actor';
export { Clock, DAY, HOUR, MINUTE, SECOND, after } from './clock';
export { DomainName, DomainNameInvalid } from './domain-name';
export { DomainError } from './errors';
export type { Facts, Fault, FieldError } from './errors';
export { newId } from './id';
export { CURRENCIES, Money } from './money';
export { Period, PeriodNotAllowed, YEARS_MAX } from './period';
