-- What a session was before the host changed it; the session's own row says what holds.
CREATE TABLE session_change (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL REFERENCES session,
  title text NOT NULL,
  description text NOT NULL,
  place text NOT NULL,
  day date NOT NULL,
  last_day date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  capacity integer NOT NULL,
  -- Another time or another place: whoever is enrolled is told on the ticket.
  is_moved boolean NOT NULL,
  at timestamptz NOT NULL,
  by_account_id uuid NOT NULL
);
CREATE INDEX session_change_path ON session_change (path, session_id, id DESC);
CALL install_scope('session_change', 'work');
REVOKE UPDATE, DELETE ON session_change FROM yizhan_app;
