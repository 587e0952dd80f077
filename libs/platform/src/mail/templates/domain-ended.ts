import type { LetterWordings } from '../letter-wording';

/** `domain`. */
export const domainEnded: LetterWordings = {
  needs: ['domain'],
  id: {
    subject: '{{domain}} tidak lagi berada di akun Anda',
    preheader: 'Registri tidak lagi memiliki domain ini.',
    blocks: [
      { text: 'Domain {{domain}} sudah tidak ada di registri, sehingga tidak lagi berada di akun Anda. Siapa saja dapat mendaftarkannya.' },
      { text: 'Bila Anda tidak mengetahuinya, segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} is no longer in your account',
    preheader: 'Its registry does not have it any more.',
    blocks: [
      { text: 'Its registry does not have the domain {{domain}} any more, so it is no longer in your account. Anybody may register it.' },
      { text: 'If that is news to you, write to {{support}} at once.' },
    ],
  },
};
