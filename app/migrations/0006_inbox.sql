-- 待办: what a post must act on, delivered at its unit's path by the job that follows an event.
CREATE TABLE to_do (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  kind text NOT NULL,
  -- Words for the screen come from the kind; these are its blanks (a title, a unit's name), never a person's.
  blanks jsonb NOT NULL DEFAULT '{}',
  subject_id uuid NOT NULL,
  link text NOT NULL,
  from_unit_id uuid REFERENCES unit,
  due_on date,
  raised_at timestamptz NOT NULL,
  UNIQUE (unit_id, kind, subject_id)
);
CREATE INDEX to_do_path ON to_do (path, raised_at DESC, id);
CALL install_scope('to_do', 'work');

CREATE TABLE to_do_settlement (
  to_do_id uuid PRIMARY KEY REFERENCES to_do,
  path text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid,
  how text NOT NULL
);
CREATE INDEX to_do_settlement_path ON to_do_settlement (path, to_do_id);
CALL install_scope('to_do_settlement', 'work');
