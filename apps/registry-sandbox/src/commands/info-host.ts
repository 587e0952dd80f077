import { el } from '#libs/platform';
import { fields } from '../epp/fields';
import { linkedStatuses } from '../objects/linked-statuses';
import { readName } from '../policy/registry-policy';
import type { CommandHandler } from './call';
import { found } from './found';
import { historyMarkup, leaf, objectData, statusMarkup } from './object-markup';

export const infoHost: CommandHandler = ({ command, store }) => {
  const name = readName(fields(command.body, 'name').required('name')).ascii;
  const host = found(store.hosts.find(name), name);
  return {
    code: 1000,
    data: objectData(
      'host',
      'infData',
      leaf('host:name', name),
      leaf('host:roid', host.roid),
      statusMarkup('host', linkedStatuses(host.statuses, store.hosts.isLinked(name))),
      host.addresses.map(({ ip, address }) => el('host:addr', { ip }, address)),
      historyMarkup('host', host),
    ),
  };
};
