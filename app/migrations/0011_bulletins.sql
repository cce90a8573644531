-- 报送、简报、期号. Numbers in these texts are bound figures: questions in the body, answers computed on reading,
-- frozen when the bulletin is signed.
CREATE TABLE submission (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  title text NOT NULL CHECK (title <> ''),
  programme_id uuid,
  from_day date NOT NULL,
  to_day date NOT NULL,
  body jsonb NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL,
  edited_at timestamptz NOT NULL,
  CHECK (to_day >= from_day)
);
CREATE INDEX submission_path ON submission (path, opened_at DESC, id);
CALL install_scope('submission', 'work');

-- One act of sending upward. `content` keeps the words and the figures' values of that moment.
CREATE TABLE submission_dispatch (
  id uuid PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  submission_id uuid NOT NULL REFERENCES submission,
  version integer NOT NULL CHECK (version > 0),
  to_unit_id uuid NOT NULL REFERENCES unit,
  content jsonb NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL,
  UNIQUE (submission_id, version)
);
CREATE INDEX submission_dispatch_path ON submission_dispatch (path, submission_id);
CALL install_scope('submission_dispatch', 'work');
REVOKE UPDATE, DELETE ON submission_dispatch FROM yizhan_app;

-- What a dispatch becomes at the unit above: delivered by a job at that unit's path, under the dispatch's id.
CREATE TABLE received_submission (
  dispatch_id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  from_unit_id uuid NOT NULL REFERENCES unit,
  submission_id uuid NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  sent_at timestamptz NOT NULL
);
CREATE INDEX received_submission_path ON received_submission (path, sent_at DESC, dispatch_id);
CALL install_scope('received_submission', 'readonly');

-- 采用、退回修改、未采用: decided once for each dispatch.
CREATE TABLE submission_decision (
  dispatch_id uuid PRIMARY KEY REFERENCES received_submission,
  path text COLLATE "C" NOT NULL,
  decision text NOT NULL CHECK (decision IN ('taken', 'returned', 'declined')),
  remark text,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL,
  CHECK (decision = 'taken' OR remark <> '')
);
CREATE INDEX submission_decision_path ON submission_decision (path, dispatch_id);
CALL install_scope('submission_decision', 'work');
REVOKE UPDATE, DELETE ON submission_decision FROM yizhan_app;

