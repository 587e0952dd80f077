import type { UnitOfWork } from '#libs/platform';
import { ProvisionItem } from '#libs/provisioning';
import { over } from './over';
import type { World } from './world';

/** The handler of order items as a process has it whose units of work all go through the given one. */
export function handlerOver(world: World, work: UnitOfWork): ProvisionItem {
  const whole = world.worker.get(ProvisionItem, { strict: false });
  const { register, renew, transfer, restore } = whole['actions']['actions'];
  const registrant = over((register as unknown as { registrant: object }).registrant, { work });
  const actions = over(whole['actions'], {
    actions: {
      register: over(register, { registrant }),
      renew,
      transfer: over(transfer, { registrant }),
      restore: over(restore, { registrant, work }),
    },
  });
  return over(whole, { work, actions, asking: over(whole['asking'], { work }) });
}
