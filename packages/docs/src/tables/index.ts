import { Tables } from '../generate/replaceGenerated';
import { scaffolderActions } from './actions';
import { addresses } from './addresses';
import { benchmarkRun, clusterTimeTable } from './benchmarks';
import { blueprintContents } from './blueprint';
import { conformanceResults } from './conformance';
import { permissions } from './permissions';
import { reports } from './reports';
import { templates } from './templates';

/** What can stand between marks, by the name in them. */
export const tables: Tables = {
  actions: scaffolderActions,
  addresses,
  'benchmark-run': benchmarkRun,
  'blueprint-contents': blueprintContents,
  'cluster-times': clusterTimeTable,
  'conformance-results': conformanceResults,
  permissions,
  reports,
  templates,
};
