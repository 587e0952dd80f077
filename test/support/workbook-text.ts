/** What a workbook says: its makers, and of each sheet its name and its cells. */
export async function workbookText(file: Buffer): Promise<string> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const said = [workbook.creator, workbook.lastModifiedBy, workbook.company, workbook.title, workbook.description];
  workbook.eachSheet((sheet) => {
    said.push(sheet.name);
    sheet.eachRow((row) => row.eachCell((cell) => void said.push(cell.text)));
  });
  return said.filter(Boolean).join('\n');
}
