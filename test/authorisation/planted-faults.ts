import { FAULTS_OF_ACCESS } from './faults-of-access';
import { FAULTS_OF_LISTS } from './faults-of-lists';
import { FAULTS_OF_OBJECTS } from './faults-of-objects';
import { FAULTS_OF_THE_WIRE } from './faults-of-the-wire';
import { FAULTS_OF_WRITING } from './faults-of-writing';
import type { PlantedFault } from './planted-fault';

/** All of them must be found. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...FAULTS_OF_OBJECTS,
  ...FAULTS_OF_LISTS,
  ...FAULTS_OF_WRITING,
  ...FAULTS_OF_ACCESS,
  ...FAULTS_OF_THE_WIRE,
];
