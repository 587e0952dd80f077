import { DAY, Period } from '#libs/kernel';
import type { OrderItem } from './order-item';

/** Registries count years to the day: some end the day where others keep the hour, and not all agree on 29 February. */
const DIFFERENCE_MAX_MS = 2 * DAY;

/** When a domain expires that this item has renewed. */
export const renewedUntil = ({ years, expectedExpiresAt }: OrderItem): Date => Period.ofYears(years).addTo(expectedExpiresAt!);

/** Whether two expiries are one, as far as registries agree. */
export const isSameExpiry = (one: Date, other: Date): boolean => Math.abs(one.getTime() - other.getTime()) <= DIFFERENCE_MAX_MS;
