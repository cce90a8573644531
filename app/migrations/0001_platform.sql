-- What every feature stands on: how a table is scoped, the outbox of events, the queue's one door, files, settings.

GRANT USAGE ON SCHEMA public TO yizhan_app, yizhan_jobs;

-- Policies are bare comparisons with current_setting(): anything around them (sub-select, function, join) costs the
-- planner its estimates and a village user's first page seconds instead of milliseconds (decisions/0003).
CREATE FUNCTION range_condition() RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(
    format('(path >= current_setting(''app.lo%s'', true) AND path < current_setting(''app.hi%s'', true))', n, n), ' OR '
  ) FROM generate_series(1, 8) AS n
$$;

CREATE FUNCTION own_condition() RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(format('(path = current_setting(''app.own%s'', true))', n), ' OR ') FROM generate_series(1, 4) AS n
$$;

-- kind 'work': whoever's post lies above sees the row. 'detail': only the very unit that holds it (persons).
-- 'readonly': as work, but written by functions and jobs alone.
CREATE PROCEDURE install_scope(table_name text, kind text) LANGUAGE plpgsql AS $$
DECLARE condition text := CASE kind WHEN 'detail' THEN own_condition() ELSE range_condition() END;
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format('CREATE POLICY scope ON %I FOR ALL TO yizhan_app USING (%s) WITH CHECK (%s)', table_name, condition, condition);
  EXECUTE format('CREATE POLICY jobs ON %I FOR ALL TO yizhan_jobs USING (true) WITH CHECK (true)', table_name);
  EXECUTE format('GRANT SELECT %s ON %I TO yizhan_app', CASE kind WHEN 'readonly' THEN '' ELSE ', INSERT, UPDATE, DELETE' END, table_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO yizhan_jobs', table_name);
END $$;

-- Published rows are open to the public pages beside the scope.
CREATE PROCEDURE install_publication(table_name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY published ON %I FOR SELECT TO yizhan_app USING (audience = current_setting(''app.audience'', true))', table_name);
END $$;

-- Tables without a path: read by everybody, written by the jobs.
CREATE PROCEDURE install_reference(table_name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT ON %I TO yizhan_app', table_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO yizhan_jobs', table_name);
END $$;

-- The outbox: one typed event for every command, in its transaction; ids, never names.
CREATE TABLE event (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  type text NOT NULL,
  subject_id uuid NOT NULL,
  account_id uuid,
  at timestamptz NOT NULL,
  data jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX event_path ON event (path, at DESC, id);
CREATE INDEX event_subject ON event (subject_id, at);
CALL install_scope('event', 'work');
REVOKE UPDATE, DELETE ON event FROM yizhan_app;

-- The queue belongs to the owner; the application may add to it through this door only.
CREATE FUNCTION enqueue_job(task text, payload json) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT graphile_worker.add_job(task, payload)
$$;
REVOKE ALL ON FUNCTION enqueue_job(text, json) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, json) TO yizhan_app, yizhan_jobs;

-- Files are addressed by what they contain; the bytes lie under the data folder.
CREATE TABLE file (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL CHECK (size >= 0),
  at timestamptz NOT NULL
);
CREATE INDEX file_path ON file (path, id);
CALL install_scope('file', 'work');

-- The named world has a calendar of its own; an installation with real data has no row here and uses today.
CREATE TABLE world_clock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  day date NOT NULL
);
CALL install_reference('world_clock');
