import { Button } from 'antd';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useEnums } from '../../app/words/enums';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import { memberStateWords } from '../../generated/enums';
import type { OrganizationPageQuery } from '../../generated/graphql';
import { useTexts } from './texts';

const ApproveDocument = graphql(`
  mutation ApproveMember($userId: ID!) {
    approveMember(userId: $userId) { id members { state stateTone user { id } } }
  }
`);

type Member = OrganizationPageQuery['organization']['members'][number];

/** Who belongs to the organisation, and who asks to. */
export function Members({ members, mayApprove }: { members: readonly Member[]; mayApprove: boolean }) {
  const t = useTexts();
  const enums = useEnums();
  const { act, busy } = useAct(ApproveDocument, { touches: ['Organization', 'Todo'] });
  const sorted = [...members].sort((one, other) => Number(other.state === 'PENDING') - Number(one.state === 'PENDING'));
  return (
    <section className="kc-section">
      <h2>{t('members.title')}</h2>
      <ul className="kc-plain-list kc-divided">
        {sorted.map(({ user, state, stateTone, isAdministrator, joinedAt }) => (
          <li key={user.id} className="kc-member">
            <div className="kc-stack-sm">
              <strong>{user.name}</strong>
              <span className="kc-row">
                <StateTag tone={stateTone} label={enums.label(memberStateWords, state)} />
                {isAdministrator && <span className="kc-tag">{t('members.administrator')}</span>}
                <span className="kc-faint kc-small">
                  <DateText value={joinedAt} />
                </span>
              </span>
              <span className="kc-faint kc-small kc-break">{[user.email, user.phone].filter(Boolean).join(' · ')}</span>
            </div>
            {state === 'PENDING' && mayApprove && (
              <Button
                type="primary"
                loading={busy}
                aria-label={t('members.approve.of', { name: user.name })}
                onClick={() => void act({ userId: user.id })}
              >
                {t('members.approve')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
