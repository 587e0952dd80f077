import { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { packageAssignmentTable } from './package-assignment.table';
import { PackageNotFound, type PricePackage, isForApplicants } from './price-package';
import { pricePackageTable } from './price-package.table';

export interface PricePackageRow {
  id: unknown;
  seller_id: unknown;
  name: string;
  audience: PricePackage['audience'];
  minimum_deposit: unknown;
  currency: string;
  is_default: unknown;
  notice_days: unknown;
  is_offered: unknown;
  announces_changes: unknown;
  closed_at: unknown;
}

/** Where packages are kept, and who was given which. */
@Injectable()
export class PricePackages {
  /** @throws PackageNotFound, also for another seller's package: what one may not see does not exist. */
  async get(from: Tx | Reads, sellerId: number, id: number): Promise<PricePackage> {
    const [row] = await from.query<PricePackageRow>('SELECT * FROM price_package WHERE seller_id = ? AND id = ?', [sellerId, id]);
    if (!row) throw new PackageNotFound('There is no such package.');
    return readPackage(row);
  }

  /** All packages of a seller, the oldest first. */
  async ofSeller(from: Tx | Reads, sellerId: number): Promise<PricePackage[]> {
    return (await from.query<PricePackageRow>('SELECT * FROM price_package WHERE seller_id = ? ORDER BY id', [sellerId])).map(readPackage);
  }

  /** A default package takes the place of the one that was it. */
  async add(tx: Tx, { minimumDeposit, closedAt, ...rest }: Omit<PricePackage, 'id'>): Promise<PricePackage> {
    const { sellerId, audience } = rest;
    if (rest.isDefault) await tx.manager.update(pricePackageTable, { sellerId, audience }, { isDefault: false });
    const row = { ...rest, minimumDeposit: minimumDeposit.units, currency: minimumDeposit.currency, createdAt: tx.now };
    const { identifiers } = await tx.manager.insert(pricePackageTable, row);
    return { ...rest, minimumDeposit, closedAt, id: readInteger(identifiers[0]?.id) };
  }

  /** Saves what a seller may change. A default package takes the place of the one that was it. */
  async save(tx: Tx, { id, sellerId, audience, name, minimumDeposit, ...rest }: PricePackage): Promise<void> {
    if (rest.isDefault) await tx.manager.update(pricePackageTable, { sellerId, audience }, { isDefault: false });
    const { isDefault, noticeDays, isOffered, announcesChanges, closedAt } = rest;
    const { units, currency } = minimumDeposit;
    await tx.query(
      `UPDATE price_package SET name = ?, minimum_deposit = ?, currency = ?, is_default = ?, notice_days = ?, is_offered = ?,
       announces_changes = ?, closed_at = ? WHERE id = ?`,
      [
        name,
        units.toString(),
        currency,
        ...[isDefault, noticeDays, isOffered, announcesChanges].map(Number),
        closedAt && tx.dialect.instant(closedAt),
        id,
      ],
    );
  }

  /** Those that applicants may choose: offered to resellers, and open. */
  async offered(from: Tx | Reads, sellerId: number): Promise<PricePackage[]> {
    return (await this.ofSeller(from, sellerId)).filter(isForApplicants);
  }

  /** Which package a child was given; null when it has the default one. */
  async assignedTo(from: Tx | Reads, childId: number): Promise<number | null> {
    const [row] = await from.query<{ package_id: unknown }>('SELECT package_id FROM package_assignment WHERE child_id = ?', [childId]);
    return row ? readInteger(row.package_id) : null;
  }

  /** null takes the child's package away: the default one counts again. */
  async assign(tx: Tx, childId: number, packageId: number | null): Promise<void> {
    if (packageId === null) await tx.manager.delete(packageAssignmentTable, { childId });
    else
      await insertRows(
        tx,
        'package_assignment',
        [{ child_id: childId, package_id: packageId }],
        tx.dialect.onDuplicate(['child_id'], ['package_id']),
      );
  }
}

export const readPackage = (row: PricePackageRow): PricePackage => ({
  id: readInteger(row.id),
  sellerId: readInteger(row.seller_id),
  name: row.name,
  audience: row.audience,
  minimumDeposit: new Money(readUnits(row.minimum_deposit), row.currency),
  isDefault: readInteger(row.is_default) === 1,
  noticeDays: readInteger(row.notice_days),
  isOffered: readInteger(row.is_offered) === 1,
  announcesChanges: readInteger(row.announces_changes) === 1,
  closedAt: readInstantOrNull(row.closed_at),
});
