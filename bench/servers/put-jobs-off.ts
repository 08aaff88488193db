import pg from 'pg';

const putOffTrigger = `
  CREATE FUNCTION put_off() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.start_after := now() + interval '1 day';
    PERFORM pg_notify('acervo_bench', NEW.name);
    RETURN NEW;
  END $$;
  CREATE TRIGGER put_off BEFORE INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION put_off()`;

/**
 * From now on jobs are written and wait: what a commit costs is there, the turns are not. The
 * notification that the insert would have sent goes to a channel that nobody hears.
 */
export async function putJobsOff(database: string): Promise<void> {
  await administer(database, putOffTrigger);
}

export async function letJobsRun(database: string): Promise<void> {
  await administer(database, 'DROP TRIGGER put_off ON pgboss.job');
}

async function administer(database: string, script: string): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(script);
  await client.end();
}
