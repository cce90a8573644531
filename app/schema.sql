-- Made from the migrated database by `npm run schema`; do not edit. Migrations are the truth.

CREATE TABLE account (
  id uuid NOT NULL,
  sign_in_name text NOT NULL,
  name text NOT NULL,
  password_hash text,
  duty text NOT NULL DEFAULT 'work'::text,
  password_set_at timestamp with time zone NOT NULL DEFAULT now(),
  last_signed_in_at timestamp with time zone,
  CONSTRAINT account_duty_check CHECK ((duty = ANY (ARRAY['work'::text, 'system'::text, 'security'::text, 'audit'::text]))),
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_duty UNIQUE (id, duty),
  CONSTRAINT account_sign_in_name_key UNIQUE (sign_in_name)
);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE activity (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  task_id uuid,
  root_task_id uuid,
  root_programme_id uuid,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT activity_check CHECK ((((task_id IS NULL) = (root_task_id IS NULL)) AND ((task_id IS NULL) = (root_programme_id IS NULL)))),
  CONSTRAINT activity_title_check CHECK ((title <> ''::text)),
  CONSTRAINT activity_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT activity_pkey PRIMARY KEY (id)
);
CREATE INDEX activity_path ON public.activity USING btree (path, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE allotment (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  target_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  quantity integer NOT NULL,
  floor integer,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT allotment_check CHECK (((floor >= 0) AND (floor <= quantity))),
  CONSTRAINT allotment_quantity_check CHECK ((quantity >= 0)),
  CONSTRAINT allotment_target_id_fkey FOREIGN KEY (target_id) REFERENCES programme_target(id) ON DELETE CASCADE,
  CONSTRAINT allotment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT allotment_pkey PRIMARY KEY (id),
  CONSTRAINT allotment_target_id_unit_id_key UNIQUE (target_id, unit_id)
);
CREATE INDEX allotment_path ON public.allotment USING btree (path, target_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE attendance (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL,
  enrolment_id uuid,
  way text NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT attendance_way_check CHECK ((way = ANY (ARRAY['code'::text, 'list'::text, 'sheet'::text]))),
  CONSTRAINT attendance_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE SET NULL,
  CONSTRAINT attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT attendance_pkey PRIMARY KEY (id),
  CONSTRAINT attendance_enrolment_id_key UNIQUE (enrolment_id)
);
CREATE INDEX attendance_path ON public.attendance USING btree (path, session_id, at);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE audit_entry (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  path text COLLATE "C" NOT NULL,
  account_id uuid,
  post_id uuid,
  address text NOT NULL,
  request_id uuid,
  act text NOT NULL,
  subject_id uuid,
  outcome text NOT NULL,
  because text NOT NULL,
  CONSTRAINT audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'read'::text, 'refused'::text, 'denied'::text, 'not-found'::text, 'invalid'::text, 'too-often'::text, 'failed'::text]))),
  CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_entry_account ON public.audit_entry USING btree (account_id, id DESC);
CREATE INDEX audit_entry_path ON public.audit_entry USING btree (path, id DESC);
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (subject_id, id DESC);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant INSERT, SELECT to yizhan_jobs

CREATE TABLE audit_seal (
  number bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  entry_ids uuid[] NOT NULL,
  entry_macs text[] NOT NULL,
  mac text NOT NULL,
  CONSTRAINT audit_seal_check CHECK ((cardinality(entry_macs) = cardinality(entry_ids))),
  CONSTRAINT audit_seal_entry_ids_check CHECK ((cardinality(entry_ids) > 0)),
  CONSTRAINT audit_seal_number_check CHECK ((number > 0)),
  CONSTRAINT audit_seal_pkey PRIMARY KEY (number)
);
-- grant INSERT, SELECT to yizhan_jobs

CREATE TABLE audit_unsealed (
  entry_id uuid NOT NULL,
  CONSTRAINT audit_unsealed_pkey PRIMARY KEY (entry_id)
);
-- grant INSERT to yizhan_app
-- grant DELETE, INSERT, SELECT to yizhan_jobs

