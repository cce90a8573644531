-- 工作记录: an adopted item done without a session. The row holds what stands now; every change keeps what stood before.
CREATE TABLE work_record_batch (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  row_count integer NOT NULL CHECK (row_count > 0),
  -- Made by the browser, so that an answer lost on a weak signal does not record the same list twice.
  client_key uuid NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (unit_id, client_key)
);
CREATE INDEX work_record_batch_path ON work_record_batch (path, at DESC, id);
CALL install_scope('work_record_batch', 'work');

CREATE TABLE work_record_batch_undo (
  batch_id uuid PRIMARY KEY REFERENCES work_record_batch,
  path text COLLATE "C" NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX work_record_batch_undo_path ON work_record_batch_undo (path, batch_id);
CALL install_scope('work_record_batch_undo', 'work');

CREATE TABLE work_record (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  -- The unit's own task, the root of its adoptions, and its title as it read when the work was recorded.
  task_id uuid,
  root_task_id uuid,
  root_programme_id uuid,
  task_title text,
  measure text NOT NULL REFERENCES measure,
  day date NOT NULL,
  quantity integer NOT NULL CHECK (quantity > 0),
  approximate boolean NOT NULL,
  sentence text NOT NULL CHECK (sentence <> ''),
  -- 代录 where it is not unit_id; 补录 where recorded_on is later than day.
  recorded_by_unit_id uuid NOT NULL REFERENCES unit,
  by_account_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_on date NOT NULL,
  batch_id uuid REFERENCES work_record_batch,
  client_key uuid,
  UNIQUE (recorded_by_unit_id, client_key),
  CHECK ((task_id IS NULL) = (root_task_id IS NULL) AND (task_id IS NULL) = (root_programme_id IS NULL) AND (task_id IS NULL) = (task_title IS NULL))
);
CREATE INDEX work_record_path ON work_record (path, day DESC, id DESC);
CREATE INDEX work_record_batch_rows ON work_record (batch_id) WHERE batch_id IS NOT NULL;
CALL install_scope('work_record', 'work');

CREATE TABLE work_record_change (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  record_id uuid NOT NULL REFERENCES work_record,
  kind text NOT NULL CHECK (kind IN ('corrected', 'withdrawn')),
  reason text NOT NULL CHECK (reason <> ''),
  before jsonb NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX work_record_change_path ON work_record_change (path, id);
CREATE INDEX work_record_change_record ON work_record_change (record_id, at);
CREATE UNIQUE INDEX work_record_withdrawn ON work_record_change (record_id) WHERE kind = 'withdrawn';
CALL install_scope('work_record_change', 'work');
