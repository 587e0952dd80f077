import { ListTopUps } from '#libs/deposits';
import { LetterReads, Reads } from '#libs/platform';
import { DomainLists } from '#libs/reports';
import { ListAudit, ListChildren } from '#libs/tree';
import { type PlantedFault, as, replace } from './planted-fault';

/** An answer that somebody may have tells more than they may know. */
export const FAULTS_OF_LISTS: readonly PlantedFault[] = [
  {
    name: 'a list forgets whose it is',
    shows: 'API1:2023 (objects), ASVS 8.4.1',
    routes: ['GET /v1/nodes'],
    finding: /told the .* of a/,
    plant: (world) => replace(world.world.portal, ListChildren, 'run', (run) => (actor, wish) => run(as(actor, 1), wish)),
  },
  {
    name: 'an audit log shows everybody’s',
    shows: 'API3:2023 (fields), ASVS 15.3.1',
    routes: ['GET /v1/audit'],
    finding: /told the .* of a/,
    plant: (world) =>
      replace(world.world.portal, ListAudit, 'run', (run) => async (actor, limit, before) => {
        const lines = await run(actor, limit, before);
        const others = await world.world.portal.get(Reads, { strict: false }).query<{ name: string }>('SELECT name FROM person');
        return lines.map((line) => ({ ...line, byName: others.map(({ name }) => name).join() }));
      }),
  },
  {
    name: 'mails are listed for everybody who asks first',
    shows: 'API1:2023 (objects), ASVS 8.2.2',
    routes: ['GET /v1/letters'],
    finding: /told the .* of a/,
    plant: (world) => {
      const [somebody] = world.callers;
      return replace(world.world.portal, LetterReads, 'list', (list) => (_, limit, before) => list(somebody!.personId, limit, before));
    },
  },
  {
    name: 'a line of a list takes a word from a stranger’s row',
    shows: 'API3:2023 (fields), ASVS 8.4.1',
    routes: ['GET /v1/top-ups'],
    finding: /told the .* of a/,
    plant: (world) =>
      replace(world.world.portal, ListTopUps, 'run', (run) => async (actor, wish) => {
        const [last] = await world.world.reads.query<{ note: string }>('SELECT note FROM top_up ORDER BY child_id DESC LIMIT 1');
        return (await run(actor, wish)).map((topUp) => ({ ...topUp, note: last!.note }));
      }),
  },
  {
    name: 'a list shows the transfer password of a domain',
    shows: 'API3:2023 (fields), ASVS 15.3.1',
    routes: ['GET /v1/domains'],
    finding: /of a secret/,
    plant: (world) =>
      replace(world.world.portal, DomainLists, 'page', (list) => async (...asked) => {
        const [secret] = await world.world.reads.query<{ auth_info: string }>('SELECT auth_info FROM domain');
        return (await list(...asked)).map((domain) => ({ ...domain, registry: secret!.auth_info, tld: secret!.auth_info }));
      }),
  },
];
