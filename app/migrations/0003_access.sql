-- 账号、任职、登录. An account is a login; what it may do comes from its posts.
CREATE TABLE account (
  id uuid PRIMARY KEY,
  sign_in_name text NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO yizhan_jobs;

CREATE TABLE post (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  unit_id uuid NOT NULL REFERENCES unit,
  path text COLLATE "C" NOT NULL,
  role text NOT NULL CHECK (role IN ('lead', 'officer', 'viewer')),
  title text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  CHECK (to_day IS NULL OR to_day >= from_day)
);
CREATE INDEX post_path ON post (path, id);
CREATE INDEX post_account ON post (account_id);
CALL install_scope('post', 'work');

-- Opaque sessions: only the hash of the token is kept, so a copy of the database opens no door.
CREATE TABLE sign_in_session (
  token_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  post_id uuid NOT NULL REFERENCES post,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_session TO yizhan_jobs;

CREATE TABLE sign_in_failure (
  id uuid PRIMARY KEY,
  sign_in_name text NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_at ON sign_in_failure (sign_in_name, at);
GRANT SELECT, INSERT, DELETE ON sign_in_failure TO yizhan_jobs;
