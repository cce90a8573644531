-- 口径、记录明细、数据. A figure is a saved question over facts; nobody types a total.
CREATE TABLE measure (
  key text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  unit_zh text NOT NULL,
  unit_en text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('flow', 'stock')),
  -- 'quantity' adds up; 'people' counts distinct persons over the facts of the measure it names.
  counts text NOT NULL CHECK (counts IN ('quantity', 'people')),
  over text REFERENCES measure,
  -- Whether a work record may be made with it by hand.
  recordable boolean NOT NULL,
  official_order integer NOT NULL,
  CHECK ((counts = 'people') = (over IS NOT NULL))
);
CALL install_reference('measure');

INSERT INTO measure VALUES
  ('session', '活动场次', 'Sessions held', '场', 'sessions', 'flow', 'quantity', NULL, false, 1),
  ('attendance', '到场人次', 'Attendances', '人次', 'attendances', 'flow', 'quantity', NULL, false, 2),
  ('attendee', '到场人数', 'People who attended', '人', 'people', 'flow', 'people', 'attendance', false, 3),
  ('call', '电话、网络联系', 'Calls and online contacts', '人次', 'contacts', 'flow', 'quantity', NULL, true, 4),
  ('visit', '走访慰问', 'Visits', '人次', 'visits', 'flow', 'quantity', NULL, true, 5),
  ('service', '代办服务', 'Services rendered', '件', 'cases', 'flow', 'quantity', NULL, true, 6),
  ('volunteering', '志愿服务', 'Volunteer service', '人次', 'services', 'flow', 'quantity', NULL, true, 7),
  ('publication', '宣传稿件', 'Publications', '篇', 'pieces', 'flow', 'quantity', NULL, true, 8),
  ('material', '资料发放', 'Materials handed out', '份', 'copies', 'flow', 'quantity', NULL, true, 9),
  ('example', '青年典型', 'Examples selected', '名', 'people', 'flow', 'quantity', NULL, true, 10),
  ('pool-entry', '人才入库', 'Entries into the talent pool', '名', 'people', 'flow', 'quantity', NULL, true, 11);

-- One countable happening. A fact of several organisers has one row at each of their paths under one id;
-- `path` is the placement on the fact's day and is never rewritten (DESIGN §5.6).
CREATE TABLE fact (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  is_lead boolean NOT NULL,
  measure text NOT NULL REFERENCES measure,
  day date NOT NULL,
  quantity integer NOT NULL CHECK (quantity <> 0),
  approximate boolean NOT NULL,
  person_id uuid,
  evidence text NOT NULL CHECK (evidence IN ('measured', 'confirmed', 'attested', 'imported', 'estimated')),
  -- The programme and the task at the root of the adoptions, so that every level's fork counts into the same question.
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  cancels uuid,
  at timestamptz NOT NULL,
  account_id uuid,
  PRIMARY KEY (id, path)
);
CREATE INDEX fact_path ON fact (path, measure, day, id);
CREATE INDEX fact_source ON fact (source_id);
-- A fact is taken back once.
CREATE UNIQUE INDEX fact_cancels ON fact (cancels, path) WHERE cancels IS NOT NULL;
CALL install_scope('fact', 'readonly');

-- What is recorded but not yet folded into the counters: one row for every distinct ancestor of all organisers.
CREATE TABLE fact_queue (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  day date NOT NULL,
  evidence text NOT NULL,
  quantity integer NOT NULL,
  facts integer NOT NULL,
  person_id uuid
);
CREATE INDEX fact_queue_path ON fact_queue (path, measure);
CALL install_scope('fact_queue', 'readonly');

CREATE TABLE counter (
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  day date NOT NULL,
  evidence text NOT NULL,
  quantity bigint NOT NULL,
  facts bigint NOT NULL,
  PRIMARY KEY (path, measure, programme_id, task_id, day, evidence)
);
CALL install_scope('counter', 'readonly');

-- 人: how often each person counts at a unit and above it; the task and the programme may be the nil id for "any".
CREATE TABLE person_counter (
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  person_id uuid NOT NULL,
  net integer NOT NULL,
  PRIMARY KEY (path, measure, programme_id, task_id, person_id)
);
CALL install_scope('person_counter', 'readonly');

