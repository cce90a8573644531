-- 工作方案、任务、指标、分解、承接、审签、更正. An adoption is a programme of its own that remembers, item by item,
-- what the level above last said (`base`): the difference is always computed, never stored.

CREATE TABLE programme (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  -- The programme at the root of the adoptions; its own id where it was drafted here. Facts carry root ids.
  root_id uuid NOT NULL REFERENCES programme,
  -- The programme adopted from, and the delivery that brought it.
  parent_id uuid REFERENCES programme,
  delivery_id uuid,
  notice_id uuid REFERENCES notice,
  title text NOT NULL CHECK (title <> ''),
  window_start date,
  window_end date,
  -- As the notice names them; the addressees are preselected from it.
  recipients text[] NOT NULL DEFAULT '{}',
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  CHECK ((parent_id IS NULL) = (root_id = id)),
  CHECK ((parent_id IS NULL) = (delivery_id IS NULL)),
  -- One adoption of a programme at a unit; two officers who press at once make one.
  UNIQUE (unit_id, parent_id)
);
CREATE INDEX programme_path ON programme (path, at DESC, id);
CREATE INDEX programme_parent ON programme (parent_id);
CREATE INDEX programme_notice ON programme (notice_id) WHERE notice_id IS NOT NULL;
CALL install_scope('programme', 'work');

CREATE TABLE programme_task (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL REFERENCES programme,
  root_task_id uuid NOT NULL REFERENCES programme_task,
  parent_task_id uuid REFERENCES programme_task,
  group_title text,
  position integer NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  body text NOT NULL,
  requirement text NOT NULL CHECK (requirement IN ('menu', 'required')),
  -- 统一行动日; adoptions inherit it.
  fixed_day date,
  window_start date,
  window_end date,
  responsible text[] NOT NULL DEFAULT '{}',
  -- The piece of the notice it was compiled from: { start, end, text }.
  source jsonb,
  -- Null in a programme that was drafted here; what a level did with the item in an adoption.
  choice text CHECK (choice IN ('as-is', 'adapted', 'own', 'not-chosen', 'adjustment-requested')),
  choice_reason text,
  -- What the level above last said, in the columns above; null where the item is this level's own.
  base jsonb,
  CHECK (choice IS DISTINCT FROM 'adjustment-requested' OR choice_reason <> ''),
  CHECK ((parent_task_id IS NULL) = (base IS NULL))
);
CREATE INDEX programme_task_path ON programme_task (path, programme_id, position);
CREATE INDEX programme_task_programme ON programme_task (programme_id, position);
CREATE INDEX programme_task_root ON programme_task (root_task_id);
CALL install_scope('programme_task', 'work');

CREATE TABLE programme_phase (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL REFERENCES programme,
  position integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  starts_on date,
  -- Null is open: 长期.
  ends_on date,
  source jsonb
);
CREATE INDEX programme_phase_path ON programme_phase (path, programme_id, position);
CREATE INDEX programme_phase_programme ON programme_phase (programme_id);
CALL install_scope('programme_phase', 'work');

CREATE TABLE programme_deadline (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL REFERENCES programme,
  parent_deadline_id uuid REFERENCES programme_deadline,
  position integer NOT NULL,
  what text NOT NULL CHECK (what <> ''),
  asks text NOT NULL CHECK (asks IN ('plan', 'summary', 'other')),
  -- Null where the notice names no day that exists; a person must then give it.
  due_on date,
  -- Why the notice's day could not be taken, and as it was written: { because, raw }.
  doubt jsonb,
  to_name text,
  to_unit_id uuid REFERENCES unit,
  source jsonb,
  base jsonb,
  CHECK ((parent_deadline_id IS NULL) = (base IS NULL))
);
CREATE INDEX programme_deadline_path ON programme_deadline (path, programme_id, position);
CREATE INDEX programme_deadline_programme ON programme_deadline (programme_id);
CALL install_scope('programme_deadline', 'work');

