-- 授权、人员、联系关系. Details of persons open only at the unit that holds them (policy 'detail').
CREATE TABLE purpose (
  key text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  statement_zh text NOT NULL,
  statement_en text NOT NULL,
  legal_basis text NOT NULL,
  fields text[] NOT NULL,
  retention_days integer NOT NULL CHECK (retention_days > 0),
  PRIMARY KEY (key, version)
);
CALL install_reference('purpose');

INSERT INTO purpose VALUES
  ('activity', 1, '参加本场活动', 'Taking part in this session',
   '由主办组织使用你的姓名和手机号，用于本场活动的报名、入场核对和必要的变更通知。活动结束后保存一年，到期删除。你可以随时凭票据页撤回，撤回即取消报名。',
   'The organising unit uses your name and phone number to enrol you in this session, to check you in and to tell you of changes. Kept for one year after the session, then deleted. You can withdraw at any time from your ticket page; withdrawing cancels the enrolment.',
   '个人信息保护法第十三条第一项（个人同意）', ARRAY['name', 'phone'], 365),
  ('joint-organiser', 1, '把姓名提供给联合主办组织', 'Giving your name to the joint organiser',
   '同意后，联合主办组织可以看到你的姓名，只用于本场活动的现场服务。不同意不影响报名，联合主办组织只看到人数。',
   'If you agree, the joint organiser can see your name, for service at this session only. Not agreeing does not affect your enrolment; the joint organiser then sees numbers only.',
   '个人信息保护法第二十三条（单独同意）', ARRAY['name'], 365),
  ('contact', 1, '与家乡组织保持联系', 'Keeping in touch with the unit at home',
   '登记单位用你的姓名和手机号与你联系，告知返乡服务和活动。你可以随时要求更正、停止或删除。',
   'The unit that holds the record uses your name and phone number to tell you of services and activities at home. You can ask for correction, an end or deletion at any time.',
   '个人信息保护法第十三条第一项（个人同意）', ARRAY['name', 'phone'], 730);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  -- Sealed with the installation's key; looked up by keyed hash; shown masked.
  phone_sealed bytea,
  phone_hash text,
  phone_tail text,
  declared_adult boolean NOT NULL CHECK (declared_adult),
  at timestamptz NOT NULL
);
CREATE INDEX person_path ON person (path, id);
CREATE INDEX person_phone ON person (phone_hash) WHERE phone_hash IS NOT NULL;
CALL install_scope('person', 'detail');

CREATE TABLE tie (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  person_id uuid NOT NULL REFERENCES person,
  -- The name stands here too: under row-level security a search must stay within one scoped table.
  person_name text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('participant', 'contact', 'volunteer', 'member', 'alumnus')),
  channel text NOT NULL CHECK (channel IN ('self-registration', 'list', 'import', 'recommendation')),
  since date NOT NULL,
  until date,
  UNIQUE (unit_id, person_id, kind)
);
CREATE INDEX tie_path ON tie (path, since DESC, id);
CREATE INDEX tie_name ON tie (path, person_name);
CREATE INDEX tie_initials ON tie (path, initials);
CREATE INDEX tie_person ON tie (person_id);
CALL install_scope('tie', 'detail');

CREATE TABLE consent (
  id uuid PRIMARY KEY,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  person_id uuid NOT NULL REFERENCES person,
  purpose text NOT NULL,
  purpose_version integer NOT NULL,
  -- What exactly was agreed to, where the purpose is not the whole answer (one session, say).
  subject_id uuid,
  channel text NOT NULL CHECK (channel IN ('self', 'paper', 'guardian')),
  given_at timestamptz NOT NULL,
  FOREIGN KEY (purpose, purpose_version) REFERENCES purpose (key, version)
);
CREATE INDEX consent_path ON consent (path, id);
CREATE INDEX consent_person ON consent (person_id, purpose);
CALL install_scope('consent', 'detail');

-- Withdrawing is an act of its own with its time, not a flag on the consent.
CREATE TABLE consent_withdrawal (
  consent_id uuid PRIMARY KEY REFERENCES consent,
  path text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX consent_withdrawal_path ON consent_withdrawal (path, consent_id);
CALL install_scope('consent_withdrawal', 'detail');
