/** Something that people should know; `event` is stable, so that alarms can be set on it. */
export interface RegistryEvent {
  readonly event: 'registry-account-empty' | 'registry-session-refused' | 'registry-session-limit' | 'registry-login-warning';
  readonly registry: string;
  readonly reason: string;
}

/** Where a registry adapter tells what people should know (warn) and every frame, masked (debug). Nest's Logger is one. */
export interface RegistryLog {
  warn(event: RegistryEvent): void;
  debug(message: string): void;
}

/** Says nothing. */
export const silentLog: RegistryLog = { warn: () => undefined, debug: () => undefined };