-- A day that a person gave in place of one the notice did not have.
CREATE TABLE programme_deadline_decision (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  deadline_id uuid NOT NULL REFERENCES programme_deadline ON DELETE CASCADE,
  raw text NOT NULL,
  due_on date NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX programme_deadline_decision_path ON programme_deadline_decision (path, deadline_id);
CALL install_scope('programme_deadline_decision', 'work');

-- A number with its type (DESIGN §1.3).
CREATE TABLE programme_target (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL REFERENCES programme,
  parent_target_id uuid REFERENCES programme_target,
  task_id uuid REFERENCES programme_task ON DELETE SET NULL,
  position integer NOT NULL,
  subject text NOT NULL CHECK (subject <> ''),
  measure text REFERENCES measure,
  comparator text NOT NULL CHECK (comparator IN ('>=', '<=', '=', '~')),
  quantity numeric NOT NULL CHECK (quantity >= 0),
  quantity_max numeric,
  approximate boolean NOT NULL,
  unit text NOT NULL CHECK (unit <> ''),
  period text NOT NULL CHECK (period IN ('total', 'perYear', 'perQuarter', 'perMonth', 'perWeek', 'perDay')),
  years integer CHECK (years > 0),
  commitment text CHECK (commitment IN ('须', '力争', '原则上')),
  -- Names a sensitive group: quoted text with an attested total, never bound to people (DESIGN §1.7).
  attested_only boolean NOT NULL,
  -- What the level above allotted to this unit out of its own target, and the floor below which it may not fall.
  allotted integer,
  allotted_floor integer,
  source jsonb,
  base jsonb,
  CHECK (quantity_max IS NULL OR quantity_max >= quantity),
  CHECK (NOT attested_only OR measure IS NULL),
  CHECK ((parent_target_id IS NULL) = (base IS NULL))
);
CREATE INDEX programme_target_path ON programme_target (path, programme_id, position);
CREATE INDEX programme_target_programme ON programme_target (programme_id);
CALL install_scope('programme_target', 'work');

-- 分解: what a unit asks of each unit directly below it.
CREATE TABLE allotment (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  target_id uuid NOT NULL REFERENCES programme_target ON DELETE CASCADE,
  unit_id uuid NOT NULL REFERENCES unit,
  quantity integer NOT NULL CHECK (quantity >= 0),
  floor integer CHECK (floor >= 0 AND floor <= quantity),
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (target_id, unit_id)
);
CREATE INDEX allotment_path ON allotment (path, target_id);
CALL install_scope('allotment', 'work');

-- 审签: who did which step when; the state is read from the rows.
CREATE TABLE sign_off (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL REFERENCES programme,
  -- Steps taken in one moment by one person still have an order.
  position integer NOT NULL,
  step text NOT NULL CHECK (step IN ('submitted', 'checked', 'signed', 'returned')),
  remark text,
  by_account_id uuid,
  at timestamptz NOT NULL,
  CHECK (step <> 'returned' OR remark <> ''),
  UNIQUE (programme_id, position)
);
CREATE INDEX sign_off_path ON sign_off (path, programme_id, position);
CALL install_scope('sign_off', 'work');

-- The steps of a unit; without a row: submitted, checked, signed.
CREATE TABLE sign_off_rule (
  unit_id uuid PRIMARY KEY REFERENCES unit,
  path text COLLATE "C" NOT NULL,
  steps text[] NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_off_rule_path ON sign_off_rule (path, unit_id);
CALL install_scope('sign_off_rule', 'work');

-- 对下新增要求: why this level asks more of those below than was asked of it.
CREATE TABLE demand_reason (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL REFERENCES programme,
  -- Names the demand with its value: another value asks for another reason.
  demand text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (programme_id, demand)
);
CREATE INDEX demand_reason_path ON demand_reason (path, programme_id);
CALL install_scope('demand_reason', 'work');

-- 印发.
CREATE TABLE programme_issue (
  programme_id uuid PRIMARY KEY REFERENCES programme,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  groups text[] NOT NULL CHECK (cardinality(groups) > 0),
  -- Open to adoption by any unit of the organisation, not only by the addressees.
  published boolean NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX programme_issue_path ON programme_issue (path, programme_id);
CALL install_scope('programme_issue', 'work');

-- What stands at the recipient's own path, because it cannot read the rows of the level above (DESIGN §5.1).
CREATE TABLE programme_delivery (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  programme_id uuid NOT NULL REFERENCES programme,
  from_unit_id uuid NOT NULL REFERENCES unit,
  role text NOT NULL CHECK (role IN ('adopt', 'receive')),
  due_on date,
  -- The programme as last delivered: refreshed by corrections until the unit adopts.
  content jsonb NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (programme_id, unit_id)
);
CREATE INDEX programme_delivery_path ON programme_delivery (path, at DESC, id);
CALL install_scope('programme_delivery', 'work');

-- A recipient that does not adopt takes note; once for the unit, never for each reader.
CREATE TABLE programme_receipt (
  delivery_id uuid PRIMARY KEY REFERENCES programme_delivery,
  path text COLLATE "C" NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX programme_receipt_path ON programme_receipt (path, delivery_id);
CALL install_scope('programme_receipt', 'work');

-- 实施方案 as submitted: one row at the sender's path and one at the recipient's, under one id.
CREATE TABLE plan_submission (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  side text NOT NULL CHECK (side IN ('sent', 'received')),
  programme_id uuid NOT NULL REFERENCES programme,
  from_unit_id uuid NOT NULL REFERENCES unit,
  to_unit_id uuid NOT NULL REFERENCES unit,
  due_on date,
  is_late boolean NOT NULL,
  content jsonb NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (id, side)
);
CREATE INDEX plan_submission_path ON plan_submission (path, at DESC, id);
CREATE INDEX plan_submission_programme ON plan_submission (programme_id);
CALL install_scope('plan_submission', 'work');

CREATE TABLE plan_answer (
  submission_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('sent', 'received')),
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  answer text NOT NULL CHECK (answer IN ('acknowledged', 'returned')),
  remark text,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (submission_id, side),
  FOREIGN KEY (submission_id, side) REFERENCES plan_submission (id, side),
  CHECK (answer <> 'returned' OR remark <> '')
);
CREATE INDEX plan_answer_path ON plan_answer (path, submission_id);
CALL install_scope('plan_answer', 'work');

-- 更正: one item of an issued programme, changed by the level that issued it.
CREATE TABLE programme_correction (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL REFERENCES programme,
  item_kind text NOT NULL CHECK (item_kind IN ('task', 'deadline', 'target')),
  item_id uuid NOT NULL,
  -- [{ field, from, to }]
  changes jsonb NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX programme_correction_path ON programme_correction (path, programme_id, at);
CREATE INDEX programme_correction_programme ON programme_correction (programme_id);
CALL install_scope('programme_correction', 'work');

CREATE TABLE correction_delivery (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  correction_id uuid NOT NULL REFERENCES programme_correction,
  -- The recipient's adoption and its item.
  programme_id uuid NOT NULL REFERENCES programme,
  item_kind text NOT NULL CHECK (item_kind IN ('task', 'deadline', 'target')),
  item_id uuid NOT NULL,
  from_unit_id uuid NOT NULL REFERENCES unit,
  changes jsonb NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (correction_id, programme_id)
);
CREATE INDEX correction_delivery_path ON correction_delivery (path, at DESC, id);
CREATE INDEX correction_delivery_programme ON correction_delivery (programme_id);
CALL install_scope('correction_delivery', 'work');

-- 'noted': the item was not chosen here, so the text follows and nobody is asked.
CREATE TABLE correction_answer (
  delivery_id uuid PRIMARY KEY REFERENCES correction_delivery,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  answer text NOT NULL CHECK (answer IN ('taken', 'kept', 'noted')),
  -- Fields in which both levels had changed something, and whose text stands: { field: 'mine' | 'theirs' }.
  conflicts jsonb NOT NULL DEFAULT '{}',
  by_account_id uuid,
  at timestamptz NOT NULL
);
CREATE INDEX correction_answer_path ON correction_answer (path, delivery_id);
CALL install_scope('correction_answer', 'work');
