/** Whether a registrar that an answer names is our account: some registries write it in capitals, whatever we log in with. */
export const isOurAccount = (registrar: string, user: string): boolean => registrar.toLowerCase() === user.toLowerCase();
