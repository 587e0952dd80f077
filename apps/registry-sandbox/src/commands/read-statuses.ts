import { CommandRefused } from '../epp/command-refused';
import type { Fields } from '../epp/fields';

/** The statuses named in an update's add or rem. */
export const readStatuses = (of: Fields): string[] =>
  of.all('status').map((element) => {
    const status = element.attribute('s');
    if (!status) throw new CommandRefused(2003, 'status needs s');
    return status;
  });
