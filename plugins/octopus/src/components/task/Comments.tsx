import { Text } from '@backstage/ui';
import { Fragment } from 'react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PersonName } from '../common/DeploymentTime';
import { Section } from '../common/Section';
import styles from './TaskBody.module.css';

/** References of users; what is captured stays in a text that is split. */
const USERS = /\b(user:[\w-]+\/[\w-]+(?:\.[\w-]+)*)/;

/** Shows the comments of a deployment, with people by their names. */
export const Comments = (props: { text: string }) => {
  const { t } = useOctopusTranslation();
  return (
    <Section title={t('task.comments')}>
      <Text as="p" className={styles.comments}>
        {props.text
          .split(USERS)
          .map((part, index) =>
            index % 2 === 0 ? (
              <Fragment key={index}>{part}</Fragment>
            ) : (
              <PersonName key={index} name={part} />
            ),
          )}
      </Text>
    </Section>
  );
};