CREATE TABLE people_counter (
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  people integer NOT NULL,
  PRIMARY KEY (path, measure, programme_id, task_id)
);
CALL install_scope('people_counter', 'readonly');

CREATE FUNCTION ancestors_and_self(path text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT left(path, 4 * n + 1) COLLATE "C" FROM generate_series(1, (length(path) - 1) / 4) AS n
$$;

-- The one way to write a fact: fact rows and queue rows in one statement. It runs as the job role because a joint
-- organiser's row lies outside the writer's scope; the lead's own path must lie inside it.
CREATE FUNCTION record_fact(
  fact_id uuid, lead_unit uuid, joint_units uuid[], measure_key text, fact_day date, amount integer, is_approximate boolean,
  person uuid, evidence_kind text, programme uuid, task uuid, source text, source_row uuid, cancelled uuid, recorded_at timestamptz, account uuid
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  lead_path text := CASE WHEN cancelled IS NULL
    THEN (SELECT path FROM unit WHERE id = lead_unit)
    ELSE (SELECT path FROM fact WHERE id = cancelled AND is_lead) END;
  in_scope boolean := session_user = 'yizhan_jobs' OR EXISTS (
    SELECT 1 FROM generate_series(1, 8) AS n
    WHERE lead_path >= current_setting('app.lo' || n, true) COLLATE "C" AND lead_path < current_setting('app.hi' || n, true) COLLATE "C"
  );
BEGIN
  IF lead_path IS NULL OR in_scope IS NOT TRUE THEN
    RAISE EXCEPTION 'a fact of unit % lies outside the scope', lead_unit USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH organiser AS (
    SELECT id AS unit_id, path, city, id = lead_unit AS is_lead FROM unit WHERE cancelled IS NULL AND (id = lead_unit OR id = ANY (joint_units))
    -- A counter-fact stands exactly where the fact stood that it takes back, whatever has moved since.
    UNION ALL SELECT unit_id, path, city, is_lead FROM fact WHERE id = cancelled
  ), written AS (
    INSERT INTO fact
    SELECT fact_id, city, path, unit_id, is_lead, measure_key, fact_day, amount, is_approximate, person, evidence_kind, programme, task,
      source, source_row, cancelled, recorded_at, account
    FROM organiser
  )
  INSERT INTO fact_queue (path, measure, programme_id, task_id, day, evidence, quantity, facts, person_id)
  SELECT DISTINCT above, measure_key, programme, task, fact_day, evidence_kind, amount, CASE WHEN cancelled IS NULL THEN 1 ELSE -1 END, person
  FROM organiser, ancestors_and_self(path) AS above;
END $$;
REVOKE ALL ON FUNCTION record_fact FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_fact TO yizhan_app, yizhan_jobs;

-- Functions that write for others run as the job role, which has its own policies; the owner may be a plain role
-- that row-level security binds like anyone (a managed server).
GRANT CREATE ON SCHEMA public TO yizhan_jobs;
ALTER FUNCTION record_fact OWNER TO yizhan_jobs;
REVOKE CREATE ON SCHEMA public FROM yizhan_jobs;

-- 待核: a figure that its unit has to look at before it counts in a bulletin.
CREATE TABLE figure_doubt (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  measure text NOT NULL REFERENCES measure,
  quantity integer NOT NULL,
  expected integer NOT NULL,
  because text NOT NULL CHECK (because IN ('above-capacity', 'above-allotment')),
  raised_at timestamptz NOT NULL
);
CREATE INDEX figure_doubt_path ON figure_doubt (path, id);
CREATE INDEX figure_doubt_source ON figure_doubt (source_id);
CALL install_scope('figure_doubt', 'work');

CREATE TABLE figure_doubt_decision (
  doubt_id uuid PRIMARY KEY REFERENCES figure_doubt,
  path text COLLATE "C" NOT NULL,
  decision text NOT NULL CHECK (decision IN ('confirmed', 'corrected')),
  reason text NOT NULL CHECK (reason <> ''),
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX figure_doubt_decision_path ON figure_doubt_decision (path, doubt_id);
CALL install_scope('figure_doubt_decision', 'work');
