import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from './mail-transport';

/** The mail as nodemailer takes it: values only, never the path or address of something to fetch. */
export const mailOptions = ({ from, replyTo, to, subject, text, html, messageId, date, dkim }: OutgoingMail): SendMailOptions => ({
  from,
  replyTo,
  to,
  subject,
  text,
  html,
  messageId,
  date,
  ...(dkim ? { dkim } : {}),
  disableFileAccess: true,
  disableUrlAccess: true,
  // Nobody's holiday notice needs to answer a program (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
});
