import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { problemOf } from '../../errors/problemOf';
import { useOctopusSystem } from '../../hooks/useOctopusData';
import { useOnceComplete } from '../../hooks/useOnceComplete';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';
import { Section } from '../common/Section';
import { FeatureBranchList } from '../featureBranches/FeatureBranchesView';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import { StaleNotice } from '../problems/StaleNotice';
import { SystemGrid } from './SystemGrid';
import styles from './Cards.module.css';

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
        <SystemGrid system={data} />
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
