import type { SheetLanguage } from './sheet-wording';

/** What the sheet beside the prices explains, a line a row. */
export const SHEET_GUIDE: Readonly<Record<SheetLanguage, readonly string[]>> = {
  id: [
    'Tulis hanya di lima kolom terakhir. Baris yang kolom "Harga baru"-nya kosong tidak berubah.',
    'Harga adalah total sebelum pajak untuk jumlah tahun di baris itu, bukan harga per tahun.',
    'Harga baru: angka, atau tulisan seperti 1.234.567 atau Rp 1.234.567. Titik memisahkan ribuan, koma memisahkan desimal. 0 ditolak.',
    'Tulis "hapus" untuk menghapus harga dari daftar ini; harga lalu ditentukan oleh paket atau aturan markup.',
    'Mulai: tanggal, misalnya 01/12/2026 atau 2026-12-01, pukul 00.00 WIB. Kosong atau hari ini berarti sejak disimpan.',
    'Sampai: tanggal terakhir harga itu berlaku. Kosong berarti seterusnya.',
    'Boleh rugi: pilih "ya" bila harga di bawah modal memang disengaja. Tanpa itu, harga di bawah modal ditolak.',
    'Rumus tidak dihitung dan ditolak. Salin, lalu tempel sebagai nilai.',
    'Simpan sebagai .xlsx dan unggah kembali. Perubahan diperlihatkan lebih dahulu, dan baru disimpan setelah disetujui: semua atau tidak sama sekali.',
    'Bila daftar sudah diubah orang lain sejak diunduh, unduh lagi. Jangan mengubah baris judul atau lembar tersembunyi.',
  ],
  en: [
    'Write in the last five columns only. A row whose "New price" is empty does not change.',
    'A price is the total before tax for the years of its row, not a price for each year.',
    'New price: a number, or a text like 1.234.567 or Rp 1.234.567. Dots separate thousands, a comma separates decimals. 0 is refused.',
    'Write "end" to take a price out of this list; then the package or a markup rule makes the price.',
    'From: a day such as 01/12/2026 (the first of December) or 2026-12-01, 00:00 in Jakarta. Empty or today means as soon as it is saved.',
    'Until: the last day on which the price holds. Empty means for good.',
    'Below cost: choose "yes" if a price below cost is meant. Without it such a price is refused.',
    'Formulas are not computed and are refused. Copy them and paste their values.',
    'Save as .xlsx and upload it again. What would change is shown first, and is written when you agree: all of it or nothing.',
    'If somebody has changed the list since you downloaded it, download it again. Leave the row of headings and the hidden sheet as they are.',
  ],
};
