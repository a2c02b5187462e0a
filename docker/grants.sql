-- The image gives the application account everything in its database; the migration grants it table by table what it needs instead,
-- so that it can change neither history nor ledger.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'kechuang'@'%';
