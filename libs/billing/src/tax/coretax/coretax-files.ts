/** Coretax takes so many tax invoices in one file; and a file should still open in a sheet program. */
const INVOICES_MAX = 1_000;
const LINES_MAX = 20_000;

/** Which tax invoices of a run stand in one file, by their place in the run from 0. */
export interface CoretaxFile {
  readonly first: number;
  readonly count: number;
}

/** Cuts a run into files by how many lines each tax invoice has. One that has more lines than a file should have is a file of its own. */
export function coretaxFiles(lineCounts: readonly number[]): CoretaxFile[] {
  const files: CoretaxFile[] = [];
  let [first, lines] = [0, 0];
  lineCounts.forEach((count, index) => {
    const isFull = index - first === INVOICES_MAX || (index > first && lines + count > LINES_MAX);
    if (isFull) {
      files.push({ first, count: index - first });
      [first, lines] = [index, 0];
    }
    lines += count;
  });
  if (lineCounts.length > first) files.push({ first, count: lineCounts.length - first });
  return files;
}
