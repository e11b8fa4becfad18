import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import {
  OctopusArtifact,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import { octopusApiRef } from '../../api/octopusApiRef';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useArtifacts } from '../../hooks/useTaskParts';
import { isReadable, readableText } from '../../model/artifacts';
import { DownloadIcon, FileTextIcon } from '../common/icons';
import { saveFile } from '../common/saveFile';
import { Section } from '../common/Section';
import styles from './Artifacts.module.css';

/** A file: its name, where it comes from, and what it says. */
const Artifact = (props: { taskId: string; artifact: OctopusArtifact }) => {
  const { taskId, artifact } = props;
  const { id, filename, source } = artifact;
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  const [shown, setShown] = useState<ReturnType<typeof readableText>>();
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);

  const read = async (show: (content: Uint8Array) => void) => {
    setReading(true);
    setProblem(undefined);
    try {
      show((await api.getArtifactContent(entityRef, taskId, id)).content);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setReading(false);
    }
  };

  return (
    <li className={styles.artifact}>
      <div className={styles.line}>
        <span className={styles.name}>{filename}</span>
        {source && <Text variant="body-small">{source}</Text>}
        <span className={styles.actions}>
          {isReadable(filename) && (
            <Button
              variant="tertiary"
              iconStart={<FileTextIcon />}
              isPending={isReading}
              aria-expanded={shown !== undefined}
              aria-label={t(
                shown ? 'task.artifactClose' : 'task.artifactOpen',
                { name: filename },
              )}
              onPress={() =>
                shown
                  ? setShown(undefined)
                  : read(content => setShown(readableText(filename, content)))
              }
            >
              {t(shown ? 'task.close' : 'task.open')}
            </Button>
          )}
          <Button
            variant="tertiary"
            iconStart={<DownloadIcon />}
            isPending={isReading}
            aria-label={t('task.artifactDownload', { name: filename })}
            onPress={() => read(content => saveFile(filename, content))}
          >
            {t('task.logDownload')}
          </Button>
        </span>
      </div>
      {problem && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('task.artifactFailed', { name: filename })}
          description={problem}
        />
      )}
      {shown && (
        <>
          <section
            className={styles.content}
            aria-label={filename}
            // A scrolling region has to be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            <pre>{shown.text}</pre>
          </section>
          {shown.isCut && (
            <Text variant="body-small">{t('task.artifactCut')}</Text>
          )}
        </>
      )}
    </li>
  );
};

/**
 * Shows the files that the steps of a task handed over, such as a bill of
 * material. What is in them is shown as text only.
 */
export const Artifacts = (props: { task: OctopusTaskDetails }) => {
  const { task } = props;
  const { t } = useOctopusTranslation();
  const { data } = useArtifacts(task);
  if (!data?.length) {
    return null;
  }
  return (
    <Section title={t('task.artifacts')}>
      <ul className={styles.list}>
        {data.map(artifact => (
          <Artifact key={artifact.id} taskId={task.id} artifact={artifact} />
        ))}
      </ul>
    </Section>
  );
};
