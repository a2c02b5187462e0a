import { declareMessages } from '#kernel/errors';

export const doctorMessages = declareMessages({
  'doctor.notLooked': { zh: '无法检查：{why}', en: 'could not look: {why}' },
  'doctor.fine': { zh: '一切正常。', en: 'Everything is in order.' },
  'doctor.someWrong': { zh: '有 {count} 项需要处理。', en: '{count} things need to be put right.' },
  'doctor.someUnknown': { zh: '有 {count} 项未能检查。', en: '{count} things could not be looked at.' },

  'doctor.settings': { zh: '设置', en: 'settings' },
  'doctor.settings.ok': { zh: '可用', en: 'usable' },
  'doctor.settings.wrong': { zh: '{why}', en: '{why}' },
  'doctor.settings.wrong.todo': {
    zh: '按 docs/settings.md 改正后再检查',
    en: 'correct them (docs/settings.md) and look again',
  },
  'doctor.settings.plain': {
    zh: 'APP_URL 是 {url}：没有 TLS，密码在网络上可被看到',
    en: 'APP_URL is {url}: without TLS, passwords can be read on the way',
  },
  'doctor.settings.plain.todo': {
    zh: '在前面加 TLS 代理，APP_URL 改为 https',
    en: 'put a proxy with TLS in front and set APP_URL to https',
  },

  'doctor.node': { zh: 'Node', en: 'Node' },
  'doctor.node.ok': { zh: '{version}', en: '{version}' },
  'doctor.node.old': {
    zh: '{version}：自 2026 年 4 月起不再有安全更新',
    en: '{version}: without security fixes since April 2026',
  },
  'doctor.node.old.todo': { zh: '换用 Node 22 或 24', en: 'run it with Node 22 or 24' },

  'doctor.database': { zh: '数据库', en: 'database' },
  'doctor.database.ok': { zh: 'MariaDB {version}', en: 'MariaDB {version}' },
  'doctor.database.away': { zh: '不应答：{why}', en: 'does not answer: {why}' },
  'doctor.database.away.todo': { zh: '启动 MariaDB，核对 DATABASE_URL', en: 'start MariaDB, and look at DATABASE_URL' },
  'doctor.database.other': {
    zh: '{version} 不受支持，需要 MariaDB 10.11 或更新',
    en: '{version} is not supported: it takes MariaDB 10.11 or later',
  },
  'doctor.database.other.todo': { zh: '备份后升级数据库服务器', en: 'back up, then upgrade the server' },

  'doctor.schema': { zh: '表结构', en: 'tables' },
  'doctor.schema.ok': { zh: '与程序 {version} 一致', en: 'as version {version} wants them' },
  'doctor.schema.bare': { zh: '数据库中还没有表，或该账号无权读取', en: 'there are none that this account may read' },
  'doctor.schema.bare.todo': { zh: '运行 npm run cli -- migrate', en: 'run npm run cli -- migrate' },
  'doctor.schema.older': {
    zh: '比程序 {version} 旧，缺 {count} 个迁移',
    en: 'older than version {version}: {count} migrations are missing',
  },
  'doctor.schema.older.todo': {
    zh: '先备份，再运行 npm run cli -- migrate',
    en: 'back up, then run npm run cli -- migrate',
  },
  'doctor.schema.newer': {
    zh: '比程序 {version} 新，有 {count} 个未知迁移',
    en: 'newer than version {version}: {count} migrations are unknown',
  },
  'doctor.schema.newer.todo': {
    zh: '启动对应的新版本，见 docs/upgrading.md',
    en: 'start the version that made them (docs/upgrading.md)',
  },

  'doctor.grants': { zh: '应用账号权限', en: "rights of the application's account" },
  'doctor.grants.ok': {
    zh: '恰好是所需的；历史、账本和审计只能追加',
    en: 'just what it needs; history, ledger and audit can only grow',
  },
  'doctor.grants.admin': {
    zh: '应用与管理用同一个账号 {account}，可以改写历史和账本',
    en: 'application and administration share {account}, which may rewrite history and ledger',
  },
  'doctor.grants.admin.todo': {
    zh: '为 DATABASE_URL 建一个无权限的账号，再运行 migrate',
    en: 'create an account without rights for DATABASE_URL, then run migrate',
  },
  'doctor.grants.many': { zh: '多出的权限：{rights}', en: 'it may do too much: {rights}' },
  'doctor.grants.many.todo': { zh: '收回这些权限（REVOKE）', en: 'take them back (REVOKE)' },
  'doctor.grants.few': { zh: '缺少的权限：{rights}', en: 'it lacks rights: {rights}' },
  'doctor.grants.few.todo': { zh: '运行 npm run cli -- migrate', en: 'run npm run cli -- migrate' },

  'doctor.clock': { zh: '时钟', en: 'clock' },
  'doctor.clock.ok': { zh: '与数据库相差不到 {seconds} 秒', en: "within {seconds} s of the database's" },
  'doctor.clock.off': { zh: '与数据库相差 {seconds} 秒', en: "{seconds} s from the database's" },
  'doctor.clock.off.todo': {
    zh: '在两台机器上启用时间同步（chrony、systemd-timesyncd）',
    en: 'keep time on both machines (chrony, systemd-timesyncd)',
  },

  'doctor.redis': { zh: 'Redis', en: 'Redis' },
  'doctor.redis.ok': { zh: '{version}', en: '{version}' },
  'doctor.redis.away': { zh: '不应答：{why}', en: 'does not answer: {why}' },
  'doctor.redis.away.todo': { zh: '启动 Redis，核对 REDIS_URL', en: 'start Redis, and look at REDIS_URL' },
  'doctor.redis.other': { zh: '{version} 太旧，需要 6.2 或更新', en: '{version} is too old: it takes 6.2 or later' },
  'doctor.redis.other.todo': { zh: '升级 Redis 或换用 Valkey', en: 'upgrade it, or use Valkey' },
  'doctor.redis.evicts': {
    zh: 'maxmemory-policy 是 {policy}，任务可能丢失',
    en: 'maxmemory-policy is {policy}: jobs may be thrown away',
  },
  'doctor.redis.evicts.todo': { zh: '设为 noeviction', en: 'set it to noeviction' },

  'doctor.meilisearch': { zh: 'Meilisearch', en: 'Meilisearch' },
  'doctor.meilisearch.ok': { zh: '{version}', en: '{version}' },
  'doctor.meilisearch.away': { zh: '不应答：{why}', en: 'does not answer: {why}' },
  'doctor.meilisearch.away.todo': {
    zh: '启动 Meilisearch，核对 MEILI_URL 和 MEILI_MASTER_KEY',
    en: 'start Meilisearch, and look at MEILI_URL and MEILI_MASTER_KEY',
  },
  'doctor.meilisearch.other': { zh: '{version} 未经验证，需要 1.21', en: '{version} is not the tested 1.21' },
  'doctor.meilisearch.other.todo': { zh: '换用 1.21，再运行 search rebuild', en: 'use 1.21, then run search rebuild' },

  'doctor.mail': { zh: '邮件', en: 'mail' },
  'doctor.mail.ok': { zh: '{relay} 应答', en: '{relay} answers' },
  'doctor.mail.none': { zh: '未设置 SMTP_URL，不发送任何邮件', en: 'SMTP_URL is not set: no mail is sent' },
  'doctor.mail.none.todo': { zh: '把 SMTP_URL 设为邮件中继', en: 'set SMTP_URL to your mail relay' },
  'doctor.mail.away': { zh: '{relay} 不接受：{why}', en: '{relay} does not take mail: {why}' },
  'doctor.mail.away.todo': {
    zh: '核对 SMTP_URL 的地址、账号和防火墙',
    en: 'look at the address and account in SMTP_URL, and at the firewall',
  },

  'doctor.disk': { zh: '磁盘', en: 'disk' },
  'doctor.disk.ok': { zh: '{place} 还有 {free} GB（{percent}%）', en: '{free} GB ({percent}%) free at {place}' },
  'doctor.disk.low': { zh: '{place} 只剩 {free} GB（{percent}%）', en: 'only {free} GB ({percent}%) free at {place}' },
  'doctor.disk.low.todo': { zh: '清理或扩充磁盘', en: 'make room, or add a disk' },
  'doctor.disk.none': { zh: '文件夹 {place} 不可用：{why}', en: 'the folder {place} cannot be used: {why}' },
  'doctor.disk.none.todo': { zh: '核对 FILES_DIR 及其权限', en: 'look at FILES_DIR and who may write there' },

  'doctor.calendar': { zh: '工作日历', en: 'working days' },
  'doctor.calendar.ok': { zh: '已有 {year} 年的安排', en: 'known for {year}' },
  'doctor.calendar.unknown': {
    zh: '没有 {year} 年的放假安排，期限按周一至周五计算',
    en: 'the holidays of {year} are not known: time limits count Monday to Friday',
  },
  'doctor.calendar.unknown.todo': {
    zh: '国务院办公厅公布后更新版本',
    en: 'update the version once the State Council has announced them',
  },

  'doctor.backup': { zh: '备份', en: 'backup' },
  'doctor.backup.ok': { zh: '{hours} 小时前，在 {place}', en: '{hours} hours old, at {place}' },
  'doctor.backup.none': { zh: '从未备份', en: 'there has never been one' },
  'doctor.backup.none.todo': {
    zh: '运行 npm run cli -- backup 文件夹，并定时执行',
    en: 'run npm run cli -- backup FOLDER, and have it run every night',
  },
  'doctor.backup.old': {
    zh: '最近一次在 {hours} 小时前（{place}），超过 {max} 小时',
    en: 'the last one is {hours} hours old ({place}); more than {max}',
  },
  'doctor.backup.old.todo': { zh: '查看定时备份为何没有执行', en: 'see why the nightly one did not run' },

  'doctor.keys': { zh: '密钥', en: 'keys' },
  'doctor.keys.ok': {
    zh: 'LEDGER_KEY（指纹 {print}）能核验 {year} 年账本',
    en: 'LEDGER_KEY (fingerprint {print}) proves the ledger of {year}',
  },
  'doctor.keys.fresh': {
    zh: '账本还是空的，无从核验（LEDGER_KEY 指纹 {print}）',
    en: 'the ledger is empty: nothing to prove yet (LEDGER_KEY has the fingerprint {print})',
  },
  'doctor.keys.same': { zh: 'LEDGER_KEY 与 SESSION_SECRET 相同', en: 'LEDGER_KEY and SESSION_SECRET are the same' },
  'doctor.keys.same.todo': {
    zh: '换一个 SESSION_SECRET；LEDGER_KEY 永远不要改',
    en: 'change SESSION_SECRET; never LEDGER_KEY',
  },
  'doctor.keys.lie': { zh: '{year} 年账本未能核验：{why}', en: 'the ledger of {year} does not prove: {why}' },
  'doctor.keys.lie.todo': {
    zh: '先核对 LEDGER_KEY 是否原来那把，再运行 ledger verify',
    en: 'see first whether LEDGER_KEY is the one that signed it, then run ledger verify',
  },

  'doctor.search': { zh: '搜索', en: 'search' },
  'doctor.search.ok': { zh: '{count} 个索引与数据库一致', en: '{count} indexes hold what the database has' },
  'doctor.search.differs': { zh: '{which}', en: '{which}' },
  'doctor.search.differs.todo': {
    zh: '一分钟后再看；仍不一致则运行 search rebuild',
    en: 'look again in a minute; if it stays so, run search rebuild',
  },

  'doctor.queues': { zh: '任务', en: 'jobs' },
  'doctor.queues.ok': { zh: '没有失败的；{pending} 个在办', en: 'none failed; {pending} under way' },
  'doctor.queues.failed': { zh: '{failed} 个失败', en: '{failed} failed' },
  'doctor.queues.failed.todo': {
    zh: '看 /admin/queues 的原因，排除后运行 redrive',
    en: 'see why at /admin/queues, put it right, then run redrive',
  },
  'doctor.queues.late': {
    zh: '{unrelayed} 个事件没有人处理，最早的已等 {seconds} 秒',
    en: 'nobody takes {unrelayed} events; the oldest waits {seconds} s',
  },
  'doctor.queues.late.todo': { zh: '启动 worker，看它的日志', en: 'start the worker, and read its log' },
});

type Own = typeof doctorMessages;
declare module '#kernel/errors' {
  interface MessageCatalog extends Own {}
}
