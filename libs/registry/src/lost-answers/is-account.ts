/** Whether a registrar in an answer is this account of ours: some registries write it in capitals, whatever we log in with. */
export const isAccount = (registrar: string, user: string): boolean => registrar.toLowerCase() === user.toLowerCase();
