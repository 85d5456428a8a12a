CREATE TABLE "abandoned_turns" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "abandoned_turns_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "collecting_settings" (
	"area_id" text PRIMARY KEY NOT NULL,
	"return_address" text DEFAULT '' NOT NULL,
	"frame_origins" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_lines" (
	"area_id" text NOT NULL,
	"import_id" text NOT NULL,
	"line" integer NOT NULL,
	"cells" text[] NOT NULL,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "import_lines_area_id_import_id_line_pk" PRIMARY KEY("area_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "reopened_days" (
	"area_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "reopened_days_area_id_survey_id_day_pk" PRIMARY KEY("area_id","survey_id","day")
);
--> statement-breakpoint
CREATE TABLE "response_origins" (
	"area_id" text NOT NULL,
	"response_id" text NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"serial" text DEFAULT '' NOT NULL,
	CONSTRAINT "response_origins_area_id_response_id_pk" PRIMARY KEY("area_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "saved_answers" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"sealed" text NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "saved_answers_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_imports" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"version_id" text NOT NULL,
	"source" text NOT NULL,
	"file_hash" text NOT NULL,
	"state" text DEFAULT 'uploaded' NOT NULL,
	"headers" text[] NOT NULL,
	"targets" text[] DEFAULT '{}' NOT NULL,
	"day" date NOT NULL,
	"row_count" integer NOT NULL,
	"fault_count" integer DEFAULT 0 NOT NULL,
	"stored_count" integer DEFAULT 0 NOT NULL,
	"started_on" date NOT NULL,
	"started_by" text,
	CONSTRAINT "survey_imports_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "survey_imports_state" CHECK ("survey_imports"."state" in ('uploaded','checked','running','done'))
);
--> statement-breakpoint
CREATE TABLE "survey_kiosks" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"place" text NOT NULL,
	"started_on" date NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone,
	"started_by" text,
	CONSTRAINT "survey_kiosks_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "typed_forms" (
	"area_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"serial" text NOT NULL,
	CONSTRAINT "typed_forms_area_id_survey_id_serial_pk" PRIMARY KEY("area_id","survey_id","serial")
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "abandoned_turns" ADD CONSTRAINT "abandoned_turns_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collecting_settings" ADD CONSTRAINT "collecting_settings_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_lines" ADD CONSTRAINT "import_lines_area_id_import_id_survey_imports_area_id_id_fk" FOREIGN KEY ("area_id","import_id") REFERENCES "public"."survey_imports"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopened_days" ADD CONSTRAINT "reopened_days_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_origins" ADD CONSTRAINT "response_origins_area_id_response_id_responses_area_id_id_fk" FOREIGN KEY ("area_id","response_id") REFERENCES "public"."responses"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_answers" ADD CONSTRAINT "saved_answers_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_imports" ADD CONSTRAINT "survey_imports_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_imports" ADD CONSTRAINT "survey_imports_area_id_version_id_survey_versions_area_id_id_fk" FOREIGN KEY ("area_id","version_id") REFERENCES "public"."survey_versions"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_kiosks" ADD CONSTRAINT "survey_kiosks_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typed_forms" ADD CONSTRAINT "typed_forms_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "abandoned_turns_until" ON "abandoned_turns" USING btree ("until");--> statement-breakpoint
CREATE INDEX "saved_answers_until" ON "saved_answers" USING btree ("until");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_imports_once" ON "survey_imports" USING btree ("area_id","survey_id","file_hash");--> statement-breakpoint
CREATE INDEX "survey_kiosks_survey" ON "survey_kiosks" USING btree ("area_id","survey_id");--> statement-breakpoint
CREATE TABLE "survey_date_changes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"after" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"reason" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" text,
	CONSTRAINT "survey_date_changes_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_invitations" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"invited_on" date NOT NULL,
	"reminded_on" date,
	"token_hash" text,
	"has_answered" boolean DEFAULT false NOT NULL,
	CONSTRAINT "survey_invitations_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_quotas" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"code" text DEFAULT '' NOT NULL,
	"most" integer NOT NULL,
	CONSTRAINT "survey_quotas_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_tokens" (
	"area_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"token_hash" text NOT NULL,
	CONSTRAINT "survey_tokens_area_id_survey_id_token_hash_pk" PRIMARY KEY("area_id","survey_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "help" text DEFAULT 'not-asked' NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD COLUMN "meanings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "audience" text DEFAULT 'adult' NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "entry" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "is_gated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "review_on" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "full_notice" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "minimum_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "draft_meanings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_date_changes" ADD CONSTRAINT "survey_date_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_date_changes" ADD CONSTRAINT "survey_date_changes_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_quotas" ADD CONSTRAINT "survey_quotas_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_tokens" ADD CONSTRAINT "survey_tokens_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_date_changes_survey" ON "survey_date_changes" USING btree ("area_id","survey_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_invitations_email" ON "survey_invitations" USING btree ("area_id","survey_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_quotas_place" ON "survey_quotas" USING btree ("area_id","survey_id","question","code");--> statement-breakpoint
CREATE TABLE "imported_texts" (
	"language" text NOT NULL,
	"namespace" text NOT NULL,
	"texts" jsonb NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by" text,
	CONSTRAINT "imported_texts_language_namespace_pk" PRIMARY KEY("language","namespace")
);
--> statement-breakpoint
CREATE TABLE "text_checks" (
	"language" text NOT NULL,
	"namespace" text NOT NULL,
	"fingerprints" jsonb NOT NULL,
	"checked_by" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"recorded_by" text,
	CONSTRAINT "text_checks_language_namespace_pk" PRIMARY KEY("language","namespace")
);
--> statement-breakpoint
ALTER TABLE "imported_texts" ADD CONSTRAINT "imported_texts_imported_by_people_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_checks" ADD CONSTRAINT "text_checks_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE TABLE "survey_draft_history" (
	"area_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"number" integer NOT NULL,
	"draft" text NOT NULL,
	"act" text NOT NULL,
	"what" text DEFAULT '' NOT NULL,
	"led" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_draft_history_area_id_survey_id_number_pk" PRIMARY KEY("area_id","survey_id","number")
);
--> statement-breakpoint
CREATE TABLE "survey_library_questions" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"element" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_library_questions_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_draft_history" ADD CONSTRAINT "survey_draft_history_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_library_questions" ADD CONSTRAINT "survey_library_questions_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_library_questions_title" ON "survey_library_questions" USING btree ("area_id","title");--> statement-breakpoint
CREATE TABLE "answer_files" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"question" text NOT NULL,
	"answering" text NOT NULL,
	"response_id" text,
	"day" date NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "answer_files_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "answer_files_owner" CHECK (("answer_files"."response_id" is null) = ("answer_files"."answering" <> ''))
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"alt" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"size" integer NOT NULL,
	"added_on" date NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "pictures_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "pictures_media_type" CHECK ("pictures"."media_type" in ('image/webp','image/jpeg'))
);
--> statement-breakpoint
ALTER TABLE "answer_files" ADD CONSTRAINT "answer_files_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_files" ADD CONSTRAINT "answer_files_area_id_response_id_responses_area_id_id_fk" FOREIGN KEY ("area_id","response_id") REFERENCES "public"."responses"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_files_response" ON "answer_files" USING btree ("area_id","response_id");--> statement-breakpoint
CREATE INDEX "answer_files_answering" ON "answer_files" USING btree ("area_id","answering") WHERE "answer_files"."response_id" is null;--> statement-breakpoint
CREATE INDEX "answer_files_unsent" ON "answer_files" USING btree ("day") WHERE "answer_files"."response_id" is null;--> statement-breakpoint
CREATE TABLE "format_requests" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text,
	"format" text NOT NULL,
	"wish" text DEFAULT '' NOT NULL,
	"reach" text NOT NULL,
	"contact" text NOT NULL,
	"received" date NOT NULL,
	"due" date NOT NULL,
	"assigned_to" text,
	"done" date,
	"outcome" text,
	"what_was_done" text DEFAULT '' NOT NULL,
	CONSTRAINT "format_requests_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "format_requests_done" CHECK (("format_requests"."done" is null) = ("format_requests"."outcome" is null)),
	CONSTRAINT "format_requests_contact_goes" CHECK ("format_requests"."done" is null or "format_requests"."contact" = '')
);
--> statement-breakpoint
ALTER TABLE "format_requests" ADD CONSTRAINT "format_requests_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "format_requests" ADD CONSTRAINT "format_requests_assigned_to_people_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "format_requests" ADD CONSTRAINT "format_requests_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "format_requests_open" ON "format_requests" USING btree ("area_id","done","due");--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "is_by_proxy" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "treatment" text DEFAULT 'kept' NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "treatment_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD COLUMN "contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD COLUMN "stopped_because" text DEFAULT '' NOT NULL;--> statement-breakpoint
INSERT INTO "contributions" ("area_id", "id", "consultation_id", "channel", "kind", "code_hash", "day", "is_late")
SELECT "area_id", "id", "consultation_id",
  CASE "channel" WHEN 'telephone' THEN 'phone' WHEN 'in-person' THEN 'meeting' WHEN 'another' THEN 'letter' ELSE "channel" END,
  CASE "channel" WHEN 'petition' THEN 'petition' WHEN 'telephone' THEN 'note' WHEN 'in-person' THEN 'note' ELSE 'submission' END,
  -- Nobody was given a code for these, so no code may lead here.
  encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'),
  coalesce("received"->>'end', to_char("made_at" AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'))::date, true
FROM "late_contributions";--> statement-breakpoint
INSERT INTO "ledger_entries" ("area_id", "id", "title", "body", "signatures", "treatment", "treatment_reason")
SELECT "area_id", "id", 'Came late', "summary", '{"state":"not-asked"}'::jsonb, "treatment",
  CASE "treatment" WHEN 'not-considered' THEN "reason" ELSE '' END
FROM "late_contributions";--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_treatment" CHECK ("ledger_entries"."treatment" in ('kept','considered','not-considered'));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_treatment_reason" CHECK ("ledger_entries"."treatment" <> 'not-considered' or "ledger_entries"."treatment_reason" <> '');--> statement-breakpoint
ALTER TABLE "late_contributions" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "late_contributions" CASCADE;
