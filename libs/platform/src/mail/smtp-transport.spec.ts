import { smtpOptions } from './smtp-transport';

describe('a mail server', () => {
  it.each(['smtp://mail.example.id:587', 'smtp://user:pass@203.0.113.9', 'smtp://127.0.0.1.example.id'])(
    'at %s must offer TLS',
    (address) => {
      expect(smtpOptions(address)).toMatchObject({ requireTLS: true });
    },
  );

  it.each([
    'smtp://127.0.0.1:25',
    'smtp://localhost',
    'smtp://[::1]:25',
    'smtp://mail.internal?requireTLS=false',
    'smtps://mail.example.id',
  ])('at %s need not be told so', (address) => {
    expect(smtpOptions(address)).not.toHaveProperty('requireTLS');
  });
});
