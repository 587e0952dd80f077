/** Where a registry adapter tells what people should know (warn) and every frame, masked (debug). Nest's Logger is one. */
export interface RegistryLog {
  warn(message: string): void;
  debug(message: string): void;
}

/** Says nothing. */
export const silentLog: RegistryLog = { warn: () => undefined, debug: () => undefined };
