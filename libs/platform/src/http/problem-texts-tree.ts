import { type ProblemTexts, fact } from './problem-text';

/** Accounts, people, brands and logging in. */
export const treeTexts: ProblemTexts = {
  'node-not-found': { en: 'There is no such account', id: 'Akun tidak ditemukan' },
  'tree-too-deep': { en: 'The tree of resellers would be too deep', id: 'Tingkat reseller terlalu dalam' },
  'depth-limit-reached': {
    en: 'No more levels of resellers may be made here',
    id: 'Tingkat reseller di sini sudah penuh',
    idDetail: (facts) => `Tingkat reseller yang boleh ada di bawahnya: ${fact(facts, 'levelsLeft')}.`,
  },
  'depth-limit-below-existing': {
    en: 'There are more levels of resellers already',
    id: 'Tingkat reseller yang ada sudah lebih banyak',
    idDetail: (facts) => `Sudah ada ${fact(facts, 'levels')} tingkat reseller di bawahnya.`,
  },
  'customers-stay': { en: 'Customers stay with their seller', id: 'Pelanggan tidak dapat dipindahkan' },
  'move-target-not-found': { en: 'There is no such account to move it to', id: 'Akun tujuan tidak ditemukan' },
  'move-under-itself': { en: 'An account cannot be moved below itself', id: 'Akun tidak dapat dipindahkan ke bawah dirinya sendiri' },
  'already-there': { en: 'It buys from that account already', id: 'Akun sudah berada di bawah akun tersebut' },
  'move-target-not-open': {
    en: 'The account to move it to is not open',
    id: 'Akun tujuan tidak aktif',
    idDetail: (facts) => `${fact(facts, 'node')}: ${fact(facts, 'state')}.`,
  },
  'tree-customer-is-leaf': { en: 'Customers have no customers of their own', id: 'Pelanggan tidak dapat memiliki pelanggan' },
  'tree-operator-exists': { en: 'There is an operator already', id: 'Operator sudah ada' },
  'host-unknown': { en: 'This server does not serve that host', id: 'Server ini tidak melayani nama host tersebut' },
  'host-taken': {
    en: 'The host name is in use already',
    id: 'Nama host sudah dipakai',
    idDetail: (facts) => `Nama host ${fact(facts, 'host')} sudah dipakai.`,
  },
  'same-email': { en: 'It is the address there is already', id: 'Alamat ini sudah Anda pakai' },
  'email-taken': { en: 'The e-mail address is in use already', id: 'Alamat surel sudah dipakai' },
  'password-refused': {
    en: 'The password is not acceptable',
    id: 'Kata sandi tidak dapat diterima',
    idDetail: (facts) =>
      ({
        common: 'Kata sandi ini termasuk yang pertama dicoba orang: umum dipakai, atau hanya satu kata. Pakailah beberapa kata.',
        personal: 'Kata sandi tidak boleh memuat nama Anda, alamat surel Anda, atau nama merek.',
      })[fact(facts, 'reason')] ?? `Panjang kata sandi ${fact(facts, 'min')} sampai ${fact(facts, 'max')} bita.`,
  },
  'login-refused': { en: 'The e-mail address or the password is wrong', id: 'Alamat surel atau kata sandi salah' },
  'not-logged-in': { en: 'Log in first', id: 'Silakan masuk terlebih dahulu' },
  'token-expired': { en: 'The access token has run out', id: 'Token akses sudah kedaluwarsa' },
  'session-ended': { en: 'The session has ended', id: 'Sesi sudah berakhir' },
  'account-suspended': {
    en: 'The account is suspended',
    id: 'Akun sedang ditangguhkan',
    idDetail: (facts) =>
      ({
        parent: 'Akun ini ditangguhkan oleh penyedia Anda. Tanyakan kepada mereka.',
        above: 'Akun ini tertutup karena penangguhan di tingkat lebih atas, bukan oleh penyedia Anda. Tanyakan tetap kepada mereka.',
      })[fact(facts, 'suspendedBy')] ?? 'Akun sedang ditangguhkan.',
  },
  'shop-closed': {
    en: 'The shop is closed for the time being',
    id: 'Toko sedang tutup sementara',
    idDetail: (facts) =>
      `Toko sedang tutup sementara. Domain tetap terdaftar, dan yang hampir kedaluwarsa kami jaga: pemiliknya diberi tahu lewat surel. Ada pertanyaan? Hubungi ${fact(facts, 'supportEmail')}.`,
  },
  'role-not-allowed': {
    en: 'Your role does not allow this',
    id: 'Peran Anda tidak mengizinkan hal ini',
    idDetail: (facts) => `Diperlukan izin: ${fact(facts, 'needs')}.`,
  },
  'api-key-not-found': { en: 'There is no such API key', id: 'Kunci API tidak ditemukan' },
  'api-key-refused': { en: 'The API key does not count', id: 'Kunci API tidak berlaku' },
  'network-not-allowed': { en: 'The API key may not be used from there', id: 'Kunci API tidak boleh dipakai dari alamat ini' },
  'api-key-rotating': { en: 'Two keys have this name already', id: 'Sudah ada dua kunci dengan nama ini' },
  'too-many-api-keys': { en: 'There are too many API keys', id: 'Terlalu banyak kunci API' },
  'api-key-expiry-past': { en: 'The key would end before it begins', id: 'Masa berlaku kunci sudah lewat' },
  'spending-cap-reached': {
    en: 'The API key has spent what it may today',
    id: 'Batas belanja harian kunci API tercapai',
    idDetail: (facts) => `Sisa batas hari ini: ${fact(facts, 'left')}.`,
  },
  'step-up-needed': { en: 'Prove again who you are', id: 'Buktikan kembali bahwa ini Anda' },
  'proof-refused': { en: 'That is not the right proof', id: 'Bukti tidak benar' },
  'session-not-found': { en: 'There is no such session', id: 'Sesi tidak ditemukan' },
  'impersonator-not-allowed': {
    en: 'Only the person themselves may do this',
    id: 'Hanya orangnya sendiri yang boleh melakukan ini',
  },
  'nobody-to-impersonate': { en: 'The account has no owner', id: 'Akun ini tidak memiliki pemilik' },
  'link-not-valid': { en: 'This link does not count any more', id: 'Tautan tidak berlaku lagi' },
  'member-not-found': { en: 'There is nobody of that id in this team', id: 'Anggota tidak ditemukan' },
  'mail-contact-not-found': { en: 'There is no such mail contact', id: 'Kontak surel tidak ditemukan' },
  'mail-contact-taken': { en: 'A mail contact with this address is there already', id: 'Kontak dengan alamat surel ini sudah ada' },
  'too-many-mail-contacts': {
    en: 'There are as many mail contacts as there may be',
    id: 'Jumlah kontak surel sudah mencapai batas',
    idDetail: (facts) => `Sebuah akun memiliki paling banyak ${fact(facts, 'most')} kontak surel.`,
  },
  'last-owner': { en: 'The last owner has to stay', id: 'Pemilik terakhir tidak dapat keluar' },
  'role-not-here': { en: 'There is no such role at this account', id: 'Peran itu tidak ada di akun ini' },
  'invitation-not-found': { en: 'There is no such invitation', id: 'Undangan tidak ditemukan' },
  'login-to-join': { en: 'Log in, then join', id: 'Masuk dahulu, lalu bergabung' },
  'already-member': { en: 'Already in this team', id: 'Sudah menjadi anggota' },
  'owner-exists': { en: 'Somebody owns this account already', id: 'Akun ini sudah ada pemiliknya' },
  'second-factor-needed': { en: 'Now the code of your app', id: 'Masukkan kode dari aplikasi Anda' },
  'second-factor-exists': { en: 'There is a second factor already', id: 'Verifikasi dua langkah sudah aktif' },
  'second-factor-missing': { en: 'There is no second factor', id: 'Verifikasi dua langkah belum aktif' },
  'second-factor-required': {
    en: 'The account asks for a second factor',
    id: 'Akun ini mewajibkan verifikasi dua langkah',
    idDetail: () => 'Akun ini mewajibkan verifikasi dua langkah. Aktifkan dahulu milik Anda.',
  },
  'second-factor-unreadable': {
    en: 'Codes of your app cannot be checked at the moment',
    id: 'Kode dari aplikasi tidak dapat diperiksa saat ini',
    idDetail: () => 'Kode dari aplikasi tidak dapat diperiksa saat ini. Gunakan kode pemulihan.',
  },
  'too-many-tries': {
    en: 'Too many wrong tries',
    id: 'Terlalu banyak percobaan yang salah',
    idDetail: (facts) => `Coba lagi dalam ${fact(facts, 'retryAfterSeconds')} detik.`,
  },
  'captcha-needed': { en: 'Show that some work was done', id: 'Selesaikan captcha terlebih dahulu' },
  'captcha-wrong': { en: 'The solution of the captcha does not count', id: 'Jawaban captcha tidak berlaku' },
  'too-busy': { en: 'Too many people are logging in at once', id: 'Terlalu banyak yang masuk bersamaan' },
};