-- The decision as the submitting unit sees it, delivered by a job.
CREATE TABLE submission_answer (
  dispatch_id uuid PRIMARY KEY REFERENCES submission_dispatch,
  path text COLLATE "C" NOT NULL,
  decision text NOT NULL CHECK (decision IN ('taken', 'returned', 'declined')),
  remark text,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX submission_answer_path ON submission_answer (path, dispatch_id);
CALL install_scope('submission_answer', 'readonly');

-- 刊名.
CREATE TABLE bulletin_series (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  name text NOT NULL CHECK (name <> ''),
  organ text NOT NULL CHECK (organ <> ''),
  UNIQUE (unit_id, name)
);
CREATE INDEX bulletin_series_path ON bulletin_series (path, id);
CALL install_scope('bulletin_series', 'work');

CREATE TABLE bulletin (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  series_id uuid NOT NULL REFERENCES bulletin_series,
  title text NOT NULL CHECK (title <> ''),
  editor_note jsonb NOT NULL,
  sections jsonb NOT NULL,
  distribution jsonb NOT NULL,
  -- Every edit is a new revision; steps of the sign-off count for the revision they were taken on.
  revision integer NOT NULL CHECK (revision > 0),
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL,
  edited_at timestamptz NOT NULL
);
CREATE INDEX bulletin_path ON bulletin (path, opened_at DESC, id);
CALL install_scope('bulletin', 'work');

-- 审签: drafted, checked.  Signing is a row of its own below.
CREATE TABLE bulletin_step (
  id uuid PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  bulletin_id uuid NOT NULL REFERENCES bulletin,
  revision integer NOT NULL,
  step text NOT NULL CHECK (step IN ('drafted', 'checked')),
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL,
  UNIQUE (bulletin_id, revision, step)
);
CREATE INDEX bulletin_step_path ON bulletin_step (path, bulletin_id);
CALL install_scope('bulletin_step', 'work');
REVOKE UPDATE, DELETE ON bulletin_step FROM yizhan_app;

-- A unit is asked once for what it has in the bulletin: `covers` names those figures and that section, so that an edit
-- elsewhere asks nobody again.
CREATE TABLE confirmation_request (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  bulletin_id uuid NOT NULL,
  from_unit_id uuid NOT NULL REFERENCES unit,
  covers text NOT NULL,
  content jsonb NOT NULL,
  requested_at timestamptz NOT NULL,
  UNIQUE (bulletin_id, unit_id, covers)
);
CREATE INDEX confirmation_request_path ON confirmation_request (path, requested_at DESC, id);
CREATE INDEX confirmation_request_bulletin ON confirmation_request (bulletin_id);
CALL install_scope('confirmation_request', 'readonly');

-- An objection can be followed by a confirmation once the record is mended; the newest row stands.
CREATE TABLE confirmation_answer (
  id uuid PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  request_id uuid NOT NULL REFERENCES confirmation_request,
  answer text NOT NULL CHECK (answer IN ('confirmed', 'objected')),
  remark text,
  -- The values that were on the screen when the unit answered.
  figures jsonb NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL,
  CHECK (answer = 'confirmed' OR remark <> '')
);
CREATE INDEX confirmation_answer_path ON confirmation_answer (path, request_id);
CREATE UNIQUE INDEX confirmation_answer_once ON confirmation_answer (request_id) WHERE answer = 'confirmed';
CALL install_scope('confirmation_answer', 'work');
REVOKE UPDATE, DELETE ON confirmation_answer FROM yizhan_app;

-- 签发: everything that was printed, and its fingerprint. 期号 counts within a series and a year.
CREATE TABLE bulletin_signing (
  bulletin_id uuid PRIMARY KEY REFERENCES bulletin,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  series_id uuid NOT NULL REFERENCES bulletin_series,
  year integer NOT NULL,
  issue integer NOT NULL CHECK (issue > 0),
  content jsonb NOT NULL,
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  -- Why it was signed before every unit had answered, where that was so.
  unanswered_because text,
  signed_at timestamptz NOT NULL,
  signed_by uuid NOT NULL,
  UNIQUE (series_id, year, issue)
);
CREATE INDEX bulletin_signing_path ON bulletin_signing (path, bulletin_id);
CALL install_scope('bulletin_signing', 'work');
REVOKE UPDATE, DELETE ON bulletin_signing FROM yizhan_app;

CREATE TABLE frozen_figure (
  bulletin_id uuid NOT NULL REFERENCES bulletin_signing,
  figure_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  question jsonb NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  measure text NOT NULL REFERENCES measure,
  value bigint NOT NULL,
  -- 待核: left out of the value.
  doubted bigint NOT NULL,
  evidence jsonb NOT NULL,
  as_of timestamptz NOT NULL,
  facts bigint NOT NULL,
  facts_digest text NOT NULL,
  PRIMARY KEY (bulletin_id, figure_id)
);
CREATE INDEX frozen_figure_path ON frozen_figure (path, bulletin_id);
CALL install_scope('frozen_figure', 'work');
REVOKE UPDATE, DELETE ON frozen_figure FROM yizhan_app;

-- PDF and DOCX, made from the frozen rows by a job.
CREATE TABLE bulletin_document (
  bulletin_id uuid NOT NULL REFERENCES bulletin_signing,
  format text NOT NULL CHECK (format IN ('pdf', 'docx')),
  path text COLLATE "C" NOT NULL,
  file_id uuid NOT NULL REFERENCES file,
  PRIMARY KEY (bulletin_id, format)
);
CREATE INDEX bulletin_document_path ON bulletin_document (path, bulletin_id);
CALL install_scope('bulletin_document', 'readonly');

-- The distribution record: which units have the signed bulletin, each at its own path. Nobody's reading is recorded.
CREATE TABLE bulletin_delivery (
  bulletin_id uuid NOT NULL REFERENCES bulletin_signing,
  unit_id uuid NOT NULL REFERENCES unit,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  from_unit_id uuid NOT NULL REFERENCES unit,
  masthead text NOT NULL,
  year integer NOT NULL,
  issue integer NOT NULL,
  title text NOT NULL,
  fingerprint text NOT NULL,
  delivered_at timestamptz NOT NULL,
  PRIMARY KEY (bulletin_id, unit_id)
);
CREATE INDEX bulletin_delivery_path ON bulletin_delivery (path, delivered_at DESC, bulletin_id);
CALL install_scope('bulletin_delivery', 'readonly');
