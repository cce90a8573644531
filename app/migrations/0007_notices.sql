-- 文件（收文、发文）: the document as it came, what was compiled from it, and who decided each doubt.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  file_id uuid NOT NULL REFERENCES file,
  title text NOT NULL CHECK (title <> ''),
  doc_number text,
  issuer text,
  doc_date date,
  kind text NOT NULL CHECK (kind IN ('notice', 'plan', 'opinion', 'bulletin', 'report', 'letter')),
  -- False for a report of results: nothing can be drafted from it.
  is_plan boolean NOT NULL,
  format text NOT NULL CHECK (format IN ('txt', 'docx', 'doc', 'wps', 'pdf', 'html')),
  -- The text that every span points into; it is never corrected. Decisions stand beside it.
  text text NOT NULL,
  draft jsonb NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL
);
CREATE INDEX notice_path ON notice (path, uploaded_at DESC, id);
CALL install_scope('notice', 'work');

-- A doubt, or something that was stripped (site furniture, page numbers) and can be restored.
CREATE TABLE notice_doubt (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  notice_id uuid NOT NULL REFERENCES notice,
  -- The id of the doubt or of the anomaly in the draft.
  key text NOT NULL,
  kind text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('blocking', 'ask', 'note')),
  is_stripped boolean NOT NULL,
  position integer NOT NULL,
  message_zh text NOT NULL,
  message_en text NOT NULL,
  spans jsonb NOT NULL,
  about jsonb NOT NULL,
  suggestion jsonb,
  UNIQUE (notice_id, key)
);
CREATE INDEX notice_doubt_path ON notice_doubt (path, id);
CREATE INDEX notice_doubt_notice ON notice_doubt (notice_id, position);
CALL install_scope('notice_doubt', 'work');

-- Each decision is a row; a second thought is a later row, and the latest holds.
CREATE TABLE notice_doubt_decision (
  id uuid PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  doubt_id uuid NOT NULL REFERENCES notice_doubt,
  decision text NOT NULL CHECK (decision IN ('accept-suggestion', 'keep-as-is', 'value-given', 'not-a-problem', 'restored', 'stripped')),
  value text,
  note text,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  CHECK (decision <> 'value-given' OR value <> '')
);
CREATE INDEX notice_doubt_decision_path ON notice_doubt_decision (path, id);
CREATE INDEX notice_doubt_decision_doubt ON notice_doubt_decision (doubt_id, id);
CALL install_scope('notice_doubt_decision', 'work');
REVOKE UPDATE, DELETE ON notice_doubt_decision FROM yizhan_app;
