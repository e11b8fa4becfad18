import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { problemOf } from '../../errors/problemOf';
import { useOctopusSystem } from '../../hooks/useOctopusData';
import { useOnceComplete } from '../../hooks/useOnceComplete';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';
import { lazyParts } from '../common/lazyParts';
import { ScrollRegion } from '../common/ScrollRegion';
import { Section } from '../common/Section';
import { FeatureBranchList } from '../featureBranches/FeatureBranchesView';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import { StaleNotice } from '../problems/StaleNotice';
import styles from './Cards.module.css';

/** A table, which takes much code of Backstage that no other card needs. */
const SystemGrid = lazyParts(() => import('./SystemGrid')).part(
  'SystemGrid',
  <LoadingState />,
);

/**
 * The card with the components of a system by environment, on the overview of
 * the system.
 */
export const SystemCard = () => {
  const { t } = useOctopusTranslation();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { data: last, error, mutate } = useOctopusSystem(entityRef);
  const data = useOnceComplete(last);

  const content = () => {
    if (!data) {
      return error ? (
        <ProblemState
          problem={problemOf(error)}
          error={error}
          onRetry={() => mutate()}
        />
      ) : (
        <LoadingState />
      );
    }
    if (data.rows.length === 0) {
      return <Text color="secondary">{t('cards.noComponents')}</Text>;
    }
    return (
      <div className={styles.card}>
        {error && <StaleNotice fetchedAt={data.fetchedAt} error={error} />}
        <ScrollRegion label={t('cards.system')}>
          <SystemGrid system={data} />
        </ScrollRegion>
        <Section title={t('cards.featureBranches')}>
          <FeatureBranchList entityRef={entityRef} />
        </Section>
      </div>
    );
  };

  return (
    <EntityInfoCard title={t('cards.system')} className={contrast.readable}>
      {content()}
    </EntityInfoCard>
  );
};