CREATE TABLE authenticator (
  account_id uuid NOT NULL,
  secret_sealed bytea NOT NULL,
  confirmed_at timestamp with time zone,
  last_step bigint NOT NULL DEFAULT 0,
  CONSTRAINT authenticator_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT authenticator_pkey PRIMARY KEY (account_id)
);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE authenticator_offer (
  account_id uuid NOT NULL,
  secret_sealed bytea NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT authenticator_offer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT authenticator_offer_pkey PRIMARY KEY (account_id)
);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE bulletin (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  series_id uuid NOT NULL,
  title text NOT NULL,
  editor_note jsonb NOT NULL,
  sections jsonb NOT NULL,
  distribution jsonb NOT NULL,
  revision integer NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  opened_by uuid NOT NULL,
  edited_at timestamp with time zone NOT NULL,
  CONSTRAINT bulletin_revision_check CHECK ((revision > 0)),
  CONSTRAINT bulletin_title_check CHECK ((title <> ''::text)),
  CONSTRAINT bulletin_series_id_fkey FOREIGN KEY (series_id) REFERENCES bulletin_series(id),
  CONSTRAINT bulletin_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT bulletin_pkey PRIMARY KEY (id)
);
CREATE INDEX bulletin_path ON public.bulletin USING btree (path, opened_at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE bulletin_delivery (
  bulletin_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  from_unit_id uuid NOT NULL,
  masthead text NOT NULL,
  year integer NOT NULL,
  issue integer NOT NULL,
  title text NOT NULL,
  fingerprint text NOT NULL,
  delivered_at timestamp with time zone NOT NULL,
  CONSTRAINT bulletin_delivery_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES bulletin_signing(bulletin_id),
  CONSTRAINT bulletin_delivery_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  CONSTRAINT bulletin_delivery_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT bulletin_delivery_pkey PRIMARY KEY (bulletin_id, unit_id)
);
CREATE INDEX bulletin_delivery_path ON public.bulletin_delivery USING btree (path, delivered_at DESC, bulletin_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE bulletin_document (
  bulletin_id uuid NOT NULL,
  format text NOT NULL,
  path text COLLATE "C" NOT NULL,
  file_id uuid NOT NULL,
  CONSTRAINT bulletin_document_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text]))),
  CONSTRAINT bulletin_document_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES bulletin_signing(bulletin_id),
  CONSTRAINT bulletin_document_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  CONSTRAINT bulletin_document_pkey PRIMARY KEY (bulletin_id, format)
);
CREATE INDEX bulletin_document_path ON public.bulletin_document USING btree (path, bulletin_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE bulletin_series (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  name text NOT NULL,
  organ text NOT NULL,
  CONSTRAINT bulletin_series_name_check CHECK ((name <> ''::text)),
  CONSTRAINT bulletin_series_organ_check CHECK ((organ <> ''::text)),
  CONSTRAINT bulletin_series_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT bulletin_series_pkey PRIMARY KEY (id),
  CONSTRAINT bulletin_series_unit_id_name_key UNIQUE (unit_id, name)
);
CREATE INDEX bulletin_series_path ON public.bulletin_series USING btree (path, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE bulletin_signing (
  bulletin_id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  series_id uuid NOT NULL,
  year integer NOT NULL,
  issue integer NOT NULL,
  content jsonb NOT NULL,
  fingerprint text NOT NULL,
  unanswered_because text,
  signed_at timestamp with time zone NOT NULL,
  signed_by uuid NOT NULL,
  fingerprint_mac text,
  CONSTRAINT bulletin_signing_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT bulletin_signing_issue_check CHECK ((issue > 0)),
  CONSTRAINT bulletin_signing_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES bulletin(id),
  CONSTRAINT bulletin_signing_series_id_fkey FOREIGN KEY (series_id) REFERENCES bulletin_series(id),
  CONSTRAINT bulletin_signing_pkey PRIMARY KEY (bulletin_id),
  CONSTRAINT bulletin_signing_series_id_year_issue_key UNIQUE (series_id, year, issue)
);
CREATE INDEX bulletin_signing_path ON public.bulletin_signing USING btree (path, bulletin_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE bulletin_step (
  id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  bulletin_id uuid NOT NULL,
  revision integer NOT NULL,
  step text NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT bulletin_step_step_check CHECK ((step = ANY (ARRAY['drafted'::text, 'checked'::text]))),
  CONSTRAINT bulletin_step_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES bulletin(id),
  CONSTRAINT bulletin_step_pkey PRIMARY KEY (id),
  CONSTRAINT bulletin_step_bulletin_id_revision_step_key UNIQUE (bulletin_id, revision, step)
);
CREATE INDEX bulletin_step_path ON public.bulletin_step USING btree (path, bulletin_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE confirmation_answer (
  id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  request_id uuid NOT NULL,
  answer text NOT NULL,
  remark text,
  figures jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT confirmation_answer_answer_check CHECK ((answer = ANY (ARRAY['confirmed'::text, 'objected'::text]))),
  CONSTRAINT confirmation_answer_check CHECK (((answer = 'confirmed'::text) OR (remark <> ''::text))),
  CONSTRAINT confirmation_answer_request_id_fkey FOREIGN KEY (request_id) REFERENCES confirmation_request(id),
  CONSTRAINT confirmation_answer_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX confirmation_answer_once ON public.confirmation_answer USING btree (request_id) WHERE (answer = 'confirmed'::text);
CREATE INDEX confirmation_answer_path ON public.confirmation_answer USING btree (path, request_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE confirmation_request (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  bulletin_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  covers text NOT NULL,
  content jsonb NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  CONSTRAINT confirmation_request_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  CONSTRAINT confirmation_request_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT confirmation_request_pkey PRIMARY KEY (id),
  CONSTRAINT confirmation_request_bulletin_id_unit_id_covers_key UNIQUE (bulletin_id, unit_id, covers)
);
CREATE INDEX confirmation_request_bulletin ON public.confirmation_request USING btree (bulletin_id);
CREATE INDEX confirmation_request_path ON public.confirmation_request USING btree (path, requested_at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
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
  mac text,
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

CREATE TABLE correction_answer (
  delivery_id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  answer text NOT NULL,
  conflicts jsonb NOT NULL DEFAULT '{}'::jsonb,
  by_account_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT correction_answer_answer_check CHECK ((answer = ANY (ARRAY['taken'::text, 'kept'::text, 'noted'::text]))),
  CONSTRAINT correction_answer_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES correction_delivery(id),
  CONSTRAINT correction_answer_pkey PRIMARY KEY (delivery_id)
);
CREATE INDEX correction_answer_path ON public.correction_answer USING btree (path, delivery_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE correction_delivery (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  correction_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  item_kind text NOT NULL,
  item_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  changes jsonb NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT correction_delivery_item_kind_check CHECK ((item_kind = ANY (ARRAY['task'::text, 'deadline'::text, 'target'::text]))),
  CONSTRAINT correction_delivery_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES programme_correction(id),
  CONSTRAINT correction_delivery_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  CONSTRAINT correction_delivery_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT correction_delivery_pkey PRIMARY KEY (id),
  CONSTRAINT correction_delivery_correction_id_programme_id_key UNIQUE (correction_id, programme_id)
);
CREATE INDEX correction_delivery_path ON public.correction_delivery USING btree (path, at DESC, id);
CREATE INDEX correction_delivery_programme ON public.correction_delivery USING btree (programme_id);
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

CREATE TABLE demand_reason (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL,
  demand text NOT NULL,
  reason text NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT demand_reason_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT demand_reason_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT demand_reason_pkey PRIMARY KEY (id),
  CONSTRAINT demand_reason_programme_id_demand_key UNIQUE (programme_id, demand)
);
CREATE INDEX demand_reason_path ON public.demand_reason USING btree (path, programme_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE enrolment (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL,
  person_id uuid NOT NULL,
  person_name text COLLATE "C" NOT NULL,
  phone_sealed bytea,
  phone_tail text,
  ticket_code text NOT NULL,
  channel text NOT NULL,
  import_id uuid,
  request_key uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT enrolment_channel_check CHECK ((channel = ANY (ARRAY['public-page'::text, 'walk-in'::text, 'import'::text]))),
  CONSTRAINT enrolment_check CHECK (((channel = 'import'::text) = (import_id IS NOT NULL))),
  CONSTRAINT enrolment_person_name_check CHECK ((person_name <> ''::text)),
  CONSTRAINT enrolment_ticket_code_check CHECK ((ticket_code ~ '^[3-9A-Y]{6}$'::text)),
  CONSTRAINT enrolment_import_id_fkey FOREIGN KEY (import_id) REFERENCES list_import(id),
  CONSTRAINT enrolment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT enrolment_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT enrolment_pkey PRIMARY KEY (id),
  CONSTRAINT enrolment_person UNIQUE (session_id, person_id),
  CONSTRAINT enrolment_ticket UNIQUE (session_id, ticket_code)
);
CREATE INDEX enrolment_import ON public.enrolment USING btree (import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX enrolment_path ON public.enrolment USING btree (path, session_id, at, id);
CREATE INDEX enrolment_person_id ON public.enrolment USING btree (person_id);
CREATE INDEX enrolment_ticket_code ON public.enrolment USING btree (path, ticket_code);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
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

CREATE TABLE former_password (
  account_id uuid NOT NULL,
  password_hash text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT former_password_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT former_password_pkey PRIMARY KEY (account_id, at)
);
-- grant DELETE, INSERT, SELECT to yizhan_jobs

CREATE TABLE frozen_figure (
  bulletin_id uuid NOT NULL,
  figure_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  "position" integer NOT NULL,
  question jsonb NOT NULL,
  unit_id uuid NOT NULL,
  measure text NOT NULL,
  value bigint NOT NULL,
  doubted bigint NOT NULL,
  evidence jsonb NOT NULL,
  as_of timestamp with time zone NOT NULL,
  facts bigint NOT NULL,
  facts_digest text NOT NULL,
  CONSTRAINT frozen_figure_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES bulletin_signing(bulletin_id),
  CONSTRAINT frozen_figure_measure_fkey FOREIGN KEY (measure) REFERENCES measure(key),
  CONSTRAINT frozen_figure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT frozen_figure_pkey PRIMARY KEY (bulletin_id, figure_id)
);
CREATE INDEX frozen_figure_path ON public.frozen_figure USING btree (path, bulletin_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE head_count (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL,
  others integer NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT head_count_others_check CHECK (((others >= 0) AND (others <= 1000000))),
  CONSTRAINT head_count_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT head_count_pkey PRIMARY KEY (id)
);
CREATE INDEX head_count_path ON public.head_count USING btree (path, session_id, id DESC);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE invitation (
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT invitation_by_account_id_fkey FOREIGN KEY (by_account_id) REFERENCES account(id),
  CONSTRAINT invitation_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX invitation_account ON public.invitation USING btree (account_id);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE joint_answer (
  session_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  at_host boolean NOT NULL,
  path text COLLATE "C" NOT NULL,
  accepted boolean NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT joint_answer_session_id_unit_id_at_host_fkey FOREIGN KEY (session_id, unit_id, at_host) REFERENCES joint_invitation(session_id, unit_id, at_host),
  CONSTRAINT joint_answer_pkey PRIMARY KEY (session_id, unit_id, at_host)
);
CREATE INDEX joint_answer_path ON public.joint_answer USING btree (path, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE joint_invitation (
  session_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  at_host boolean NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  day date NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT joint_invitation_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT joint_invitation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT joint_invitation_pkey PRIMARY KEY (session_id, unit_id, at_host)
);
CREATE INDEX joint_invitation_path ON public.joint_invitation USING btree (path, day DESC, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE list_import (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL,
  people integer NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT list_import_people_check CHECK ((people > 0)),
  CONSTRAINT list_import_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT list_import_pkey PRIMARY KEY (id)
);
CREATE INDEX list_import_path ON public.list_import USING btree (path, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE list_import_undoing (
  import_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT list_import_undoing_import_id_fkey FOREIGN KEY (import_id) REFERENCES list_import(id),
  CONSTRAINT list_import_undoing_pkey PRIMARY KEY (import_id)
);
CREATE INDEX list_import_undoing_path ON public.list_import_undoing USING btree (path, import_id);
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

CREATE TABLE named_organiser (
  id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL,
  role text NOT NULL,
  name text NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT named_organiser_name_check CHECK ((name <> ''::text)),
  CONSTRAINT named_organiser_role_check CHECK ((role = ANY (ARRAY['guiding'::text, 'undertaking'::text, 'assisting'::text]))),
  CONSTRAINT named_organiser_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT named_organiser_pkey PRIMARY KEY (id),
  CONSTRAINT named_organiser_session_id_role_name_key UNIQUE (session_id, role, name)
);
CREATE INDEX named_organiser_path ON public.named_organiser USING btree (path, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

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
  remarks jsonb NOT NULL DEFAULT '[]'::jsonb,
  pages integer[] NOT NULL DEFAULT '{}'::integer[],
  CONSTRAINT notice_format_check CHECK ((format = ANY (ARRAY['txt'::text, 'docx'::text, 'doc'::text, 'wps'::text, 'pdf'::text, 'html'::text]))),
  CONSTRAINT notice_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'plan'::text, 'opinion'::text, 'bulletin'::text, 'report'::text, 'letter'::text]))),
  CONSTRAINT notice_remarks_check CHECK ((jsonb_typeof(remarks) = 'array'::text)),
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
  alternatives jsonb NOT NULL,
  CONSTRAINT notice_doubt_alternatives_check CHECK ((jsonb_typeof(alternatives) = 'array'::text)),
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
  alternative integer,
  CONSTRAINT notice_doubt_decision_alternative_check CHECK ((alternative >= 1)),
  CONSTRAINT notice_doubt_decision_check CHECK (((decision <> 'value-given'::text) OR (value <> ''::text))),
  CONSTRAINT notice_doubt_decision_check1 CHECK (((decision = 'take-alternative'::text) = (alternative IS NOT NULL))),
  CONSTRAINT notice_doubt_decision_decision_check CHECK ((decision = ANY (ARRAY['take-alternative'::text, 'keep-as-is'::text, 'value-given'::text, 'not-a-problem'::text, 'restored'::text, 'stripped'::text]))),
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

CREATE TABLE person_import (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  row_count integer NOT NULL,
  client_key uuid NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT person_import_row_count_check CHECK ((row_count > 0)),
  CONSTRAINT person_import_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT person_import_pkey PRIMARY KEY (id),
  CONSTRAINT person_import_unit_id_client_key_key UNIQUE (unit_id, client_key)
);
CREATE INDEX person_import_path ON public.person_import USING btree (path, at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE person_import_row (
  import_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  tie_id uuid,
  consent_id uuid NOT NULL,
  made_person boolean NOT NULL,
  CONSTRAINT person_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES person_import(id),
  CONSTRAINT person_import_row_pkey PRIMARY KEY (import_id, consent_id)
);
CREATE INDEX person_import_row_path ON public.person_import_row USING btree (path, import_id);
CREATE INDEX person_import_row_person ON public.person_import_row USING btree (person_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE person_import_undo (
  import_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT person_import_undo_import_id_fkey FOREIGN KEY (import_id) REFERENCES person_import(id),
  CONSTRAINT person_import_undo_pkey PRIMARY KEY (import_id)
);
CREATE INDEX person_import_undo_path ON public.person_import_undo USING btree (path, import_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE person_look (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  what text NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT person_look_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT person_look_what_check CHECK ((what = ANY (ARRAY['phone'::text, 'export'::text]))),
  CONSTRAINT person_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT person_look_pkey PRIMARY KEY (id)
);
CREATE INDEX person_look_path ON public.person_look USING btree (path, person_id, at);
CREATE INDEX person_look_person ON public.person_look USING btree (person_id, at);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
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

CREATE TABLE plan_answer (
  submission_id uuid NOT NULL,
  side text NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  answer text NOT NULL,
  remark text,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT plan_answer_answer_check CHECK ((answer = ANY (ARRAY['acknowledged'::text, 'returned'::text]))),
  CONSTRAINT plan_answer_check CHECK (((answer <> 'returned'::text) OR (remark <> ''::text))),
  CONSTRAINT plan_answer_side_check CHECK ((side = ANY (ARRAY['sent'::text, 'received'::text]))),
  CONSTRAINT plan_answer_submission_id_side_fkey FOREIGN KEY (submission_id, side) REFERENCES plan_submission(id, side),
  CONSTRAINT plan_answer_pkey PRIMARY KEY (submission_id, side)
);
CREATE INDEX plan_answer_path ON public.plan_answer USING btree (path, submission_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE plan_submission (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  side text NOT NULL,
  programme_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  due_on date,
  is_late boolean NOT NULL,
  content jsonb NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT plan_submission_side_check CHECK ((side = ANY (ARRAY['sent'::text, 'received'::text]))),
  CONSTRAINT plan_submission_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  CONSTRAINT plan_submission_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT plan_submission_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id),
  CONSTRAINT plan_submission_pkey PRIMARY KEY (id, side)
);
CREATE INDEX plan_submission_path ON public.plan_submission USING btree (path, at DESC, id);
CREATE INDEX plan_submission_programme ON public.plan_submission USING btree (programme_id);
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
  duty text NOT NULL DEFAULT 
CASE
    WHEN (role = ANY (ARRAY['system'::text, 'security'::text, 'audit'::text])) THEN role
    ELSE 'work'::text
END,
  ended_at timestamp with time zone,
  appointed_by uuid,
  appointed_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  stands_in_for uuid,
  CONSTRAINT post_check CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  CONSTRAINT post_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'officer'::text, 'viewer'::text, 'system'::text, 'security'::text, 'audit'::text]))),
  CONSTRAINT post_stand_in_ends CHECK (((stands_in_for IS NULL) OR (to_day IS NOT NULL))),
  CONSTRAINT post_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT post_appointed_by_fkey FOREIGN KEY (appointed_by) REFERENCES account(id),
  CONSTRAINT post_duty FOREIGN KEY (account_id, duty) REFERENCES account(id, duty),
  CONSTRAINT post_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id),
  CONSTRAINT post_stands_in_for_fkey FOREIGN KEY (stands_in_for) REFERENCES post(id),
  CONSTRAINT post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT post_pkey PRIMARY KEY (id)
);
CREATE INDEX post_account ON public.post USING btree (account_id);
CREATE INDEX post_path ON public.post USING btree (path, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  root_id uuid NOT NULL,
  parent_id uuid,
  delivery_id uuid,
  notice_id uuid,
  title text NOT NULL,
  window_start date,
  window_end date,
  recipients text[] NOT NULL DEFAULT '{}'::text[],
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT programme_check CHECK (((parent_id IS NULL) = (root_id = id))),
  CONSTRAINT programme_check1 CHECK (((parent_id IS NULL) = (delivery_id IS NULL))),
  CONSTRAINT programme_title_check CHECK ((title <> ''::text)),
  CONSTRAINT programme_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id),
  CONSTRAINT programme_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES programme(id),
  CONSTRAINT programme_root_id_fkey FOREIGN KEY (root_id) REFERENCES programme(id),
  CONSTRAINT programme_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT programme_pkey PRIMARY KEY (id),
  CONSTRAINT programme_unit_id_parent_id_key UNIQUE (unit_id, parent_id)
);
CREATE INDEX programme_notice ON public.programme USING btree (notice_id) WHERE (notice_id IS NOT NULL);
CREATE INDEX programme_parent ON public.programme USING btree (parent_id);
CREATE INDEX programme_path ON public.programme USING btree (path, at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_correction (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL,
  item_kind text NOT NULL,
  item_id uuid NOT NULL,
  changes jsonb NOT NULL,
  reason text NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT programme_correction_item_kind_check CHECK ((item_kind = ANY (ARRAY['task'::text, 'deadline'::text, 'target'::text]))),
  CONSTRAINT programme_correction_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT programme_correction_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT programme_correction_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_correction_path ON public.programme_correction USING btree (path, programme_id, at);
CREATE INDEX programme_correction_programme ON public.programme_correction USING btree (programme_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_deadline (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL,
  parent_deadline_id uuid,
  "position" integer NOT NULL,
  what text NOT NULL,
  asks text NOT NULL,
  due_on date,
  doubt jsonb,
  to_name text,
  to_unit_id uuid,
  source jsonb,
  base jsonb,
  CONSTRAINT programme_deadline_asks_check CHECK ((asks = ANY (ARRAY['plan'::text, 'summary'::text, 'other'::text]))),
  CONSTRAINT programme_deadline_check CHECK (((parent_deadline_id IS NULL) = (base IS NULL))),
  CONSTRAINT programme_deadline_what_check CHECK ((what <> ''::text)),
  CONSTRAINT programme_deadline_parent_deadline_id_fkey FOREIGN KEY (parent_deadline_id) REFERENCES programme_deadline(id),
  CONSTRAINT programme_deadline_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT programme_deadline_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id),
  CONSTRAINT programme_deadline_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_deadline_path ON public.programme_deadline USING btree (path, programme_id, "position");
CREATE INDEX programme_deadline_programme ON public.programme_deadline USING btree (programme_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_deadline_decision (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  deadline_id uuid NOT NULL,
  raw text NOT NULL,
  due_on date NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT programme_deadline_decision_deadline_id_fkey FOREIGN KEY (deadline_id) REFERENCES programme_deadline(id) ON DELETE CASCADE,
  CONSTRAINT programme_deadline_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_deadline_decision_path ON public.programme_deadline_decision USING btree (path, deadline_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_delivery (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  role text NOT NULL,
  due_on date,
  content jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT programme_delivery_role_check CHECK ((role = ANY (ARRAY['adopt'::text, 'receive'::text]))),
  CONSTRAINT programme_delivery_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  CONSTRAINT programme_delivery_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT programme_delivery_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT programme_delivery_pkey PRIMARY KEY (id),
  CONSTRAINT programme_delivery_programme_id_unit_id_key UNIQUE (programme_id, unit_id)
);
CREATE INDEX programme_delivery_path ON public.programme_delivery USING btree (path, at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_issue (
  programme_id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  groups text[] NOT NULL,
  published boolean NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT programme_issue_groups_check CHECK ((cardinality(groups) > 0)),
  CONSTRAINT programme_issue_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT programme_issue_pkey PRIMARY KEY (programme_id)
);
CREATE INDEX programme_issue_path ON public.programme_issue USING btree (path, programme_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_phase (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL,
  "position" integer NOT NULL,
  name text NOT NULL,
  starts_on date,
  ends_on date,
  source jsonb,
  CONSTRAINT programme_phase_name_check CHECK ((name <> ''::text)),
  CONSTRAINT programme_phase_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT programme_phase_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_phase_path ON public.programme_phase USING btree (path, programme_id, "position");
CREATE INDEX programme_phase_programme ON public.programme_phase USING btree (programme_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_receipt (
  delivery_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT programme_receipt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES programme_delivery(id),
  CONSTRAINT programme_receipt_pkey PRIMARY KEY (delivery_id)
);
CREATE INDEX programme_receipt_path ON public.programme_receipt USING btree (path, delivery_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_target (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL,
  parent_target_id uuid,
  task_id uuid,
  "position" integer NOT NULL,
  subject text NOT NULL,
  measure text,
  comparator text NOT NULL,
  quantity numeric NOT NULL,
  quantity_max numeric,
  approximate boolean NOT NULL,
  unit text NOT NULL,
  period text NOT NULL,
  years integer,
  commitment text,
  attested_only boolean NOT NULL,
  allotted integer,
  allotted_floor integer,
  source jsonb,
  base jsonb,
  CONSTRAINT programme_target_check CHECK (((quantity_max IS NULL) OR (quantity_max >= quantity))),
  CONSTRAINT programme_target_check1 CHECK (((NOT attested_only) OR (measure IS NULL))),
  CONSTRAINT programme_target_check2 CHECK (((parent_target_id IS NULL) = (base IS NULL))),
  CONSTRAINT programme_target_commitment_check CHECK ((commitment = ANY (ARRAY['须'::text, '力争'::text, '原则上'::text]))),
  CONSTRAINT programme_target_comparator_check CHECK ((comparator = ANY (ARRAY['>='::text, '<='::text, '='::text, '~'::text]))),
  CONSTRAINT programme_target_period_check CHECK ((period = ANY (ARRAY['total'::text, 'perYear'::text, 'perQuarter'::text, 'perMonth'::text, 'perWeek'::text, 'perDay'::text]))),
  CONSTRAINT programme_target_quantity_check CHECK ((quantity >= (0)::numeric)),
  CONSTRAINT programme_target_subject_check CHECK ((subject <> ''::text)),
  CONSTRAINT programme_target_unit_check CHECK ((unit <> ''::text)),
  CONSTRAINT programme_target_years_check CHECK ((years > 0)),
  CONSTRAINT programme_target_measure_fkey FOREIGN KEY (measure) REFERENCES measure(key),
  CONSTRAINT programme_target_parent_target_id_fkey FOREIGN KEY (parent_target_id) REFERENCES programme_target(id),
  CONSTRAINT programme_target_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT programme_target_task_id_fkey FOREIGN KEY (task_id) REFERENCES programme_task(id) ON DELETE SET NULL,
  CONSTRAINT programme_target_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_target_path ON public.programme_target USING btree (path, programme_id, "position");
CREATE INDEX programme_target_programme ON public.programme_target USING btree (programme_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE programme_task (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL,
  root_task_id uuid NOT NULL,
  parent_task_id uuid,
  group_title text,
  "position" integer NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  requirement text NOT NULL,
  fixed_day date,
  window_start date,
  window_end date,
  responsible text[] NOT NULL DEFAULT '{}'::text[],
  source jsonb,
  choice text,
  choice_reason text,
  base jsonb,
  CONSTRAINT programme_task_check CHECK (((choice IS DISTINCT FROM 'adjustment-requested'::text) OR (choice_reason <> ''::text))),
  CONSTRAINT programme_task_check1 CHECK (((parent_task_id IS NULL) = (base IS NULL))),
  CONSTRAINT programme_task_choice_check CHECK ((choice = ANY (ARRAY['as-is'::text, 'adapted'::text, 'own'::text, 'not-chosen'::text, 'adjustment-requested'::text]))),
  CONSTRAINT programme_task_requirement_check CHECK ((requirement = ANY (ARRAY['menu'::text, 'required'::text]))),
  CONSTRAINT programme_task_title_check CHECK ((title <> ''::text)),
  CONSTRAINT programme_task_parent_task_id_fkey FOREIGN KEY (parent_task_id) REFERENCES programme_task(id),
  CONSTRAINT programme_task_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT programme_task_root_task_id_fkey FOREIGN KEY (root_task_id) REFERENCES programme_task(id),
  CONSTRAINT programme_task_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_task_path ON public.programme_task USING btree (path, programme_id, "position");
CREATE INDEX programme_task_programme ON public.programme_task USING btree (programme_id, "position");
CREATE INDEX programme_task_root ON public.programme_task USING btree (root_task_id);
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

CREATE TABLE received_submission (
  dispatch_id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  submission_id uuid NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT received_submission_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  CONSTRAINT received_submission_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT received_submission_pkey PRIMARY KEY (dispatch_id)
);
CREATE INDEX received_submission_path ON public.received_submission USING btree (path, sent_at DESC, dispatch_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE recovery_code (
  account_id uuid NOT NULL,
  code_hash text NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash)
);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE session (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  place text NOT NULL,
  day date NOT NULL,
  last_day date NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  capacity integer NOT NULL,
  taken integer NOT NULL DEFAULT 0,
  CONSTRAINT session_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000))),
  CONSTRAINT session_check CHECK (((taken >= 0) AND (taken <= capacity))),
  CONSTRAINT session_check1 CHECK (((ends_at > starts_at) AND (last_day >= day))),
  CONSTRAINT session_place_check CHECK ((place <> ''::text)),
  CONSTRAINT session_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id),
  CONSTRAINT session_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT session_pkey PRIMARY KEY (id)
);
CREATE INDEX session_activity ON public.session USING btree (activity_id);
CREATE INDEX session_path ON public.session USING btree (path, day DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE session_cancellation (
  session_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT session_cancellation_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT session_cancellation_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT session_cancellation_pkey PRIMARY KEY (session_id)
);
CREATE INDEX session_cancellation_path ON public.session_cancellation USING btree (path, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE session_change (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  session_id uuid NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  place text NOT NULL,
  day date NOT NULL,
  last_day date NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  capacity integer NOT NULL,
  is_moved boolean NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT session_change_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT session_change_pkey PRIMARY KEY (id)
);
CREATE INDEX session_change_path ON public.session_change USING btree (path, session_id, id DESC);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE session_closing (
  session_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT session_closing_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT session_closing_pkey PRIMARY KEY (session_id)
);
CREATE INDEX session_closing_path ON public.session_closing USING btree (path, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE session_holding (
  session_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT session_holding_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT session_holding_pkey PRIMARY KEY (session_id)
);
CREATE INDEX session_holding_path ON public.session_holding USING btree (path, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE session_publication (
  session_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  code text NOT NULL,
  audience text NOT NULL DEFAULT 'public'::text,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT session_publication_audience_check CHECK ((audience = 'public'::text)),
  CONSTRAINT session_publication_code_check CHECK ((code ~ '^[3-9A-Y]{6}$'::text)),
  CONSTRAINT session_publication_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id),
  CONSTRAINT session_publication_pkey PRIMARY KEY (session_id),
  CONSTRAINT session_publication_code_key UNIQUE (code)
);
CREATE INDEX session_publication_path ON public.session_publication USING btree (path, session_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy published for SELECT to yizhan_app (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE sign_in_challenge (
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  post_id uuid NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT sign_in_challenge_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  CONSTRAINT sign_in_challenge_pkey PRIMARY KEY (token_hash)
);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE sign_in_failure (
  id uuid NOT NULL,
  sign_in_name text NOT NULL,
  address text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_failure_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failure_address ON public.sign_in_failure USING btree (address, at);
CREATE INDEX sign_in_failure_at ON public.sign_in_failure USING btree (sign_in_name, at);
-- grant DELETE, INSERT, SELECT to yizhan_jobs

CREATE TABLE sign_in_session (
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  post_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  id uuid NOT NULL,
  level text NOT NULL DEFAULT 'password'::text,
  proven_at timestamp with time zone NOT NULL DEFAULT now(),
  address text NOT NULL DEFAULT ''::text,
  agent text NOT NULL DEFAULT ''::text,
  CONSTRAINT sign_in_session_level_check CHECK ((level = ANY (ARRAY['password'::text, 'two-factor'::text]))),
  CONSTRAINT sign_in_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT sign_in_session_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  CONSTRAINT sign_in_session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT sign_in_session_id UNIQUE (id)
);
CREATE INDEX sign_in_session_account ON public.sign_in_session USING btree (account_id);
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE sign_off (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  programme_id uuid NOT NULL,
  "position" integer NOT NULL,
  step text NOT NULL,
  remark text,
  by_account_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT sign_off_check CHECK (((step <> 'returned'::text) OR (remark <> ''::text))),
  CONSTRAINT sign_off_step_check CHECK ((step = ANY (ARRAY['submitted'::text, 'checked'::text, 'signed'::text, 'returned'::text]))),
  CONSTRAINT sign_off_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id),
  CONSTRAINT sign_off_pkey PRIMARY KEY (id),
  CONSTRAINT sign_off_programme_id_position_key UNIQUE (programme_id, "position")
);
CREATE INDEX sign_off_path ON public.sign_off USING btree (path, programme_id, "position");
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE sign_off_rule (
  unit_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  steps text[] NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT sign_off_rule_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT sign_off_rule_pkey PRIMARY KEY (unit_id)
);
CREATE INDEX sign_off_rule_path ON public.sign_off_rule USING btree (path, unit_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE submission (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  programme_id uuid,
  from_day date NOT NULL,
  to_day date NOT NULL,
  body jsonb NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  opened_by uuid NOT NULL,
  edited_at timestamp with time zone NOT NULL,
  CONSTRAINT submission_check CHECK ((to_day >= from_day)),
  CONSTRAINT submission_title_check CHECK ((title <> ''::text)),
  CONSTRAINT submission_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT submission_pkey PRIMARY KEY (id)
);
CREATE INDEX submission_path ON public.submission USING btree (path, opened_at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE submission_answer (
  dispatch_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  decision text NOT NULL,
  remark text,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT submission_answer_decision_check CHECK ((decision = ANY (ARRAY['taken'::text, 'returned'::text, 'declined'::text]))),
  CONSTRAINT submission_answer_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES submission_dispatch(id),
  CONSTRAINT submission_answer_pkey PRIMARY KEY (dispatch_id)
);
CREATE INDEX submission_answer_path ON public.submission_answer USING btree (path, dispatch_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE submission_decision (
  dispatch_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  decision text NOT NULL,
  remark text,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT submission_decision_check CHECK (((decision = 'taken'::text) OR (remark <> ''::text))),
  CONSTRAINT submission_decision_decision_check CHECK ((decision = ANY (ARRAY['taken'::text, 'returned'::text, 'declined'::text]))),
  CONSTRAINT submission_decision_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES received_submission(dispatch_id),
  CONSTRAINT submission_decision_pkey PRIMARY KEY (dispatch_id)
);
CREATE INDEX submission_decision_path ON public.submission_decision USING btree (path, dispatch_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE submission_dispatch (
  id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  submission_id uuid NOT NULL,
  version integer NOT NULL,
  to_unit_id uuid NOT NULL,
  content jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  by_account_id uuid NOT NULL,
  CONSTRAINT submission_dispatch_version_check CHECK ((version > 0)),
  CONSTRAINT submission_dispatch_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id),
  CONSTRAINT submission_dispatch_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id),
  CONSTRAINT submission_dispatch_pkey PRIMARY KEY (id),
  CONSTRAINT submission_dispatch_submission_id_version_key UNIQUE (submission_id, version)
);
CREATE INDEX submission_dispatch_path ON public.submission_dispatch USING btree (path, submission_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant INSERT, SELECT to yizhan_app
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
CREATE INDEX tie_channel ON public.tie USING btree (path, channel, since DESC, id DESC);
CREATE INDEX tie_count ON public.tie USING btree (path, person_id) WHERE (until IS NULL);
CREATE INDEX tie_ended ON public.tie USING btree (path, since DESC, id) WHERE (until IS NOT NULL);
CREATE INDEX tie_initials ON public.tie USING btree (path, initials);
CREATE INDEX tie_kind ON public.tie USING btree (path, kind, since DESC, id DESC);
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

CREATE TABLE work_record (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  task_id uuid,
  root_task_id uuid,
  root_programme_id uuid,
  task_title text,
  measure text NOT NULL,
  day date NOT NULL,
  quantity integer NOT NULL,
  approximate boolean NOT NULL,
  sentence text NOT NULL,
  recorded_by_unit_id uuid NOT NULL,
  by_account_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_on date NOT NULL,
  batch_id uuid,
  client_key uuid,
  CONSTRAINT work_record_check CHECK ((((task_id IS NULL) = (root_task_id IS NULL)) AND ((task_id IS NULL) = (root_programme_id IS NULL)) AND ((task_id IS NULL) = (task_title IS NULL)))),
  CONSTRAINT work_record_quantity_check CHECK ((quantity > 0)),
  CONSTRAINT work_record_sentence_check CHECK ((sentence <> ''::text)),
  CONSTRAINT work_record_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES work_record_batch(id),
  CONSTRAINT work_record_measure_fkey FOREIGN KEY (measure) REFERENCES measure(key),
  CONSTRAINT work_record_recorded_by_unit_id_fkey FOREIGN KEY (recorded_by_unit_id) REFERENCES unit(id),
  CONSTRAINT work_record_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT work_record_pkey PRIMARY KEY (id),
  CONSTRAINT work_record_recorded_by_unit_id_client_key_key UNIQUE (recorded_by_unit_id, client_key)
);
CREATE INDEX work_record_batch_rows ON public.work_record USING btree (batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX work_record_path ON public.work_record USING btree (path, day DESC, id DESC);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE work_record_batch (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  unit_id uuid NOT NULL,
  row_count integer NOT NULL,
  client_key uuid NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT work_record_batch_row_count_check CHECK ((row_count > 0)),
  CONSTRAINT work_record_batch_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  CONSTRAINT work_record_batch_pkey PRIMARY KEY (id),
  CONSTRAINT work_record_batch_unit_id_client_key_key UNIQUE (unit_id, client_key)
);
CREATE INDEX work_record_batch_path ON public.work_record_batch USING btree (path, at DESC, id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE work_record_batch_undo (
  batch_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT work_record_batch_undo_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT work_record_batch_undo_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES work_record_batch(id),
  CONSTRAINT work_record_batch_undo_pkey PRIMARY KEY (batch_id)
);
CREATE INDEX work_record_batch_undo_path ON public.work_record_batch_undo USING btree (path, batch_id);
-- policy jobs for ALL to yizhan_jobs (forced)
-- policy scope for ALL to yizhan_app (forced)
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_app
-- grant DELETE, INSERT, SELECT, UPDATE to yizhan_jobs

CREATE TABLE work_record_change (
  id uuid NOT NULL,
  city text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  before jsonb NOT NULL,
  by_account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT work_record_change_kind_check CHECK ((kind = ANY (ARRAY['corrected'::text, 'withdrawn'::text]))),
  CONSTRAINT work_record_change_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT work_record_change_record_id_fkey FOREIGN KEY (record_id) REFERENCES work_record(id),
  CONSTRAINT work_record_change_pkey PRIMARY KEY (id)
);
CREATE INDEX work_record_change_path ON public.work_record_change USING btree (path, id);
CREATE INDEX work_record_change_record ON public.work_record_change USING btree (record_id, at);
CREATE UNIQUE INDEX work_record_withdrawn ON public.work_record_change USING btree (record_id) WHERE (kind = 'withdrawn'::text);
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
