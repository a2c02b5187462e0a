import { CloseOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { useEnums, valuesOf } from '../../app/words/enums';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { useUndo } from '../../components/feedback/useUndo';
import { Pager } from '../../components/page/Pager';
import { PageTitle } from '../../components/page/PageTitle';
import { usePages } from '../../components/page/usePages';
import { DateText } from '../../components/values/DateText';
import { roleWords } from '../../generated/enums';
import type { UsersQuery } from '../../generated/graphql';
import type { Role } from '../../generated/schema';
import './identity.css';
import { useTexts } from './texts';

const UsersDocument = graphql(`
  query Users($text: String, $first: Int, $after: String) {
    users(text: $text, first: $first, after: $after) {
      nodes { id name email roles createdAt organization { id name } }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);
const GrantRoleDocument = graphql(`
  mutation GrantRole($userId: ID!, $role: Role!) {
    grantRole(userId: $userId, role: $role) { id roles }
  }
`);
const RevokeRoleDocument = graphql(`
  mutation RevokeRole($userId: ID!, $role: Role!) {
    revokeRole(userId: $userId, role: $role) { id roles }
  }
`);

type User = UsersQuery['users']['nodes'][number];
const PAGE = 50;

/** Who may do what: grant and revoke, each to be undone. */
export default function UsersPage() {
  const t = useTexts();
  const pages = usePages();
  const [text, setText] = useState('');
  const part = useLoad(UsersDocument, { text: text || undefined, first: PAGE, after: pages.after });
  const find = (wanted: string): void => {
    setText(wanted.trim());
    pages.reset();
  };
  return (
    <>
      <PageTitle title={t('users.title')} />
      <div className="kc-stack">
        <Input.Search
          className="kc-users-filter"
          allowClear
          placeholder={t('users.search')}
          aria-label={t('users.search')}
          onSearch={find}
        />
        <Load of={part} rows={10}>
          {({ users }) =>
            users.nodes.length === 0 ? (
              <Empty title={t('users.none')} />
            ) : (
              <>
                <p className="kc-soft" role="status">
                  {t('users.count', { count: users.totalCount })}
                </p>
                <Table users={users.nodes} />
                <Pager pages={pages} info={users.pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}

function Table({ users }: { users: readonly User[] }) {
  const t = useTexts();
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('users.name')}</th>
            <th scope="col">{t('users.organization')}</th>
            <th scope="col">{t('users.email')}</th>
            <th scope="col">{t('users.roles')}</th>
            <th scope="col">{t('users.since')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row" className="kc-table-name">
                {user.name}
              </th>
              <td data-label={t('users.organization')}>
                {user.organization ? (
                  <Link to={paths.organization(user.organization.id)}>{user.organization.name}</Link>
                ) : (
                  '–'
                )}
              </td>
              <td data-label={t('users.email')}>{user.email}</td>
              <td>
                <Roles user={user} />
              </td>
              <td data-label={t('users.since')}>
                <DateText value={user.createdAt} as="date" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Roles({ user }: { user: User }) {
  const t = useTexts();
  const enums = useEnums();
  const offerUndo = useUndo();
  const granting = useAct(GrantRoleDocument);
  const revoking = useAct(RevokeRoleDocument);
  const params = (role: Role): Record<string, string> => ({ name: user.name, role: enums.label(roleWords, role) });
  const grant = async (role: Role): Promise<void> => {
    const done = await granting.act({ userId: user.id, role });
    if (done) offerUndo(t('users.granted', params(role)), () => void revoking.act({ userId: user.id, role }));
  };
  const revoke = async (role: Role): Promise<void> => {
    const done = await revoking.act({ userId: user.id, role });
    if (done) offerUndo(t('users.revoked', params(role)), () => void granting.act({ userId: user.id, role }));
  };
  const missing = valuesOf(roleWords).filter((role) => !user.roles.includes(role));
  return (
    <div className="kc-row">
      {user.roles.map((role) => (
        <span key={role} className="kc-role">
          {enums.label(roleWords, role)}
          <button
            type="button"
            aria-label={t('users.remove', params(role))}
            disabled={revoking.busy}
            onClick={() => void revoke(role)}
          >
            <CloseOutlined aria-hidden />
          </button>
        </span>
      ))}
      {missing.length > 0 && (
        <Select<Role | null>
          size="small"
          className="kc-role-add"
          variant="borderless"
          value={null}
          placeholder={t('users.add')}
          aria-label={t('users.add.for', { name: user.name })}
          loading={granting.busy}
          popupMatchSelectWidth={false}
          options={enums.options(roleWords, missing)}
          onChange={(role) => role && void grant(role)}
        />
      )}
    </div>
  );
}
