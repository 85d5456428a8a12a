CREATE TABLE "area_organisations" (
	"area_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"slug" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	CONSTRAINT "area_organisations_area_id_organisation_id_pk" PRIMARY KEY("area_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "glossary_overrides" (
	"area_id" text NOT NULL,
	"node_id" text NOT NULL,
	"term_id" text NOT NULL,
	"expansion" text DEFAULT '' NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	CONSTRAINT "glossary_overrides_area_id_node_id_term_id_pk" PRIMARY KEY("area_id","node_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "glossary_terms" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"term" text NOT NULL,
	"expansion" text DEFAULT '' NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	CONSTRAINT "glossary_terms_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "glossary_terms_said" CHECK ("glossary_terms"."expansion" <> '' or "glossary_terms"."definition" <> '')
);
--> statement-breakpoint
CREATE TABLE "levels" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"tier_set_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"strapline" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "levels_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"website" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_levels" (
	"area_id" text NOT NULL,
	"service_id" text NOT NULL,
	"level_id" text NOT NULL,
	CONSTRAINT "service_levels_area_id_service_id_level_id_pk" PRIMARY KEY("area_id","service_id","level_id")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"organisation_id" text,
	CONSTRAINT "services_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "tier_sets" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"in_use_from" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "tier_sets_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "consultation_options" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"is_discarded" boolean DEFAULT false NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "consultation_options_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "consultation_options_reason" CHECK (not "consultation_options"."is_discarded" or "consultation_options"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "consultation_services" (
	"area_id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"service_id" text NOT NULL,
	CONSTRAINT "consultation_services_area_id_consultation_id_service_id_pk" PRIMARY KEY("area_id","consultation_id","service_id")
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text DEFAULT 'not-stated' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"fixed" text DEFAULT '' NOT NULL,
	"decider" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"decision" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"opens" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"closes" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"audience" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"contact" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"hear_back" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "consultations_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "consultations_kind" CHECK ("consultations"."kind" in ('inform','consult','co-design','co-produce','not-stated'))
);
--> statement-breakpoint
CREATE TABLE "participation_groups" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"participation_id" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"count" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "participation_groups_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text,
	"methods" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"place" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"total" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"held" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "participations_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"person_id" text,
	"email" text,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "follows_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "follows_one_of" CHECK (("follows"."person_id" is null) <> ("follows"."email" is null))
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"recipient_hash" text NOT NULL,
	"event_key" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "notifications_recipient_hash_event_key_channel_pk" PRIMARY KEY("recipient_hash","event_key","channel")
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"recipient_hash" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "area_people" (
	"area_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "area_people_area_id_person_id_pk" PRIMARY KEY("area_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "emailed_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"payload" text DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"spent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"email_verified_at" timestamp with time zone,
	"is_operator" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"area_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text,
	"granted_by" text,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roles_area_id_person_id_role_pk" PRIMARY KEY("area_id","person_id","role"),
	CONSTRAINT "roles_role" CHECK ("roles"."role" in ('member','representative','facilitator','analyst','commissioner','safeguarding-lead','administrator'))
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" text PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" integer DEFAULT 0 NOT NULL,
	"recovery_hashes" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"second_factor_at" timestamp with time zone,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment_owners" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"commitment_id" text NOT NULL,
	"position" integer NOT NULL,
	"organisation_id" text NOT NULL,
	"status" text DEFAULT 'not-stated' NOT NULL,
	"due" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "commitment_owners_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "commitment_slips" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"owner_id" text NOT NULL,
	"from" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"to" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "commitment_slips_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"decision" text DEFAULT 'will' NOT NULL,
	"reason_kind" text DEFAULT 'none' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"decided_on" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"reconsider" text DEFAULT '' NOT NULL,
	"next_update" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "commitments_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "commitments_decision" CHECK ("commitments"."decision" in ('will','will-not')),
	CONSTRAINT "commitments_refusal" CHECK ("commitments"."decision" = 'will' or ("commitments"."reason" <> '' and "commitments"."reason_kind" <> 'none'))
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	CONSTRAINT "findings_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "measure_readings" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"measure_id" text NOT NULL,
	"position" integer NOT NULL,
	"value" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"as_at" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "measure_readings_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "measure_targets" (
	"area_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"target_id" text NOT NULL,
	"joined_by" text,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_targets_area_id_measure_id_target_id_pk" PRIMARY KEY("area_id","measure_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"unit" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"numerator" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"denominator" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"source" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "measures_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"certainty" text DEFAULT 'expected' NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	CONSTRAINT "outcomes_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "outcomes_achieved" CHECK ("outcomes"."certainty" = 'expected' or "outcomes"."evidence" <> '')
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"body" text NOT NULL,
	"attribution" text NOT NULL,
	"wording" text NOT NULL,
	"consent" text NOT NULL,
	"response_id" text,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	CONSTRAINT "quotes_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "service_change_stages" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"change_id" text NOT NULL,
	"position" integer NOT NULL,
	"stage" text NOT NULL,
	"place" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"reached" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "service_change_stages_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "service_changes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"service_id" text,
	CONSTRAINT "service_changes_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"commitment_id" text NOT NULL,
	"position" integer NOT NULL,
	"statement" text NOT NULL,
	"value" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"unit" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"due" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "targets_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"said" text NOT NULL,
	"did" text NOT NULL,
	"said_by" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'not-stated' NOT NULL,
	"service_id" text,
	"blocks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"next_update" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	CONSTRAINT "updates_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "activity_records" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"verb" text NOT NULL,
	"node_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "activity_records_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"kind" text NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "links_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "links_not_to_itself" CHECK ("links"."from_id" <> "links"."to_id")
);
--> statement-breakpoint
CREATE TABLE "node_slugs" (
	"area_id" text NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"node_id" text NOT NULL,
	CONSTRAINT "node_slugs_area_id_kind_slug_pk" PRIMARY KEY("area_id","kind","slug")
);
--> statement-breakpoint
CREATE TABLE "nodes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"slug" text,
	"title" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "nodes_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "nodes_state" CHECK ("nodes"."state" in ('draft','public','withdrawn')),
	CONSTRAINT "nodes_published" CHECK ("nodes"."state" <> 'public' or "nodes"."published_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"bucket" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	CONSTRAINT "rate_limits_bucket_window_start_pk" PRIMARY KEY("bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "safety_decisions" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"item_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" text,
	"decision" text NOT NULL,
	"from_lane" text,
	"to_lane" text,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "safety_decisions_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "safety_items" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"lane" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"is_danger_now" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"snapshot" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "safety_items_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "safety_items_lane_name" CHECK ("safety_items"."lane" in ('flag','safeguarding','complaint'))
);
--> statement-breakpoint
CREATE TABLE "response_identities" (
	"area_id" text NOT NULL,
	"response_id" text NOT NULL,
	"person_id" text,
	"name" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	CONSTRAINT "response_identities_area_id_response_id_pk" PRIMARY KEY("area_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "response_texts" (
	"area_id" text NOT NULL,
	"response_id" text NOT NULL,
	"column" smallint NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "response_texts_area_id_response_id_column_pk" PRIMARY KEY("area_id","response_id","column")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"version_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"day" date NOT NULL,
	"marks" smallint[] NOT NULL,
	"numbers" double precision[] NOT NULL,
	"channel" text NOT NULL,
	"renditions" text[] DEFAULT '{}' NOT NULL,
	"is_late" boolean DEFAULT false NOT NULL,
	"is_test" boolean DEFAULT false NOT NULL,
	"first_snapshot_id" text,
	CONSTRAINT "responses_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "result_snapshots" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"number" integer NOT NULL,
	"as_at" date NOT NULL,
	"base" integer NOT NULL,
	"preset" text NOT NULL,
	"results" jsonb NOT NULL,
	"is_restated" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text,
	CONSTRAINT "result_snapshots_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_versions" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"number" integer NOT NULL,
	"definition" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text,
	CONSTRAINT "survey_versions_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text,
	"anonymity" text DEFAULT 'anonymous' NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"draft" text DEFAULT '' NOT NULL,
	"minutes" integer DEFAULT 5 NOT NULL,
	"opens" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"closes" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"eligible_population" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"sampling_frame" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"identity_roles" text[] DEFAULT '{}' NOT NULL,
	"current_version_id" text,
	CONSTRAINT "surveys_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "surveys_anonymity" CHECK ("surveys"."anonymity" in ('anonymous','confidential','named'))
);
--> statement-breakpoint
CREATE TABLE "area_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"demonstration" text DEFAULT 'none' NOT NULL,
	"disclosure_preset" text DEFAULT 'survey' NOT NULL,
	"forum_name" text DEFAULT '' NOT NULL,
	"forum_address" text DEFAULT '' NOT NULL,
	"safety_reader" text DEFAULT '' NOT NULL,
	"safety_hours" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"content_version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "areas_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "area_organisations" ADD CONSTRAINT "area_organisations_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_organisations" ADD CONSTRAINT "area_organisations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glossary_overrides" ADD CONSTRAINT "glossary_overrides_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glossary_overrides" ADD CONSTRAINT "glossary_overrides_area_id_term_id_glossary_terms_area_id_id_fk" FOREIGN KEY ("area_id","term_id") REFERENCES "public"."glossary_terms"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glossary_terms" ADD CONSTRAINT "glossary_terms_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "levels" ADD CONSTRAINT "levels_area_id_tier_set_id_tier_sets_area_id_id_fk" FOREIGN KEY ("area_id","tier_set_id") REFERENCES "public"."tier_sets"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_levels" ADD CONSTRAINT "service_levels_area_id_service_id_services_area_id_id_fk" FOREIGN KEY ("area_id","service_id") REFERENCES "public"."services"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_levels" ADD CONSTRAINT "service_levels_area_id_level_id_levels_area_id_id_fk" FOREIGN KEY ("area_id","level_id") REFERENCES "public"."levels"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_sets" ADD CONSTRAINT "tier_sets_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_options" ADD CONSTRAINT "consultation_options_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_services" ADD CONSTRAINT "consultation_services_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_services" ADD CONSTRAINT "consultation_services_area_id_service_id_services_area_id_id_fk" FOREIGN KEY ("area_id","service_id") REFERENCES "public"."services"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_groups" ADD CONSTRAINT "participation_groups_area_id_participation_id_participations_area_id_id_fk" FOREIGN KEY ("area_id","participation_id") REFERENCES "public"."participations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_people" ADD CONSTRAINT "area_people_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_people" ADD CONSTRAINT "area_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_area_id_person_id_area_people_area_id_person_id_fk" FOREIGN KEY ("area_id","person_id") REFERENCES "public"."area_people"("area_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD CONSTRAINT "commitment_owners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD CONSTRAINT "commitment_owners_area_id_commitment_id_commitments_area_id_id_fk" FOREIGN KEY ("area_id","commitment_id") REFERENCES "public"."commitments"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_slips" ADD CONSTRAINT "commitment_slips_area_id_owner_id_commitment_owners_area_id_id_fk" FOREIGN KEY ("area_id","owner_id") REFERENCES "public"."commitment_owners"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_readings" ADD CONSTRAINT "measure_readings_area_id_measure_id_measures_area_id_id_fk" FOREIGN KEY ("area_id","measure_id") REFERENCES "public"."measures"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_targets" ADD CONSTRAINT "measure_targets_area_id_measure_id_measures_area_id_id_fk" FOREIGN KEY ("area_id","measure_id") REFERENCES "public"."measures"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_targets" ADD CONSTRAINT "measure_targets_area_id_target_id_targets_area_id_id_fk" FOREIGN KEY ("area_id","target_id") REFERENCES "public"."targets"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_change_stages" ADD CONSTRAINT "service_change_stages_area_id_change_id_service_changes_area_id_id_fk" FOREIGN KEY ("area_id","change_id") REFERENCES "public"."service_changes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_changes" ADD CONSTRAINT "service_changes_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_changes" ADD CONSTRAINT "service_changes_area_id_service_id_services_area_id_id_fk" FOREIGN KEY ("area_id","service_id") REFERENCES "public"."services"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_area_id_commitment_id_commitments_area_id_id_fk" FOREIGN KEY ("area_id","commitment_id") REFERENCES "public"."commitments"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_area_id_service_id_services_area_id_id_fk" FOREIGN KEY ("area_id","service_id") REFERENCES "public"."services"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_records" ADD CONSTRAINT "activity_records_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_area_id_from_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","from_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_area_id_to_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","to_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_slugs" ADD CONSTRAINT "node_slugs_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_decisions" ADD CONSTRAINT "safety_decisions_area_id_item_id_safety_items_area_id_id_fk" FOREIGN KEY ("area_id","item_id") REFERENCES "public"."safety_items"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_items" ADD CONSTRAINT "safety_items_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_identities" ADD CONSTRAINT "response_identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_identities" ADD CONSTRAINT "response_identities_area_id_response_id_responses_area_id_id_fk" FOREIGN KEY ("area_id","response_id") REFERENCES "public"."responses"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_texts" ADD CONSTRAINT "response_texts_area_id_response_id_responses_area_id_id_fk" FOREIGN KEY ("area_id","response_id") REFERENCES "public"."responses"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_area_id_version_id_survey_versions_area_id_id_fk" FOREIGN KEY ("area_id","version_id") REFERENCES "public"."survey_versions"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_snapshots" ADD CONSTRAINT "result_snapshots_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_slugs" ADD CONSTRAINT "area_slugs_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "area_organisations_slug" ON "area_organisations" USING btree ("area_id","slug");--> statement-breakpoint
CREATE INDEX "glossary_overrides_term" ON "glossary_overrides" USING btree ("area_id","term_id");--> statement-breakpoint
CREATE UNIQUE INDEX "glossary_terms_term" ON "glossary_terms" USING btree ("area_id","term");--> statement-breakpoint
CREATE UNIQUE INDEX "levels_position" ON "levels" USING btree ("area_id","tier_set_id","position");--> statement-breakpoint
CREATE INDEX "consultation_options_order" ON "consultation_options" USING btree ("area_id","consultation_id","position");--> statement-breakpoint
CREATE INDEX "consultation_services_service" ON "consultation_services" USING btree ("area_id","service_id");--> statement-breakpoint
CREATE INDEX "participation_groups_order" ON "participation_groups" USING btree ("area_id","participation_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "follows_person" ON "follows" USING btree ("area_id","node_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follows_email" ON "follows" USING btree ("area_id","node_id","email");--> statement-breakpoint
CREATE INDEX "mailbox_newest" ON "mailbox" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "area_people_person" ON "area_people" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "roles_person" ON "roles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "commitment_owners_order" ON "commitment_owners" USING btree ("area_id","commitment_id","position");--> statement-breakpoint
CREATE INDEX "commitment_slips_owner" ON "commitment_slips" USING btree ("area_id","owner_id");--> statement-breakpoint
CREATE INDEX "measure_readings_order" ON "measure_readings" USING btree ("area_id","measure_id","position");--> statement-breakpoint
CREATE INDEX "measure_targets_target" ON "measure_targets" USING btree ("area_id","target_id");--> statement-breakpoint
CREATE INDEX "quotes_response" ON "quotes" USING btree ("area_id","response_id");--> statement-breakpoint
CREATE INDEX "service_change_stages_order" ON "service_change_stages" USING btree ("area_id","change_id","position");--> statement-breakpoint
CREATE INDEX "service_changes_service" ON "service_changes" USING btree ("area_id","service_id");--> statement-breakpoint
CREATE INDEX "targets_order" ON "targets" USING btree ("area_id","commitment_id","position");--> statement-breakpoint
CREATE INDEX "updates_service" ON "updates" USING btree ("area_id","service_id");--> statement-breakpoint
CREATE INDEX "activity_records_newest" ON "activity_records" USING btree ("area_id","at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "activity_records_node" ON "activity_records" USING btree ("area_id","node_id");--> statement-breakpoint
CREATE UNIQUE INDEX "links_once" ON "links" USING btree ("area_id","from_id","to_id","kind");--> statement-breakpoint
CREATE INDEX "links_to" ON "links" USING btree ("area_id","to_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nodes_slug" ON "nodes" USING btree ("area_id","kind","slug");--> statement-breakpoint
CREATE INDEX "nodes_newest" ON "nodes" USING btree ("area_id","kind","state","published_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "safety_decisions_item" ON "safety_decisions" USING btree ("area_id","item_id","at");--> statement-breakpoint
CREATE INDEX "safety_items_lane" ON "safety_items" USING btree ("area_id","lane","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "responses_code" ON "responses" USING btree ("area_id","code_hash");--> statement-breakpoint
CREATE INDEX "responses_code_anywhere" ON "responses" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "responses_survey" ON "responses" USING btree ("area_id","survey_id","version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "result_snapshots_number" ON "result_snapshots" USING btree ("area_id","survey_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_versions_number" ON "survey_versions" USING btree ("area_id","survey_id","number");--> statement-breakpoint
CREATE INDEX "surveys_consultation" ON "surveys" USING btree ("area_id","consultation_id");