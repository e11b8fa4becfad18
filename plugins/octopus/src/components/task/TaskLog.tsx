import { Button } from '@backstage/ui';
import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { useLogState } from '../../hooks/useLogState';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { Section } from '../common/Section';
import { FullLog } from './FullLog';
import { LogTail } from './LogTail';

/** Shows the end of a log, which follows it, or all of it. */
export const TaskLog = (props: { task: OctopusTaskDetails }) => {
  const { task } = props;
  const { t } = useOctopusTranslation();
  const { isWhole, showWhole, showLatest } = useLogState();
  return (
    <Section title={t(isWhole ? 'task.fullLog' : 'task.log')}>
      <div>
        <Button
          variant="secondary"
          onPress={() => (isWhole ? showLatest() : showWhole())}
        >
          {t(isWhole ? 'task.latestLines' : 'task.wholeLog')}
        </Button>
      </div>
      {isWhole ? (
        <FullLog task={task} />
      ) : (
        <LogTail lines={task.log} isRunning={!task.isCompleted} />
      )}
    </Section>
  );
};
