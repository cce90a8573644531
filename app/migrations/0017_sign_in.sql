-- Sign-in at full strength: what a session has proved, second factors, passwords that are not used twice.
ALTER TABLE sign_in_session
  -- Names the session for its owner, who may end it; the token never leaves the browser.
  ADD COLUMN id uuid,
  ADD COLUMN level text NOT NULL DEFAULT 'password' CHECK (level IN ('password', 'two-factor')),
  -- When who sits there last proved it; exports and changes of roles want that lately (OWASP ASVS 5.0 V7.5.3).
  ADD COLUMN proven_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN address text NOT NULL DEFAULT '',
  ADD COLUMN agent text NOT NULL DEFAULT '';
DELETE FROM sign_in_session;
ALTER TABLE sign_in_session ALTER COLUMN id SET NOT NULL, ADD CONSTRAINT sign_in_session_id UNIQUE (id);
CREATE INDEX sign_in_session_account ON sign_in_session (account_id);

CREATE INDEX sign_in_failure_address ON sign_in_failure (address, at);

ALTER TABLE account ADD COLUMN password_set_at timestamptz NOT NULL DEFAULT now();

CREATE TABLE former_password (
  account_id uuid NOT NULL REFERENCES account,
  password_hash text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (account_id, at)
);
GRANT SELECT, INSERT, DELETE ON former_password TO yizhan_jobs;

CREATE TABLE authenticator (
  account_id uuid PRIMARY KEY REFERENCES account,
  secret_sealed bytea NOT NULL,
  confirmed_at timestamptz,
  -- A code opens once: the time step of the last one that did (RFC 6238 §5.2).
  last_step bigint NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, UPDATE, DELETE ON authenticator TO yizhan_jobs;

-- Scanned and not confirmed yet; a new authenticator does not take the old one's place before its first code.
CREATE TABLE authenticator_offer (
  account_id uuid PRIMARY KEY REFERENCES account,
  secret_sealed bytea NOT NULL,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON authenticator_offer TO yizhan_jobs;

CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account,
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code TO yizhan_jobs;

-- Between the password and the second factor: five minutes, one browser.
CREATE TABLE sign_in_challenge (
  token_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  post_id uuid NOT NULL REFERENCES post,
  failures integer NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_challenge TO yizhan_jobs;

-- A post ends that minute, not at midnight.
ALTER TABLE post ADD COLUMN ended_at timestamptz;
