-- Appointing, handing over, standing in: posts are given by somebody with strictly wider authority, and end at once.
ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE account ADD COLUMN last_signed_in_at timestamptz;
ALTER TABLE post
  ADD COLUMN appointed_by uuid REFERENCES account,
  ADD COLUMN appointed_at timestamptz,
  ADD COLUMN ended_by uuid REFERENCES account,
  ADD COLUMN ended_because text,
  -- Stands in for another post's holder, from a day to a day (代理).
  ADD COLUMN stands_in_for uuid REFERENCES post,
  ADD CONSTRAINT post_stand_in_ends CHECK (stands_in_for IS NULL OR to_day IS NOT NULL);

-- One link that lets its holder choose a password: after an appointment, and after somebody has lost everything.
CREATE TABLE invitation (
  token_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  by_account_id uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX invitation_account ON invitation (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON invitation TO yizhan_jobs;
