import { ApproveTopUp, ListTopUps } from '#libs/deposits';
import { BodyPipe } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { type PlantedFault, replace } from './planted-fault';

/** Something is written that should not be. */
export const FAULTS_OF_WRITING: readonly PlantedFault[] = [
  {
    name: 'something is written before it is refused',
    shows: 'ASVS 2.3.3',
    routes: ['POST /v1/top-ups/:topUp/approval'],
    finding: /changed something while it refused/,
    plant: (world) =>
      replace(world.world.portal, ApproveTopUp, 'run', (run) => async (actor, id, wish) => {
        await world.world.database.work.run((tx) => tx.query("UPDATE top_up SET note = CONCAT(note, '!') WHERE id = ?", [id]));
        return run(actor, id, wish);
      }),
  },
  {
    name: 'looking changes something',
    shows: 'ASVS 3.5.3',
    routes: ['GET /v1/top-ups'],
    finding: /changed something while it only showed/,
    plant: (world) =>
      replace(world.world.portal, ListTopUps, 'run', (run) => async (actor, wish) => {
        await world.world.database.work.run((tx) =>
          tx.query("UPDATE top_up SET note = CONCAT(note, '?') WHERE child_id = ?", [actor.nodeId]),
        );
        return run(actor, wish);
      }),
  },
  {
    name: 'fields that nobody knows are taken',
    shows: 'API3:2023 (fields), ASVS 15.3.3',
    routes: ['POST /v1/nodes/:node/contacts'],
    finding: /took fields that it does not know/,
    plant: () => {
      const strict = Object.getOwnPropertyDescriptor(BodyPipe.prototype, 'transform')!;
      BodyPipe.prototype.transform = async (value) => value;
      return () => {
        Object.defineProperty(BodyPipe.prototype, 'transform', strict);
      };
    },
  },
  {
    name: 'whoever is refused writes into the log of the one they tried',
    shows: 'ASVS 16.4.2',
    routes: ['POST /v1/top-ups/:topUp/approval'],
    finding: /changed something while it refused \(audit_entry, audit_head\)/,
    plant: (world) => {
      const audit = world.world.portal.get(AuditLog, { strict: false });
      return replace(world.world.portal, ApproveTopUp, 'run', (run) => async (actor, id, wish) => {
        const entry = { nodeId: world.world.cast.operator.nodeId, action: 'top-up.approved', by: actor, object: id };
        await world.world.database.work.run((tx) => audit.add(tx, [entry]));
        return run(actor, id, wish);
      });
    },
  },
];
