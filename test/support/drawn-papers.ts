/** Papers of nobody, drawn for the demo and for tests. */
export { drawKtp, drawNpwp, drawSchoolLetter } from '../../apps/cli/src/demo/papers/drawn-papers';
export { SPECIMENS, SPECIMEN_BODY } from '../../apps/cli/src/demo/papers/specimens';
