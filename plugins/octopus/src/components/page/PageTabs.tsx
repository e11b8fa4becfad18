import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { usePageState } from '../../hooks/usePageState';
import { EnvironmentsView } from '../environments/EnvironmentsView';
import { NoReleases } from '../problems/NoReleases';
import {
  ChannelsView,
  FeatureBranchesView,
  ReleasesView,
  RunbooksView,
} from './laterParts';
import styles from './PageTabs.module.css';

/** The views of a project. */
export const PageTabs = () => {
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const { view, setView } = usePageState();
  const isEmpty = project.releases.length === 0;

  return (
    <Tabs selectedKey={view} onSelectionChange={key => setView(String(key))}>
      <div className={styles.list}>
        <TabList aria-label={t('page.views')}>
          <Tab id="environments">{t('page.environments')}</Tab>
          <Tab id="releases">{t('page.releases')}</Tab>
          <Tab id="channels">{t('page.channels')}</Tab>
          <Tab id="feature-branches">{t('page.featureBranches')}</Tab>
          <Tab id="runbooks">{t('page.runbooks')}</Tab>
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
