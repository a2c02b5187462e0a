import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { Load } from '../../../components/feedback/Load';
import { DateText } from '../../../components/values/DateText';
import { StateTag } from '../../../components/values/StateTag';
import type { MatchRunQuery } from '../../../generated/graphql';
import type { RunAction } from '../../../generated/schema';
import { useTexts } from './texts';

const MatchRunDocument = graphql(`
  query MatchRun {
    matchRun { id state stateLabel stateTone availableSteps { action } version model total done failed error createdAt endedAt }
  }
`);
const PauseMatchRunDocument = graphql(`
  mutation PauseMatchRun($id: ID!, $version: Int!) {
    pauseMatchRun(id: $id, version: $version) { id state stateLabel stateTone availableSteps { action } version }
  }
`);
const ResumeMatchRunDocument = graphql(`
  mutation ResumeMatchRun($id: ID!, $version: Int!) {
    resumeMatchRun(id: $id, version: $version) { id state stateLabel stateTone availableSteps { action } version }
  }
`);
type Run = NonNullable<MatchRunQuery['matchRun']>;
const POLL_MS = 3_000;

/** How far matching everything anew is, and holding it. */
export function RunCard() {
  const t = useTexts();
  const part = useLoad(MatchRunDocument, {}, { requestPolicy: 'cache-and-network', shows: 'MatchRun' });
  const { reload } = part;
  const running = part.data?.matchRun?.state === 'RUNNING';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [running, reload]);
  return (
    <section className="kc-stack" aria-label={t('run')}>
      <h2>{t('run')}</h2>
      <Load of={part} rows={1}>
        {({ matchRun }) => (matchRun ? <Progressing run={matchRun} /> : <p className="kc-soft">{t('run.none')}</p>)}
      </Load>
    </section>
  );
}

function Progressing({ run }: { run: Run }) {
  const t = useTexts();
  const pause = useAct(PauseMatchRunDocument, { success: t('run.paused') });
  const resume = useAct(ResumeMatchRunDocument, { success: t('run.resumed') });
  const share = run.state === 'DONE' ? 100 : Math.min(100, Math.floor((run.done / Math.max(1, run.total)) * 100));
  const { id, version } = run;
  const can = (step: RunAction): boolean => run.availableSteps.some(({ action }) => action === step);
  return (
    <div className="kc-card kc-stack-sm">
      <p className="kc-row">
        <StateTag tone={run.stateTone} label={run.stateLabel} />
        <span>{t('run.model', { model: run.model })}</span>
        <span className="kc-num">{t('run.progress', { done: run.done, total: run.total })}</span>
        <DateText value={run.endedAt ?? run.createdAt} />
      </p>
      <Progress percent={share} aria-label={t('run')} />
      {run.failed > 0 && <p className="kc-tone-warn">{t('run.failed', { count: run.failed })}</p>}
      {run.error && <p className="kc-small kc-soft">{run.error}</p>}
      {can('PAUSE') && (
        <p className="kc-row">
          <Button loading={pause.busy} onClick={() => void pause.act({ id, version })}>
            {t('run.pause')}
          </Button>
          <span className="kc-small kc-soft">{t('run.first')}</span>
        </p>
      )}
      {can('RESUME') && (
        <p>
          <Button type="primary" loading={resume.busy} onClick={() => void resume.act({ id, version })}>
            {t('run.resume')}
          </Button>
        </p>
      )}
    </div>
  );
}
