-- System, security and audit administrators, which nobody combines with each other or with work (GB/T 22239-2019 8.1.5):
-- an account has one duty for good, and its posts can only be of that duty.
ALTER TABLE account ADD COLUMN duty text NOT NULL DEFAULT 'work' CHECK (duty IN ('work', 'system', 'security', 'audit'));
ALTER TABLE account ADD CONSTRAINT account_duty UNIQUE (id, duty);
ALTER TABLE post DROP CONSTRAINT post_role_check;
ALTER TABLE post ADD CONSTRAINT post_role_check CHECK (role IN ('lead', 'officer', 'viewer', 'system', 'security', 'audit'));
ALTER TABLE post ADD COLUMN duty text NOT NULL
  GENERATED ALWAYS AS (CASE WHEN role IN ('system', 'security', 'audit') THEN role ELSE 'work' END) STORED;
ALTER TABLE post ADD CONSTRAINT post_duty FOREIGN KEY (account_id, duty) REFERENCES account (id, duty);
