-- 审计日志: what was done, tried and looked at; ids, never names. Nobody may change or delete a row (GB/T 22239-2019 8.1.4.3).
CREATE TABLE audit_entry (
  -- UUIDv7 of the real clock: the order of things even in the demo's calendar.
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  -- Of the unit acted for; '' where nobody was signed in.
  path text COLLATE "C" NOT NULL,
  account_id uuid,
  post_id uuid,
  address text NOT NULL,
  request_id uuid,
  -- An event's type where something was done, else the endpoint.
  act text NOT NULL,
  subject_id uuid,
  outcome text NOT NULL CHECK (outcome IN ('done', 'read', 'refused', 'denied', 'not-found', 'invalid', 'too-often', 'failed')),
  because text NOT NULL
);
CREATE INDEX audit_entry_path ON audit_entry (path, id DESC);
CREATE INDEX audit_entry_account ON audit_entry (account_id, id DESC);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, id DESC);
CALL install_scope('audit_entry', 'readonly');
GRANT INSERT ON audit_entry TO yizhan_app;
REVOKE UPDATE, DELETE ON audit_entry FROM yizhan_app, yizhan_jobs;

-- What the sealer has still to take; a row lives for about a second.
CREATE TABLE audit_unsealed (entry_id uuid PRIMARY KEY);
GRANT INSERT ON audit_unsealed TO yizhan_app;
GRANT SELECT, INSERT, DELETE ON audit_unsealed TO yizhan_jobs;

-- A batch of entries under a key that is not in this database; each seal covers the one before it.
CREATE TABLE audit_seal (
  number bigint PRIMARY KEY CHECK (number > 0),
  at timestamptz NOT NULL,
  entry_ids uuid[] NOT NULL CHECK (cardinality(entry_ids) > 0),
  entry_macs text[] NOT NULL CHECK (cardinality(entry_macs) = cardinality(entry_ids)),
  mac text NOT NULL
);
GRANT SELECT, INSERT ON audit_seal TO yizhan_jobs;

-- The one way by which entries leave: whole seals from the beginning, and none younger than six months (网络安全法: 日志留存不少于六个月).
CREATE FUNCTION expire_audit(before timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone bigint;
BEGIN
  IF before > now() - interval '6 months' THEN RAISE EXCEPTION 'audit entries are kept for six months at least'; END IF;
  -- The newest expired seal stays without its entries, so that the chain still has a beginning.
  DELETE FROM audit_entry WHERE id IN (SELECT unnest(entry_ids) FROM audit_seal WHERE at < before);
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM audit_seal WHERE at < before AND number < (SELECT max(number) FROM audit_seal WHERE at < before);
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION expire_audit(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION expire_audit(timestamptz) TO yizhan_jobs;

-- Rows that a verifier checks one by one: a keyed code over what they say, made where they are written.
-- Rows from before this line have none and are reported as such.
ALTER TABLE consent ADD COLUMN mac text;
ALTER TABLE bulletin_signing ADD COLUMN fingerprint_mac text;
