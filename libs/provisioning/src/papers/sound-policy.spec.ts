import { DEADLINE_PRESETS } from './deadline-presets';
import { DeadlinePolicyInvalid, soundPolicy } from './sound-policy';

const { daftarnama_v2: daftarnama, rna } = DEADLINE_PRESETS;
const [suspend, remove] = rna.stages;

it.each(Object.values(DEADLINE_PRESETS))('the preset $preset is sound', (policy) => {
  expect(soundPolicy(policy)).toBe(policy);
});

it.each([
  ['no stage', { ...rna, stages: [] }],
  ['stages that do not rise', { ...rna, stages: [suspend, { ...remove, afterHours: suspend.afterHours }] }],
  ['reminders that do not rise', { ...rna, remindAtHours: [24, 24] }],
  ['something after a deletion', { ...rna, stages: [remove, { ...suspend, afterHours: 9_000 }] }],
  ['a refund for being suspended', { ...daftarnama, stages: [{ ...suspend, refundPercent: 100 }] }],
  ['a guard without a deletion', { ...daftarnama, stages: [{ ...suspend, onlyWhileRefunded: true }] }],
])('with %s it is refused', (_, policy) => {
  expect(() => soundPolicy(policy)).toThrow(DeadlinePolicyInvalid);
});
