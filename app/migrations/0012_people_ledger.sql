-- The people ledger: filters that stay fast in a unit with a million ties, and the log of who looked at what.
CREATE INDEX tie_kind ON tie (path, kind, since DESC, id DESC);
CREATE INDEX tie_channel ON tie (path, channel, since DESC, id DESC);
CREATE INDEX tie_ended ON tie (path, since DESC, id) WHERE until IS NOT NULL;
CREATE INDEX tie_count ON tie (path, person_id) WHERE until IS NULL;

-- A reasoned look at what is shown masked. The reason may name the person, so it stays with the unit that holds them.
CREATE TABLE person_look (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  account_id uuid NOT NULL,
  what text NOT NULL CHECK (what IN ('phone', 'export')),
  reason text NOT NULL CHECK (reason <> ''),
  at timestamptz NOT NULL
);
CREATE INDEX person_look_path ON person_look (path, person_id, at);
CREATE INDEX person_look_person ON person_look (person_id, at);
CALL install_scope('person_look', 'detail');

CREATE TABLE person_import (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  row_count integer NOT NULL CHECK (row_count > 0),
  client_key uuid NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (unit_id, client_key)
);
CREATE INDEX person_import_path ON person_import (path, at DESC, id);
CALL install_scope('person_import', 'detail');

-- What the import made, so that taking it back removes exactly that. No reference to what may be gone by then.
CREATE TABLE person_import_row (
  import_id uuid NOT NULL REFERENCES person_import,
  path text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  tie_id uuid,
  consent_id uuid NOT NULL,
  made_person boolean NOT NULL,
  PRIMARY KEY (import_id, consent_id)
);
CREATE INDEX person_import_row_path ON person_import_row (path, import_id);
CREATE INDEX person_import_row_person ON person_import_row (person_id);
CALL install_scope('person_import_row', 'detail');

CREATE TABLE person_import_undo (
  import_id uuid PRIMARY KEY REFERENCES person_import,
  path text COLLATE "C" NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX person_import_undo_path ON person_import_undo (path, import_id);
CALL install_scope('person_import_undo', 'detail');
