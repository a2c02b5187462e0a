import { useLocation, useParams } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useSession } from '../../app/data/session';
import { useEnums } from '../../app/words/enums';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { FileUpload, sizeText, type UploadedFile } from '../../components/forms/FileUpload';
import { PageTitle } from '../../components/page/PageTitle';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import { useTaxonomy } from '../../components/values/useTaxonomy';
import { organizationStateWords } from '../../generated/enums';
import type { OrganizationPageQuery } from '../../generated/graphql';
import { Members } from './Members';
import './organization.css';
import { OrganizationActions } from './OrganizationActions';
import { useTexts } from './texts';

const OrganizationDocument = graphql(`
  query OrganizationPage($id: ID!) {
    organization(id: $id) {
      id name creditCode creditCodeWarning kind industryName regionName sizeBand state stateTone version insider canAttachDocument availableSteps { action needsReason } rejectionNote createdAt
      document { id name size mediaType url createdAt }
      members { state stateTone isAdministrator joinedAt user { id name email phone } }
    }
  }
`);
const AttachDocument = graphql(`
  mutation AttachOrganizationDocument($organizationId: ID!, $attachmentId: ID!) {
    attachOrganizationDocument(organizationId: $organizationId, attachmentId: $attachmentId) { id state version document { id } }
  }
`);

type Organization = OrganizationPageQuery['organization'];

/** One's own organisation, or another by its id. */
export default function OrganizationPage() {
  const t = useTexts();
  const { id } = useParams();
  const { user } = useSession();
  const wanted = id ?? user?.organization?.id;
  if (!wanted) {
    return (
      <>
        <PageTitle title={t('page.none')} />
        <Empty title={t('page.none')} text={t('page.none.text')} />
      </>
    );
  }
  return <ById key={wanted} id={wanted} />;
}

function ById({ id }: { id: string }) {
  const part = useLoad(OrganizationDocument, { id });
  return (
    <Load of={part} rows={8} page>
      {({ organization }) => <View organization={organization} onChanged={part.reload} />}
    </Load>
  );
}

function View({ organization, onChanged }: { organization: Organization; onChanged: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  const { user } = useSession();
  const welcome = (useLocation().state as { welcome?: string } | null)?.welcome;
  const me = organization.members.find((member) => member.user.id === user?.id);
  const active = me?.state === 'ACTIVE';
  const inside = organization.insider;
  return (
    <>
      <PageTitle
        title={organization.name}
        below={
          <StateTag tone={organization.stateTone} label={enums.label(organizationStateWords, organization.state)} />
        }
        actions={
          <OrganizationActions organization={organization} hasDocument={!!organization.document} onDone={onChanged} />
        }
      />
      <div className="kc-stack-lg">
        {welcome && (
          <p className="kc-note" role="status">
            {welcome}
          </p>
        )}
        {!welcome && user?.organization?.id === organization.id && !active && (
          <p className="kc-note">{t('state.pendingMember')}</p>
        )}
        {active && !welcome && <Standing organization={organization} />}
        <section>
          <h2 className="kc-sr">{t('page.basics')}</h2>
          <Facts organization={organization} inside={inside} />
        </section>
        {inside && (
          <Licence organization={organization} mayUpload={organization.canAttachDocument} onChanged={onChanged} />
        )}
        {inside && <Members members={organization.members} mayApprove={!!me?.isAdministrator} />}
      </div>
    </>
  );
}

function Standing({ organization }: { organization: Organization }) {
  const t = useTexts();
  if (organization.state === 'VERIFIED') return null;
  if (organization.state === 'REJECTED')
    return (
      <p className="kc-note kc-note-bad">{t('state.REJECTED.text', { note: organization.rejectionNote ?? '' })}</p>
    );
  return <p className="kc-note">{t(organization.document ? 'state.PENDING.document' : 'state.PENDING.noDocument')}</p>;
}

function Facts({ organization, inside }: { organization: Organization; inside: boolean }) {
  const t = useTexts();
  const { kindLabel, sizeLabel } = useTaxonomy();
  const unknown = <span className="kc-faint">{t('page.filled')}</span>;
  return (
    <dl className="kc-facts">
      {inside && (
        <>
          <dt>{t('page.code')}</dt>
          <dd>
            <span className="kc-num">{organization.creditCode}</span>{' '}
            {organization.creditCodeWarning && <span className="kc-tone-warn">{t('page.code.warning')}</span>}
          </dd>
        </>
      )}
      <dt>{t('page.kind')}</dt>
      <dd>{kindLabel(organization.kind)}</dd>
      <dt>{t('page.region')}</dt>
      <dd>{organization.regionName}</dd>
      {inside && (
        <>
          <dt>{t('page.industry')}</dt>
          <dd>{organization.industryName ?? unknown}</dd>
          <dt>{t('page.size')}</dt>
          <dd>{sizeLabel(organization.sizeBand) || unknown}</dd>
        </>
      )}
      <dt>{t('page.since')}</dt>
      <dd>
        <DateText value={organization.createdAt} as="date" />
      </dd>
    </dl>
  );
}

function Licence({
  organization,
  mayUpload,
  onChanged,
}: {
  organization: Organization;
  mayUpload: boolean;
  onChanged: () => void;
}) {
  const t = useTexts();
  const { act } = useAct(AttachDocument, { success: t('document.done') });
  const { document } = organization;
  const attach = async (file: UploadedFile | null): Promise<void> => {
    if (file && (await act({ organizationId: organization.id, attachmentId: file.id }))) onChanged();
  };
  return (
    <section className="kc-section">
      <h2>{t('document.title')}</h2>
      <div className="kc-stack">
        {document ? (
          <p>
            <a href={document.url} target="_blank" rel="noreferrer">
              {document.name}
            </a>{' '}
            <span className="kc-faint">
              {sizeText(document.size)} · <DateText value={document.createdAt} />
            </span>
          </p>
        ) : (
          !mayUpload && <p className="kc-faint">{t('document.none')}</p>
        )}
        {mayUpload && (
          <FileUpload
            label={t(document ? 'document.replace' : 'document.upload')}
            accept=".pdf,.jpg,.png,.jpeg"
            onChange={(file) => void attach(file)}
          />
        )}
      </div>
    </section>
  );
}
