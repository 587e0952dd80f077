import { SetDeadlinePolicy } from './set-deadline-policy';
import { PreviewDeadlines } from './preview-deadlines';
import { ListDeadlinePolicies } from './list-deadline-policies';
import { AllowAutoProvisioning } from './allow-auto-provisioning';
import { AutoProvisionings } from './auto-provisionings';
import { CaseClocks } from './case-clocks';
import { CaseEnds } from './case-ends';
import { DeadlineNews } from './deadline-news';
import { DeadlinePolicies } from './deadline-policies';
import { DeleteForDeadline } from './delete-for-deadline';
import { EarlyPlaces } from './early-places';
import { EarlyRegistrations } from './early-registrations';
import { EnforceDeadlines } from './enforce-deadlines';
import { FollowCase } from './follow-case';
import { GetAutoProvisioning } from './get-auto-provisioning';
import { HoldDomain } from './hold-domain';
import { LoseTrust } from './lose-trust';
import { StartItems } from './start-items';
import { SwitchAutoProvisioning } from './switch-auto-provisioning';

/** Names and their papers: what waits for them, what is registered before them, and what happens when they do not come. */
export const papersParts = [
  AllowAutoProvisioning,
  AutoProvisionings,
  CaseClocks,
  CaseEnds,
  DeadlineNews,
  DeadlinePolicies,
  DeleteForDeadline,
  EarlyPlaces,
  EarlyRegistrations,
  EnforceDeadlines,
  FollowCase,
  GetAutoProvisioning,
  HoldDomain,
  LoseTrust,
  StartItems,
  SwitchAutoProvisioning,
  ListDeadlinePolicies,
  PreviewDeadlines,
  SetDeadlinePolicy,
];
