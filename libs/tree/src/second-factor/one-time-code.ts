import { SECOND } from '#libs/kernel';
import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD_SECONDS = 30;
const SHAPE = /^\d{6}$/;

/** Could it be a code of an app? Recovery codes never look like one. */
export const looksLikeOneTimeCode = (code: string): boolean => SHAPE.test(code);

/** 160 bits in base 32, as authenticator apps take them. */
export const newSecret = (): string => generateSecret();

/** What a QR code for an authenticator app says: `otpauth://totp/...`. */
export const enrolmentUri = (issuer: string, email: string, secret: string): string => generateURI({ issuer, label: email, secret });

/**
 * The thirty seconds that this code belongs to: those of now, those before or those after, for clocks that differ; and
 * later than the last one taken, so that no code counts twice. Null when it is none of them.
 */
export function stepOf(code: string, secret: string, lastStep: number, now: Date): number | null {
  const epoch = Math.floor(now.getTime() / SECOND);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: PERIOD_SECONDS, afterTimeStep: lastStep });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
