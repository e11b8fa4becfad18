import { parseEntityRef } from '@backstage/catalog-model';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { usePageState, views } from '../../hooks/usePageState';
import { useViewTitle } from '../../hooks/useViewTitle';
import { EnvironmentsView } from '../environments/EnvironmentsView';
import { NoReleases } from '../problems/NoReleases';
import {
  ChannelsView,
  FeatureBranchesView,
  ReleasesView,
  RunbooksView,
} from './laterParts';
import styles from './PageTabs.module.css';

const labels = {
  environments: 'page.environments',
  releases: 'page.releases',
  channels: 'page.channels',
  'feature-branches': 'page.featureBranches',
  runbooks: 'page.runbooks',
} as const;

/** The views of a project. */
export const PageTabs = () => {
  const { t } = useOctopusTranslation();
  const { entityRef, project } = useOctopusContext();
  const isEmpty = project.releases.length === 0;
  // Of a cluster there is nothing but runbooks.
  const hasOnlyRunbooks =
    isEmpty && parseEntityRef(entityRef).kind === 'resource';
  const { view, setView } = usePageState(
    hasOnlyRunbooks ? 'runbooks' : 'environments',
  );
  useViewTitle(t(labels[view]));

  return (
    <Tabs selectedKey={view} onSelectionChange={key => setView(String(key))}>
      <div className={styles.list}>
        <TabList aria-label={t('page.views')}>
          {views.map(id => (
            <Tab key={id} id={id}>
              {t(labels[id])}
            </Tab>
          ))}
        </TabList>
      </div>
      <TabPanel id="environments" className={styles.panel}>
        {isEmpty && <NoReleases />}
        <EnvironmentsView />
      </TabPanel>
      <TabPanel id="releases" className={styles.panel}>
        {isEmpty ? <NoReleases /> : <ReleasesView />}
      </TabPanel>
      <TabPanel id="channels" className={styles.panel}>
        <ChannelsView />
      </TabPanel>
      <TabPanel id="feature-branches" className={styles.panel}>
        <FeatureBranchesView />
      </TabPanel>
      <TabPanel id="runbooks" className={styles.panel}>
        <RunbooksView />
      </TabPanel>
    </Tabs>
  );
};
