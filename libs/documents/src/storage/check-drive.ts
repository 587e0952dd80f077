import { Clock, DAY } from '#libs/kernel';
import { Reads, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DocumentDrive, type DriveFile } from './document-drive';
import { fileName } from './vault';

/** How rows and files fit together. */
export interface DriveCheck {
  /** Rows, those of destroyed documents left out. */
  readonly rows: number;
  readonly files: number;
  /** Documents whose file is gone. */
  readonly missing: readonly string[];
  /** Files that no row names, and that are too young to say that nobody is about to. */
  readonly young: number;
  /** Files that no row named for a day; they have been removed. */
  readonly removed: readonly string[];
}

interface Row {
  id: string;
  node_id: unknown;
}

const BATCH = 500;
/** A file is written a moment before its row. */
const ORPHAN_AFTER = DAY;

/** Looks whether each row has its file and each file its row, and removes files that nobody has named for a day. */
@Injectable()
export class CheckDrive {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly drive: DocumentDrive,
  ) {}

  async run(): Promise<DriveCheck> {
    const names = new Set<string>();
    const orphans: DriveFile[] = [];
    let batch: DriveFile[] = [];
    for await (const file of this.drive.list()) {
      names.add(file.name);
      batch.push(file);
      if (batch.length < BATCH) continue;
      orphans.push(...(await this.unnamed(batch)));
      batch = [];
    }
    orphans.push(...(await this.unnamed(batch)));
    const old = orphans.filter(({ writtenAt }) => this.clock.now().getTime() - writtenAt.getTime() > ORPHAN_AFTER);
    for (const { name } of old) await this.drive.remove(name);
    const { rows, missing } = await this.missing(names);
    return { rows, files: names.size, missing, young: orphans.length - old.length, removed: old.map(({ name }) => name) };
  }

  /** Those of these files that no row names, or whose row says that they are gone. */
  private async unnamed(files: readonly DriveFile[]): Promise<DriveFile[]> {
    if (files.length === 0) return [];
    const ids = files.map(({ name }) => name.slice(name.indexOf('/') + 1));
    const rows = await this.reads.query<Row>(
      `SELECT id, node_id FROM document WHERE id IN (${marks(ids)}) AND state NOT IN ('infected', 'destroyed')`,
      ids,
    );
    const named = new Set(rows.map(({ id, node_id }) => fileName({ id, nodeId: readInteger(node_id) })));
    return files.filter(({ name }) => !named.has(name));
  }

  /** Rows are read last, so a file may have been written after the list: whatever is missed is looked for once more. */
  private async missing(names: ReadonlySet<string>): Promise<{ rows: number; missing: string[] }> {
    const missing: string[] = [];
    let count = 0;
    let after = '';
    for (;;) {
      const rows = await this.reads.query<Row>(
        `SELECT id, node_id FROM document WHERE id > ? AND state NOT IN ('infected', 'destroyed') ORDER BY id LIMIT ${BATCH}`,
        [after],
      );
      for (const { id, node_id } of rows) {
        const name = fileName({ id, nodeId: readInteger(node_id) });
        if (!names.has(name) && !(await this.isThere(name))) missing.push(id);
      }
      count += rows.length;
      if (rows.length < BATCH) return { rows: count, missing };
      after = rows.at(-1)!.id;
    }
  }

  private isThere(name: string): Promise<boolean> {
    return this.drive.read(name).then(
      () => true,
      () => false,
    );
  }
}
