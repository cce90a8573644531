-- Made from the migrated database by `npm run schema`; do not edit. Migrations are the truth.

CREATE TABLE account (
  id uuid NOT NULL,
  sign_in_name text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_sign_in_name_key UNIQUE (sign_in_name)
);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE consent (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  purpose_version integer NOT NULL,
  subject_id uuid,
  channel text NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT consent_channel_check CHECK ((channel = ANY (ARRAY['self'::text, 'paper'::text, 'guardian'::text]))),
  CONSTRAINT consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT consent_purpose_purpose_version_fkey FOREIGN KEY (purpose, purpose_version) REFERENCES purpose(key, version),
  CONSTRAINT consent_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT consent_pkey PRIMARY KEY (id)
);
CREATE INDEX consent_path ON public.consent USING btree (path, id);
CREATE INDEX consent_person ON public.consent USING btree (person_id, purpose);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE consent_withdrawal (
  consent_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT consent_withdrawal_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consent(id),
  CONSTRAINT consent_withdrawal_pkey PRIMARY KEY (consent_id)
);
CREATE INDEX consent_withdrawal_path ON public.consent_withdrawal USING btree (path, consent_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE counter (
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  day date NOT NULL,
  evidence text NOT NULL,
  quantity bigint NOT NULL,
  facts bigint NOT NULL,
  CONSTRAINT counter_pkey PRIMARY KEY (path, measure, programme_id, task_id, day, evidence)
);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE event (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  type text NOT NULL,
  subject_id uuid NOT NULL,
  account_id uuid,
  at timestamp with time zone NOT NULL,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT event_pkey PRIMARY KEY (id)
);
CREATE INDEX event_path ON public.event USING btree (path, at DESC, id);
CREATE INDEX event_subject ON public.event USING btree (subject_id, at);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE fact (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  is_lead boolean NOT NULL,
  measure text NOT NULL,
  day date NOT NULL,
  quantity integer NOT NULL,
  approximate boolean NOT NULL,
  person_id uuid,
  evidence text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  cancels uuid,
  at timestamp with time zone NOT NULL,
  account_id uuid,
  CONSTRAINT fact_evidence_check CHECK ((evidence = ANY (ARRAY['measured'::text, 'confirmed'::text, 'attested'::text, 'imported'::text, 'estimated'::text]))),
  CONSTRAINT fact_quantity_check CHECK ((quantity <> 0)),
  CONSTRAINT fact_measure_fkey FOREIGN KEY (measure) REFERENCES measure(key),
  CONSTRAINT fact_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT fact_pkey PRIMARY KEY (id, path)
);
CREATE UNIQUE INDEX fact_cancels ON public.fact USING btree (cancels, path) WHERE (cancels IS NOT NULL);
CREATE INDEX fact_path ON public.fact USING btree (path, measure, day, id);
CREATE INDEX fact_source ON public.fact USING btree (source_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE fact_queue (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  day date NOT NULL,
  evidence text NOT NULL,
  quantity integer NOT NULL,
  facts integer NOT NULL,
  person_id uuid,
  CONSTRAINT fact_queue_pkey PRIMARY KEY (id)
);
CREATE INDEX fact_queue_path ON public.fact_queue USING btree (path, measure);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE figure_doubt (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  measure text NOT NULL,
  quantity integer NOT NULL,
  expected integer NOT NULL,
  because text NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  CONSTRAINT figure_doubt_because_check CHECK ((because = ANY (ARRAY['above-capacity'::text, 'above-allotment'::text]))),
  CONSTRAINT figure_doubt_measure_fkey FOREIGN KEY (measure) REFERENCES measure(key),
  CONSTRAINT figure_doubt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT figure_doubt_pkey PRIMARY KEY (id)
);
CREATE INDEX figure_doubt_path ON public.figure_doubt USING btree (path, id);
CREATE INDEX figure_doubt_source ON public.figure_doubt USING btree (source_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE figure_doubt_decision (
  doubt_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  decision text NOT NULL,
  reason text NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT figure_doubt_decision_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'corrected'::text]))),
  CONSTRAINT figure_doubt_decision_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT figure_doubt_decision_doubt_id_fkey FOREIGN KEY (doubt_id) REFERENCES figure_doubt(id),
  CONSTRAINT figure_doubt_decision_pkey PRIMARY KEY (doubt_id)
);
CREATE INDEX figure_doubt_decision_path ON public.figure_doubt_decision USING btree (path, doubt_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE file (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  sha256 text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT file_size_check CHECK ((size >= 0)),
  CONSTRAINT file_pkey PRIMARY KEY (id)
);
CREATE INDEX file_path ON public.file USING btree (path, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE measure (
  key text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  unit_zh text NOT NULL,
  unit_en text NOT NULL,
  kind text NOT NULL,
  counts text NOT NULL,
  over text,
  recordable boolean NOT NULL,
  official_order integer NOT NULL,
  CONSTRAINT measure_check CHECK (((counts = 'people'::text) = (over IS NOT NULL))),
  CONSTRAINT measure_counts_check CHECK ((counts = ANY (ARRAY['quantity'::text, 'people'::text]))),
  CONSTRAINT measure_kind_check CHECK ((kind = ANY (ARRAY['flow'::text, 'stock'::text]))),
  CONSTRAINT measure_over_fkey FOREIGN KEY (over) REFERENCES measure(key),
  CONSTRAINT measure_pkey PRIMARY KEY (key)
);
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE migration (
  name text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migration_pkey PRIMARY KEY (name)
);

CREATE TABLE notice (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  file_id uuid NOT NULL,
  title text NOT NULL,
  doc_number text,
  issuer text,
  doc_date date,
  kind text NOT NULL,
  is_plan boolean NOT NULL,
  format text NOT NULL,
  text text NOT NULL,
  draft jsonb NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  CONSTRAINT notice_format_check CHECK ((format = ANY (ARRAY['txt'::text, 'docx'::text, 'doc'::text, 'wps'::text, 'pdf'::text, 'html'::text]))),
  CONSTRAINT notice_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'plan'::text, 'opinion'::text, 'bulletin'::text, 'report'::text, 'letter'::text]))),
  CONSTRAINT notice_title_check CHECK ((title <> ''::text)),
  CONSTRAINT notice_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  CONSTRAINT notice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT notice_pkey PRIMARY KEY (id)
);
CREATE INDEX notice_path ON public.notice USING btree (path, uploaded_at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE notice_doubt (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  notice_id uuid NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  severity text NOT NULL,
  is_stripped boolean NOT NULL,
  "position" integer NOT NULL,
  message_zh text NOT NULL,
  message_en text NOT NULL,
  spans jsonb NOT NULL,
  about jsonb NOT NULL,
  suggestion jsonb,
  CONSTRAINT notice_doubt_severity_check CHECK ((severity = ANY (ARRAY['blocking'::text, 'ask'::text, 'note'::text]))),
  CONSTRAINT notice_doubt_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id),
  CONSTRAINT notice_doubt_pkey PRIMARY KEY (id),
  CONSTRAINT notice_doubt_notice_id_key_key UNIQUE (notice_id, key)
);
CREATE INDEX notice_doubt_notice ON public.notice_doubt USING btree (notice_id, "position");
CREATE INDEX notice_doubt_path ON public.notice_doubt USING btree (path, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE notice_doubt_decision (
  id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  doubt_id uuid NOT NULL,
  decision text NOT NULL,
  value text,
  note text,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT notice_doubt_decision_check CHECK (((decision <> 'value-given'::text) OR (value <> ''::text))),
  CONSTRAINT notice_doubt_decision_decision_check CHECK ((decision = ANY (ARRAY['accept-suggestion'::text, 'keep-as-is'::text, 'value-given'::text, 'not-a-problem'::text, 'restored'::text, 'stripped'::text]))),
  CONSTRAINT notice_doubt_decision_doubt_id_fkey FOREIGN KEY (doubt_id) REFERENCES notice_doubt(id),
  CONSTRAINT notice_doubt_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX notice_doubt_decision_doubt ON public.notice_doubt_decision USING btree (doubt_id, id);
CREATE INDEX notice_doubt_decision_path ON public.notice_doubt_decision USING btree (path, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE people_counter (
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  people integer NOT NULL,
  CONSTRAINT people_counter_pkey PRIMARY KEY (path, measure, programme_id, task_id)
);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE person (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  name text NOT NULL,
  phone_sealed bytea,
  phone_hash text,
  phone_tail text,
  declared_adult boolean NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT person_declared_adult_check CHECK (declared_adult),
  CONSTRAINT person_name_check CHECK ((name <> ''::text)),
  CONSTRAINT person_pkey PRIMARY KEY (id)
);
CREATE INDEX person_path ON public.person USING btree (path, id);
CREATE INDEX person_phone ON public.person USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE person_counter (
  path text COLLATE "C" NOT NULL,
  measure text NOT NULL,
  programme_id uuid NOT NULL,
  task_id uuid NOT NULL,
  person_id uuid NOT NULL,
  net integer NOT NULL,
  CONSTRAINT person_counter_pkey PRIMARY KEY (path, measure, programme_id, task_id, person_id)
);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE placement (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  tree text NOT NULL,
  parent_id uuid,
  path text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  to_day date,
  decision text,
  CONSTRAINT placement_check CHECK (((to_day IS NULL) OR (to_day > from_day))),
  CONSTRAINT placement_tree_check CHECK ((tree = ANY (ARRAY['territory'::text, 'system'::text, 'overseas'::text]))),
  CONSTRAINT placement_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id),
  CONSTRAINT placement_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT placement_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX placement_current ON public.placement USING btree (unit_id, tree) WHERE (to_day IS NULL);
CREATE INDEX placement_path ON public.placement USING btree (path, unit_id);
CREATE INDEX placement_unit ON public.placement USING btree (unit_id, tree, from_day);
-- policy directory for SELECT to yizhan_app (forced)
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE post (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  role text NOT NULL,
  title text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  CONSTRAINT post_check CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  CONSTRAINT post_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'officer'::text, 'viewer'::text]))),
  CONSTRAINT post_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT post_pkey PRIMARY KEY (id)
);
CREATE INDEX post_account ON public.post USING btree (account_id);
CREATE INDEX post_path ON public.post USING btree (path, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE purpose (
  key text NOT NULL,
  version integer NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  statement_zh text NOT NULL,
  statement_en text NOT NULL,
  legal_basis text NOT NULL,
  fields text[] NOT NULL,
  retention_days integer NOT NULL,
  CONSTRAINT purpose_retention_days_check CHECK ((retention_days > 0)),
  CONSTRAINT purpose_version_check CHECK ((version > 0)),
  CONSTRAINT purpose_pkey PRIMARY KEY (key, version)
);
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE sign_in_failure (
  id uuid NOT NULL,
  sign_in_name text NOT NULL,
  address text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_failure_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failure_at ON public.sign_in_failure USING btree (sign_in_name, at);
-- grant DELETE, INSERT, SELECT to yizhan_jobs

CREATE TABLE sign_in_session (
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  post_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT sign_in_session_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  CONSTRAINT sign_in_session_pkey PRIMARY KEY (token_hash)
);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE tie (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  person_name text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  since date NOT NULL,
  until date,
  CONSTRAINT tie_channel_check CHECK ((channel = ANY (ARRAY['self-registration'::text, 'list'::text, 'import'::text, 'recommendation'::text]))),
  CONSTRAINT tie_kind_check CHECK ((kind = ANY (ARRAY['participant'::text, 'contact'::text, 'volunteer'::text, 'member'::text, 'alumnus'::text]))),
  CONSTRAINT tie_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT tie_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT tie_pkey PRIMARY KEY (id),
  CONSTRAINT tie_unit_id_person_id_kind_key UNIQUE (unit_id, person_id, kind)
);
CREATE INDEX tie_initials ON public.tie USING btree (path, initials);
CREATE INDEX tie_name ON public.tie USING btree (path, person_name);
CREATE INDEX tie_path ON public.tie USING btree (path, since DESC, id);
CREATE INDEX tie_person ON public.tie USING btree (person_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE to_do (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  blanks jsonb NOT NULL DEFAULT '{}'::jsonb,
  subject_id uuid NOT NULL,
  link text NOT NULL,
  from_unit_id uuid,
  due_on date,
  raised_at timestamp with time zone NOT NULL,
  CONSTRAINT to_do_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  CONSTRAINT to_do_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT to_do_pkey PRIMARY KEY (id),
  CONSTRAINT to_do_unit_id_kind_subject_id_key UNIQUE (unit_id, kind, subject_id)
);
CREATE INDEX to_do_path ON public.to_do USING btree (path, raised_at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE to_do_settlement (
  to_do_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid,
  how text NOT NULL,
  CONSTRAINT to_do_settlement_to_do_id_fkey FOREIGN KEY (to_do_id) REFERENCES to_do(id),
  CONSTRAINT to_do_settlement_pkey PRIMARY KEY (to_do_id)
);
CREATE INDEX to_do_settlement_path ON public.to_do_settlement USING btree (path, to_do_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE unit (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  kind text NOT NULL,
  level text NOT NULL,
  official_order integer NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  CONSTRAINT unit_check CHECK (((closed_on IS NULL) OR (closed_on >= opened_on))),
  CONSTRAINT unit_kind_check CHECK ((kind = ANY (ARRAY['committee'::text, 'department'::text, 'affiliate'::text, 'association'::text, 'station'::text, 'liaison-point'::text, 'school'::text, 'provider'::text, 'mobile-branch'::text]))),
  CONSTRAINT unit_level_check CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'township'::text, 'beside'::text]))),
  CONSTRAINT unit_name_check CHECK ((name <> ''::text)),
  CONSTRAINT unit_path_check CHECK ((path ~ '^/([0-9a-z]{3}/)+$'::text)),
  CONSTRAINT unit_short_name_check CHECK ((short_name <> ''::text)),
  CONSTRAINT unit_pkey PRIMARY KEY (id),
  CONSTRAINT unit_path_key UNIQUE (path)
);
CREATE INDEX unit_path ON public.unit USING btree (path, id);
-- policy directory for SELECT to yizhan_app (forced)
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE world_clock (
  singleton boolean NOT NULL DEFAULT true,
  day date NOT NULL,
  CONSTRAINT world_clock_singleton_check CHECK (singleton),
  CONSTRAINT world_clock_pkey PRIMARY KEY (singleton)
);
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs
