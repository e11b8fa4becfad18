import { parse } from 'yaml';
import { readText } from '../repository';

/** A test by its file, from the root, and its title in that file. */
export interface NamedTest {
  file: string;
  title: string;
}

/** A report of people who use Octopus or its neighbours, tried on the product. */
export interface Report {
  /** Where it was made, such as `OctopusDeploy/Issues#5791`; several say the same. */
  reports: string[];
  subject: string;
  /** What was wrong here; left out where nothing was. */
  was?: string;
  tests: NamedTest[];
}

/** Reads `packages/docs/reports.yaml`. */
export function readReports(): Report[] {
  return parse(readText('packages/docs/reports.yaml'));
}
