import { HandInPaper, SubmitCase, TypeIdentity, VerificationCases } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { tierOf } from '#libs/pricing';
import { AllowAutoProvisioning, DEADLINE_PRESETS, PlaceOrders, SetDeadlinePolicy, SwitchAutoProvisioning } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { DEMO_PEOPLE } from './demo-people';
import type { DemoCast } from './demo-tree';
import { drawKtp } from './papers/drawn-papers';
import { SPECIMENS } from './papers/specimens';

const TLD = 'web.id';
/** Short, so that somebody who looks at the demo sees what follows. */
const HOURS = 6;
const { daftarnama_v2: usual } = DEADLINE_PRESETS;
const SHORT = { ...usual, stages: [{ ...usual.stages[0], afterHours: HOURS }], remindAtHours: [0, 3, 5], restartHours: 2 };

/** Names under an extension that asks for papers: one that is registered before them, and some whose papers wait for a reviewer. */
@Injectable()
export class DemoPapers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registries: Registries,
    private readonly setPolicy: SetDeadlinePolicy,
    private readonly allow: AllowAutoProvisioning,
    private readonly switchOn: SwitchAutoProvisioning,
    private readonly placeOrders: PlaceOrders,
    private readonly cases: VerificationCases,
    private readonly typeIdentity: TypeIdentity,
    private readonly handIn: HandInPaper,
    private readonly submit: SubmitCase,
  ) {}

  /** Where no registry sells such names there are none. */
  async order({ operator, reseller, subReseller, customer, directCustomer, shortCustomer }: DemoCast): Promise<void> {
    const registry = this.registries.forTld(TLD)?.name;
    if (!registry) return;
    await this.setPolicy.run(operator, { tld: TLD, packageId: null, policy: SHORT });
    // Ordered before anybody is trusted: these wait. The third shows the card of somebody else.
    await this.withPapers(customer, registry, 'kopi-contoh', { ...SPECIMENS.joko, name: DEMO_PEOPLE.customer.name });
    await this.withPapers(directCustomer, registry, 'toko-contoh', { ...SPECIMENS.siti, name: DEMO_PEOPLE.directCustomer.name });
    await this.withPapers(shortCustomer, registry, 'galeri-contoh', SPECIMENS.made);
    await this.allow.run(operator, reseller.nodeId, { isAllowed: true, baseLimit: 5 });
    await this.allow.run(reseller, subReseller.nodeId, { isAllowed: true, baseLimit: 5 });
    await this.switchOn.run(subReseller, true);
    await this.place(customer, registry, 'warung-contoh');
  }

  private async withPapers(buyer: Actor, registry: string, label: string, who: Parameters<typeof drawKtp>[0]): Promise<void> {
    const caseId = await this.place(buyer, registry, label);
    if (!caseId) return;
    await this.typeIdentity.run(buyer, caseId, { kind: 'nik', number: who.nik, name: who.name, bornOn: who.bornOn });
    await this.handIn.run(buyer, caseId, { requirement: 'identity', kind: 'KTP', file: await drawKtp(who) });
    await this.submit.run(buyer, caseId);
  }

  /** @returns the case of the name; undefined when it waits for funds */
  private place({ nodeId, personId }: Actor, registry: string, label: string): Promise<string | undefined> {
    return this.work.run(async (tx) => {
      const name = `${label}.${TLD}`;
      const items = [{ action: 'register' as const, name, tld: TLD, tier: tierOf(TLD, label), years: 1, registry }];
      const order = {
        buyerId: nodeId,
        by: { nodeId, personId },
        idempotencyKey: name,
        bodyHash: name,
        items,
        contactId: null,
        quoted: null,
      };
      const [placed] = await this.placeOrders.apply(tx, [order]);
      if (!placed || placed instanceof Error) throw placed ?? new TypeError(`${name} was answered with nothing`);
      const subjects = await tx.query<{ id: string }>('SELECT id FROM order_item WHERE order_id = ?', [placed.orderId]);
      return (
        await this.cases.ofSubjects(
          tx,
          subjects.map(({ id }) => id),
        )
      ).get(subjects[0]!.id)?.id;
    });
  }
}
