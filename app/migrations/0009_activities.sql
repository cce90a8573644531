-- 活动、场次、报名、到场. A session is the host's; what it addresses to joint organisers lies at their paths as well.
CREATE TABLE activity (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  title text NOT NULL CHECK (title <> ''),
  description text NOT NULL,
  -- The unit's own task and, at the root of the adoptions, what its facts count into.
  task_id uuid,
  root_task_id uuid,
  root_programme_id uuid,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL,
  CHECK ((task_id IS NULL) = (root_task_id IS NULL) AND (task_id IS NULL) = (root_programme_id IS NULL))
);
CREATE INDEX activity_path ON activity (path, id);
CALL install_scope('activity', 'work');

CREATE TABLE session (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  activity_id uuid NOT NULL REFERENCES activity,
  place text NOT NULL CHECK (place <> ''),
  -- Days in Asia/Shanghai, beside the instants: lists, facts and "is it today" ask for days.
  day date NOT NULL,
  last_day date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 100000),
  -- Spent by one statement together with the enrolment's row (measured: decisions/0007); the check is the last lock.
  taken integer NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND capacity),
  CHECK (ends_at > starts_at AND last_day >= day)
);
CREATE INDEX session_path ON session (path, day DESC, id);
CREATE INDEX session_activity ON session (activity_id);
CALL install_scope('session', 'work');

-- 指导、承办、协办: named on the page, counted nowhere.
CREATE TABLE named_organiser (
  id uuid PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL REFERENCES session,
  role text NOT NULL CHECK (role IN ('guiding', 'undertaking', 'assisting')),
  name text NOT NULL CHECK (name <> ''),
  position integer NOT NULL,
  UNIQUE (session_id, role, name)
);
CREATE INDEX named_organiser_path ON named_organiser (path, session_id);
CALL install_scope('named_organiser', 'work');

-- States are acts with who, when and why. The publication is the public page's door: its code and nothing else is public.
CREATE TABLE session_publication (
  session_id uuid PRIMARY KEY REFERENCES session,
  path text COLLATE "C" NOT NULL,
  code text NOT NULL UNIQUE CHECK (code ~ '^[3-9A-Y]{6}$'),
  audience text NOT NULL DEFAULT 'public' CHECK (audience = 'public'),
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX session_publication_path ON session_publication (path, session_id);
CALL install_scope('session_publication', 'work');
CALL install_publication('session_publication');

CREATE TABLE session_cancellation (
  session_id uuid PRIMARY KEY REFERENCES session,
  path text COLLATE "C" NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX session_cancellation_path ON session_cancellation (path, session_id);
CALL install_scope('session_cancellation', 'work');

-- From the first person present on, the session counts; who jointly organises it is settled by then.
CREATE TABLE session_holding (
  session_id uuid PRIMARY KEY REFERENCES session,
  path text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX session_holding_path ON session_holding (path, session_id);
CALL install_scope('session_holding', 'work');

CREATE TABLE session_closing (
  session_id uuid PRIMARY KEY REFERENCES session,
  path text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX session_closing_path ON session_closing (path, session_id);
CALL install_scope('session_closing', 'work');

-- An invitation and its answer lie twice: with the host and with the joint organiser, each at its own path.
CREATE TABLE joint_invitation (
  session_id uuid NOT NULL REFERENCES session,
  unit_id uuid NOT NULL REFERENCES unit,
  at_host boolean NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (session_id, unit_id, at_host)
);
CREATE INDEX joint_invitation_path ON joint_invitation (path, day DESC, session_id);
CALL install_scope('joint_invitation', 'work');

CREATE TABLE joint_answer (
  session_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  at_host boolean NOT NULL,
  path text COLLATE "C" NOT NULL,
  accepted boolean NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL,
  PRIMARY KEY (session_id, unit_id, at_host),
  FOREIGN KEY (session_id, unit_id, at_host) REFERENCES joint_invitation
);
CREATE INDEX joint_answer_path ON joint_answer (path, session_id);
CALL install_scope('joint_answer', 'work');

-- Rows pasted from a spreadsheet; the rows themselves become enrolments, so that undoing takes back exactly these.
CREATE TABLE list_import (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL REFERENCES session,
  people integer NOT NULL CHECK (people > 0),
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX list_import_path ON list_import (path, session_id);
CALL install_scope('list_import', 'work');

CREATE TABLE list_import_undoing (
  import_id uuid PRIMARY KEY REFERENCES list_import,
  path text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX list_import_undoing_path ON list_import_undoing (path, import_id);
CALL install_scope('list_import_undoing', 'work');

-- What the person gave for this one session. Withdrawing deletes the row (个人信息保护法第四十七条第三项); the consent,
-- its withdrawal and the event stay as the trace.
CREATE TABLE enrolment (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL REFERENCES session,
  person_id uuid NOT NULL REFERENCES person,
  person_name text COLLATE "C" NOT NULL CHECK (person_name <> ''),
  phone_sealed bytea,
  phone_tail text,
  ticket_code text NOT NULL CHECK (ticket_code ~ '^[3-9A-Y]{6}$'),
  channel text NOT NULL CHECK (channel IN ('public-page', 'walk-in', 'import')),
  import_id uuid REFERENCES list_import,
  -- Made by the phone: a form sent again because the answer was lost gets the same ticket.
  request_key uuid,
  at timestamptz NOT NULL,
  CHECK ((channel = 'import') = (import_id IS NOT NULL)),
  CONSTRAINT enrolment_person UNIQUE (session_id, person_id),
  CONSTRAINT enrolment_ticket UNIQUE (session_id, ticket_code)
);
CREATE INDEX enrolment_path ON enrolment (path, session_id, at, id);
CREATE INDEX enrolment_ticket_code ON enrolment (path, ticket_code);
CREATE INDEX enrolment_person_id ON enrolment (person_id);
CREATE INDEX enrolment_import ON enrolment (import_id) WHERE import_id IS NOT NULL;
CALL install_scope('enrolment', 'detail');

-- 到场. No name stands here, so whoever may see the work may count; it outlives an erased enrolment as one nameless person.
CREATE TABLE attendance (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL REFERENCES session,
  enrolment_id uuid UNIQUE REFERENCES enrolment ON DELETE SET NULL,
  way text NOT NULL CHECK (way IN ('code', 'list', 'sheet')),
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX attendance_path ON attendance (path, session_id, at);
CALL install_scope('attendance', 'work');

-- People present beside those known by name, attested by the unit; the newest row holds.
CREATE TABLE head_count (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL REFERENCES session,
  others integer NOT NULL CHECK (others BETWEEN 0 AND 1000000),
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX head_count_path ON head_count (path, session_id, id DESC);
CALL install_scope('head_count', 'work');
