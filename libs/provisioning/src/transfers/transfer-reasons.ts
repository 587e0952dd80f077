import { CALLED_BACK } from '../order-item';

interface Words {
  readonly en: string;
  readonly id: string;
}

/** Why a transfer came to nothing, for the one who ordered it, by the code of the failure. */
export const TRANSFER_REASONS: Readonly<Record<string, Words>> = {
  'transfer-code-wrong': { en: 'The transfer code of this name is wrong.', id: 'Kode transfer nama ini salah.' },
  'transfer-locked': {
    en: 'This name is locked by the registrar who has it.',
    id: 'Nama ini masih dikunci oleh registrar yang mengelolanya.',
  },
  'transfer-too-soon': {
    en: 'This name was registered or transferred a short while ago, and does not move yet.',
    id: 'Nama ini baru saja didaftarkan atau dipindahkan, dan belum dapat dipindahkan.',
  },
  'transfer-under-way': { en: 'Somebody else is transferring this name.', id: 'Nama ini sedang dipindahkan oleh pihak lain.' },
  'transfer-rejected': {
    en: 'The registrar who has this name has rejected the transfer.',
    id: 'Registrar yang mengelola nama ini menolak pemindahannya.',
  },
  'transfer-ended': { en: 'The registry has cancelled the transfer of this name.', id: 'Registri membatalkan pemindahan nama ini.' },
  [CALLED_BACK]: { en: 'The transfer of this name was cancelled.', id: 'Pemindahan nama ini dibatalkan.' },
  'not-registered': { en: 'Nobody has this name any more.', id: 'Nama ini tidak terdaftar lagi.' },
  'name-taken': { en: 'This name is registered here already.', id: 'Nama ini sudah terdaftar di sini.' },
  'contact-refused': { en: 'The contact is not accepted for this name.', id: 'Kontak tidak diterima untuk nama ini.' },
};

/** Whatever else a registry had against it. */
export const TRANSFER_REFUSED: Words = {
  en: 'Its registry does not let this name be transferred here. Premium names, for which a registry asks another price, cannot be.',
  id: 'Registri tidak mengizinkan nama ini dipindahkan ke sini. Nama premium, yang harganya lain di registri, tidak dapat dipindahkan ke sini.',
};
