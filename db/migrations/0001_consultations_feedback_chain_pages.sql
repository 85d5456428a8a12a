CREATE TABLE "level_maps" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"level_id" text NOT NULL,
	"other_id" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "level_maps_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "level_maps_order" CHECK ("level_maps"."level_id" < "level_maps"."other_id")
);
--> statement-breakpoint
CREATE TABLE "confirmation_asks" (
	"area_id" text NOT NULL,
	"node_id" text NOT NULL,
	"done_since" date NOT NULL,
	"asked_on" date,
	CONSTRAINT "confirmation_asks_area_id_node_id_pk" PRIMARY KEY("area_id","node_id")
);
--> statement-breakpoint
CREATE TABLE "confirmation_reviews" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"opened_on" date NOT NULL,
	"due_on" date NOT NULL,
	"dispute_count" integer NOT NULL,
	"dispute_percent" integer NOT NULL,
	"verified_base" integer NOT NULL,
	CONSTRAINT "confirmation_reviews_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "confirmation_settings" (
	"area_id" text PRIMARY KEY NOT NULL,
	"dispute_count" integer NOT NULL,
	"dispute_percent" integer NOT NULL,
	"ask_after_days" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "confirmation_snapshots" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"group" text NOT NULL,
	"number" integer NOT NULL,
	"as_at" date NOT NULL,
	"base" integer NOT NULL,
	"disputes" integer NOT NULL,
	"preset" text NOT NULL,
	"results" jsonb NOT NULL,
	CONSTRAINT "confirmation_snapshots_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "confirmations" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"group" text NOT NULL,
	"holder" text NOT NULL,
	"answer" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"may_publish" boolean DEFAULT false NOT NULL,
	"cleared" text DEFAULT '' NOT NULL,
	"is_read" boolean DEFAULT false NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "confirmations_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "confirmations_answer" CHECK ("confirmations"."answer" in ('yes','partly','no','not-yet-known')),
	CONSTRAINT "confirmations_group" CHECK ("confirmations"."group" in ('code','member','other')),
	CONSTRAINT "confirmations_cleared" CHECK ("confirmations"."cleared" = '' or "confirmations"."may_publish")
);
--> statement-breakpoint
CREATE TABLE "review_sides" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"review_id" text NOT NULL,
	"side" text NOT NULL,
	"organisation_id" text,
	"position" integer NOT NULL,
	"result" text DEFAULT 'none' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"answered_on" date,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	CONSTRAINT "review_sides_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "review_sides_side" CHECK ("review_sides"."side" in ('owner','forum')),
	CONSTRAINT "review_sides_answer" CHECK (("review_sides"."answered_on" is null) = ("review_sides"."body" = ''))
);
--> statement-breakpoint
CREATE TABLE "calendar_periods" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"starts" text NOT NULL,
	"ends" text NOT NULL,
	CONSTRAINT "calendar_periods_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "calendar_periods_kind" CHECK ("calendar_periods"."kind" in ('term','pre-election')),
	CONSTRAINT "calendar_periods_order_of_days" CHECK ("calendar_periods"."starts" <= "calendar_periods"."ends")
);
--> statement-breakpoint
CREATE TABLE "consultation_acknowledgements" (
	"area_id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"warning" text NOT NULL,
	"shown" text NOT NULL,
	"reason" text NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_acknowledgements_area_id_consultation_id_warning_pk" PRIMARY KEY("area_id","consultation_id","warning"),
	CONSTRAINT "consultation_acknowledgements_reason" CHECK ("consultation_acknowledgements"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "consultation_activities" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"held" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"place" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"minutes" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"cancelled_because" text DEFAULT '' NOT NULL,
	CONSTRAINT "consultation_activities_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "consultation_activities_kind" CHECK ("consultation_activities"."kind" in ('discussion','event','focus-group','interview','paper','desk-evidence'))
);
--> statement-breakpoint
CREATE TABLE "consultation_changes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"part" text NOT NULL,
	"note" text NOT NULL,
	"is_small" boolean DEFAULT false NOT NULL,
	"before" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"after" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_changes_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "consultation_changes_note" CHECK ("consultation_changes"."note" <> '')
);
--> statement-breakpoint
CREATE TABLE "consultation_forum_kinds" (
	"area_id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"declared_by" text,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_forum_kinds_area_id_consultation_id_pk" PRIMARY KEY("area_id","consultation_id"),
	CONSTRAINT "consultation_forum_kinds_kind" CHECK ("consultation_forum_kinds"."kind" in ('inform','consult','co-design','co-produce'))
);
--> statement-breakpoint
CREATE TABLE "consultation_steps" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"event" text NOT NULL,
	"once_key" text NOT NULL,
	"day" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_steps_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "late_contributions" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"received" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"channel" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"treatment" text DEFAULT 'kept' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "late_contributions_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "late_contributions_reason" CHECK ("late_contributions"."treatment" <> 'not-considered' or "late_contributions"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "coproduction_settings" (
	"area_id" text NOT NULL,
	"subjects" text[] NOT NULL,
	"working_days" integer NOT NULL,
	CONSTRAINT "coproduction_settings_area_id_pk" PRIMARY KEY("area_id"),
	CONSTRAINT "coproduction_settings_days" CHECK ("coproduction_settings"."working_days" between 3 and 60)
);
--> statement-breakpoint
CREATE TABLE "countersigns" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"subject" text NOT NULL,
	"fingerprint" text NOT NULL,
	"shown" jsonb NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone NOT NULL,
	"deadline" date NOT NULL,
	"outcome" text DEFAULT 'open' NOT NULL,
	"answered_by" text,
	"answered_on" date,
	"public_name" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"reminded_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"is_current" boolean DEFAULT false NOT NULL,
	CONSTRAINT "countersigns_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "countersigns_outcome" CHECK ("countersigns"."outcome" in ('open','countersigned','dissent','silence','no-forum')),
	CONSTRAINT "countersigns_dissent" CHECK ("countersigns"."outcome" <> 'dissent' or "countersigns"."words" <> ''),
	CONSTRAINT "countersigns_answered" CHECK (("countersigns"."outcome" = 'open') = ("countersigns"."answered_on" is null))
);
--> statement-breakpoint
CREATE TABLE "level_ratings" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"side" text NOT NULL,
	"moment" text NOT NULL,
	"level" text NOT NULL,
	"evidence" text NOT NULL,
	"rated_on" date NOT NULL,
	"rated_at" timestamp with time zone NOT NULL,
	"rated_by" text,
	CONSTRAINT "level_ratings_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "level_ratings_level" CHECK ("level_ratings"."level" in ('inform','consult','co-design','co-produce')),
	CONSTRAINT "level_ratings_evidence" CHECK ("level_ratings"."evidence" <> '')
);
--> statement-breakpoint
CREATE TABLE "decision_answers" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"decision_id" text NOT NULL,
	"finding_id" text,
	"option_id" text,
	"outcome" text NOT NULL,
	"changed" text DEFAULT '' NOT NULL,
	"unchanged" text DEFAULT '' NOT NULL,
	"reason_kind" text DEFAULT 'none' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"reconsider" text DEFAULT '' NOT NULL,
	CONSTRAINT "decision_answers_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "decision_answers_about_one" CHECK (("decision_answers"."finding_id" is null) <> ("decision_answers"."option_id" is null)),
	CONSTRAINT "decision_answers_outcome" CHECK ("decision_answers"."outcome" in ('accepted','in-part','refused')),
	CONSTRAINT "decision_answers_refusal" CHECK ("decision_answers"."outcome" = 'accepted' or ("decision_answers"."reason" <> '' and "decision_answers"."reason_kind" <> 'none'))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"scope" text DEFAULT 'final' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"decided_by" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"decided" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"meeting" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"is_evidence_read" boolean DEFAULT false NOT NULL,
	"read_by" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"read_how" text DEFAULT '' NOT NULL,
	"equality" text DEFAULT 'not-stated' NOT NULL,
	"equality_note" text DEFAULT '' NOT NULL,
	"equality_address" text DEFAULT '' NOT NULL,
	"put" jsonb DEFAULT '{"asAt":null,"lines":[],"petitions":[]}'::jsonb NOT NULL,
	CONSTRAINT "decisions_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "decisions_scope" CHECK ("decisions"."scope" in ('interim','final'))
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"signatures" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	CONSTRAINT "ledger_entries_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_senders" (
	"area_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	CONSTRAINT "ledger_senders_area_id_entry_id_pk" PRIMARY KEY("area_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "response_progress" (
	"area_id" text NOT NULL,
	"response_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"state" text NOT NULL,
	"read_on" date,
	"coded_on" date,
	"put_on" date,
	CONSTRAINT "response_progress_area_id_response_id_pk" PRIMARY KEY("area_id","response_id"),
	CONSTRAINT "response_progress_state" CHECK ("response_progress"."state" in ('read','coded','put-to-decision-maker'))
);
--> statement-breakpoint
CREATE TABLE "withdrawal_terms" (
	"area_id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "withdrawal_terms_area_id_consultation_id_pk" PRIMARY KEY("area_id","consultation_id")
);
--> statement-breakpoint
CREATE TABLE "feedback_answers" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"status" text NOT NULL,
	"words" text NOT NULL,
	"reason_kind" text DEFAULT 'none' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"reconsider" text DEFAULT '' NOT NULL,
	"due" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"about_id" text,
	"answered_by" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_answers_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "feedback_answers_status" CHECK ("feedback_answers"."status" in ('change-planned','change-made','cannot','elsewhere','thanks')),
	CONSTRAINT "feedback_answers_refusal" CHECK ("feedback_answers"."status" <> 'cannot' or ("feedback_answers"."reason" <> '' and "feedback_answers"."reason_kind" <> 'none' and "feedback_answers"."reconsider" <> '' and "feedback_answers"."decided_by"->>'state' = 'stated')),
	CONSTRAINT "feedback_answers_change" CHECK ("feedback_answers"."status" <> 'change-made' or "feedback_answers"."about_id" is not null),
	CONSTRAINT "feedback_answers_plan" CHECK ("feedback_answers"."status" <> 'change-planned' or "feedback_answers"."about_id" is not null or "feedback_answers"."due"->>'state' = 'stated')
);
--> statement-breakpoint
CREATE TABLE "feedback_contacts" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"item_id" text NOT NULL,
	"sealed_email" text NOT NULL,
	"recipient_hash" text NOT NULL,
	CONSTRAINT "feedback_contacts_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "feedback_item_answers" (
	"area_id" text NOT NULL,
	"item_id" text NOT NULL,
	"answer_id" text NOT NULL,
	CONSTRAINT "feedback_item_answers_area_id_item_id_answer_id_pk" PRIMARY KEY("area_id","item_id","answer_id")
);
--> statement-breakpoint
CREATE TABLE "feedback_items" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"day" date NOT NULL,
	"service_id" text,
	"relation" text DEFAULT 'not-stated' NOT NULL,
	"words" text NOT NULL,
	"consent" text NOT NULL,
	"status" text DEFAULT 'received' NOT NULL,
	"read_on" date,
	"answered_on" date,
	"is_one_case" boolean DEFAULT false NOT NULL,
	CONSTRAINT "feedback_items_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "feedback_items_status" CHECK ("feedback_items"."status" in ('received','read','change-planned','change-made','cannot','elsewhere','thanks')),
	CONSTRAINT "feedback_items_consent" CHECK ("feedback_items"."consent" in ('yes','summary','no'))
);
--> statement-breakpoint
CREATE TABLE "feedback_publications" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"item_id" text,
	"wording" text NOT NULL,
	"is_edited" boolean NOT NULL,
	"cleared_by" text,
	"cleared_on" date NOT NULL,
	"is_confirmed" boolean DEFAULT false NOT NULL,
	"taken_back_on" date,
	CONSTRAINT "feedback_publications_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "feedback_summaries" (
	"area_id" text NOT NULL,
	"year" integer NOT NULL,
	"as_at" date NOT NULL,
	"base" integer NOT NULL,
	"preset" text NOT NULL,
	"counts" jsonb NOT NULL,
	CONSTRAINT "feedback_summaries_area_id_year_pk" PRIMARY KEY("area_id","year")
);
--> statement-breakpoint
CREATE TABLE "held_notices" (
	"area_id" text NOT NULL,
	"follow_id" text NOT NULL,
	"event_key" text NOT NULL,
	"node_id" text NOT NULL,
	"kind" text NOT NULL,
	"recipient_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "held_notices_area_id_follow_id_event_key_pk" PRIMARY KEY("area_id","follow_id","event_key")
);
--> statement-breakpoint
CREATE TABLE "comment_boxes" (
	"area_id" text NOT NULL,
	"node_id" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "comment_boxes_area_id_node_id_pk" PRIMARY KEY("area_id","node_id"),
	CONSTRAINT "comment_boxes_state" CHECK ("comment_boxes"."state" in ('open','closed'))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"rule" text DEFAULT '' NOT NULL,
	"reply" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "comments_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "comments_state" CHECK ("comments"."state" in ('waiting','shown','refused','passed')),
	CONSTRAINT "comments_rule" CHECK ("comments"."state" <> 'refused' or "comments"."rule" <> '')
);
--> statement-breakpoint
CREATE TABLE "page_versions" (
	"area_id" text NOT NULL,
	"page_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"approved_by" text DEFAULT '' NOT NULL,
	"approved_at" timestamp with time zone,
	"published_by" text,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "page_versions_area_id_page_id_number_pk" PRIMARY KEY("area_id","page_id","number")
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"root_id" text NOT NULL,
	"original_id" text,
	"format" text DEFAULT 'standard' NOT NULL,
	"lang" text DEFAULT 'en' NOT NULL,
	"dir" text DEFAULT 'ltr' NOT NULL,
	"draft" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_revision" integer DEFAULT 0 NOT NULL,
	"current_version" integer DEFAULT 0 NOT NULL,
	"removed" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"approved_by" text DEFAULT '' NOT NULL,
	"approved_revision" integer DEFAULT 0 NOT NULL,
	"approved_at" timestamp with time zone,
	"original_version" integer DEFAULT 0 NOT NULL,
	"scheduled_at" timestamp with time zone,
	"scheduled_by" text,
	"schedule_problem" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "pages_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "pages_format" CHECK ("pages"."format" in ('standard','easy-read')),
	CONSTRAINT "pages_dir" CHECK ("pages"."dir" in ('ltr','rtl'))
);
--> statement-breakpoint
CREATE TABLE "cited_pages" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"side" text NOT NULL,
	"title" text NOT NULL,
	"address" text NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cited_pages_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "cited_pages_side" CHECK ("cited_pages"."side" in ('before','after'))
);
--> statement-breakpoint
CREATE TABLE "priorities" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"set_id" text,
	"position" integer DEFAULT 0 NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"said_by" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "priorities_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "priority_sets" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"holds" text NOT NULL,
	"title" text NOT NULL,
	"stated_count" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"source" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "priority_sets_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "priority_sets_holds" CHECK ("priority_sets"."holds" in ('priority','recommendation'))
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"set_id" text,
	"position" integer DEFAULT 0 NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"levels" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"addressed_to" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	CONSTRAINT "recommendations_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "commitment_notes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"commitment_id" text NOT NULL,
	"on" date NOT NULL,
	"body" text NOT NULL,
	"promised" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "commitment_notes_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "commitment_reminders" (
	"area_id" text NOT NULL,
	"commitment_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"event" text NOT NULL,
	"last_day" date NOT NULL,
	"reminded_on" date NOT NULL,
	CONSTRAINT "commitment_reminders_area_id_owner_id_event_last_day_pk" PRIMARY KEY("area_id","owner_id","event","last_day")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"activity_node_id" text,
	"consultation_id" text,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"code_hash" text NOT NULL,
	"day" date NOT NULL,
	"is_late" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"read_on" date,
	"coded_on" date,
	"put_on" date,
	CONSTRAINT "contributions_area_id_id_pk" PRIMARY KEY("area_id","id"),
	CONSTRAINT "contributions_state" CHECK ("contributions"."state" in ('received','read','coded','put-to-decision-maker'))
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"area_id" text NOT NULL,
	"kind" text NOT NULL,
	"thing_id" text NOT NULL,
	"slug" text,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"spellings" text[] DEFAULT '{}' NOT NULL,
	"service_ids" text[] DEFAULT '{}' NOT NULL,
	"published_at" timestamp with time zone,
	"year" integer DEFAULT 0 NOT NULL,
	"source_changed_at" timestamp with time zone,
	"form" integer NOT NULL,
	CONSTRAINT "search_documents_area_id_kind_thing_id_pk" PRIMARY KEY("area_id","kind","thing_id")
);
--> statement-breakpoint
CREATE TABLE "story_pieces" (
	"person_id" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"sealed" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_readings" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"share_id" text NOT NULL,
	"reader_id" text,
	"role" text NOT NULL,
	"read_on" date NOT NULL,
	CONSTRAINT "story_readings_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
CREATE TABLE "story_shares" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"person_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"purpose" text NOT NULL,
	"consent" text NOT NULL,
	"until" date,
	"shared_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "story_shares_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
DROP INDEX "links_to";--> statement-breakpoint
ALTER TABLE "follows" ALTER COLUMN "node_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation_options" ADD COLUMN "outcome" text DEFAULT 'not-stated' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation_options" ADD COLUMN "outcome_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "stage" text DEFAULT 'by-dates' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "impact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "equality" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "equality_as_at" jsonb DEFAULT '{"state":"not-stated"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "formats" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "discarded_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "duties" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "pace" text DEFAULT 'at-once' NOT NULL;--> statement-breakpoint
ALTER TABLE "level_maps" ADD CONSTRAINT "level_maps_area_id_level_id_levels_area_id_id_fk" FOREIGN KEY ("area_id","level_id") REFERENCES "public"."levels"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_maps" ADD CONSTRAINT "level_maps_area_id_other_id_levels_area_id_id_fk" FOREIGN KEY ("area_id","other_id") REFERENCES "public"."levels"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_asks" ADD CONSTRAINT "confirmation_asks_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_reviews" ADD CONSTRAINT "confirmation_reviews_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_settings" ADD CONSTRAINT "confirmation_settings_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_snapshots" ADD CONSTRAINT "confirmation_snapshots_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_sides" ADD CONSTRAINT "review_sides_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_sides" ADD CONSTRAINT "review_sides_area_id_review_id_confirmation_reviews_area_id_id_fk" FOREIGN KEY ("area_id","review_id") REFERENCES "public"."confirmation_reviews"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_periods" ADD CONSTRAINT "calendar_periods_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_acknowledgements" ADD CONSTRAINT "consultation_acknowledgements_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_activities" ADD CONSTRAINT "consultation_activities_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_changes" ADD CONSTRAINT "consultation_changes_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_forum_kinds" ADD CONSTRAINT "consultation_forum_kinds_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_steps" ADD CONSTRAINT "consultation_steps_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_contributions" ADD CONSTRAINT "late_contributions_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coproduction_settings" ADD CONSTRAINT "coproduction_settings_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_ratings" ADD CONSTRAINT "level_ratings_rated_by_people_id_fk" FOREIGN KEY ("rated_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_ratings" ADD CONSTRAINT "level_ratings_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_answers" ADD CONSTRAINT "decision_answers_area_id_decision_id_decisions_area_id_id_fk" FOREIGN KEY ("area_id","decision_id") REFERENCES "public"."decisions"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_answers" ADD CONSTRAINT "decision_answers_area_id_finding_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","finding_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_answers" ADD CONSTRAINT "decision_answers_area_id_option_id_consultation_options_area_id_id_fk" FOREIGN KEY ("area_id","option_id") REFERENCES "public"."consultation_options"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_area_id_id_contributions_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."contributions"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_senders" ADD CONSTRAINT "ledger_senders_area_id_entry_id_ledger_entries_area_id_id_fk" FOREIGN KEY ("area_id","entry_id") REFERENCES "public"."ledger_entries"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_progress" ADD CONSTRAINT "response_progress_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal_terms" ADD CONSTRAINT "withdrawal_terms_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_answers" ADD CONSTRAINT "feedback_answers_area_id_about_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","about_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_contacts" ADD CONSTRAINT "feedback_contacts_area_id_item_id_feedback_items_area_id_id_fk" FOREIGN KEY ("area_id","item_id") REFERENCES "public"."feedback_items"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_item_answers" ADD CONSTRAINT "feedback_item_answers_area_id_item_id_feedback_items_area_id_id_fk" FOREIGN KEY ("area_id","item_id") REFERENCES "public"."feedback_items"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_item_answers" ADD CONSTRAINT "feedback_item_answers_area_id_answer_id_feedback_answers_area_id_id_fk" FOREIGN KEY ("area_id","answer_id") REFERENCES "public"."feedback_answers"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_area_id_id_contributions_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."contributions"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_area_id_service_id_services_area_id_id_fk" FOREIGN KEY ("area_id","service_id") REFERENCES "public"."services"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_publications" ADD CONSTRAINT "feedback_publications_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_notices" ADD CONSTRAINT "held_notices_area_id_follow_id_follows_area_id_id_fk" FOREIGN KEY ("area_id","follow_id") REFERENCES "public"."follows"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_notices" ADD CONSTRAINT "held_notices_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_boxes" ADD CONSTRAINT "comment_boxes_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_area_id_id_contributions_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."contributions"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_versions" ADD CONSTRAINT "page_versions_area_id_page_id_pages_area_id_id_fk" FOREIGN KEY ("area_id","page_id") REFERENCES "public"."pages"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_area_id_original_id_pages_area_id_id_fk" FOREIGN KEY ("area_id","original_id") REFERENCES "public"."pages"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cited_pages" ADD CONSTRAINT "cited_pages_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_area_id_set_id_priority_sets_area_id_id_fk" FOREIGN KEY ("area_id","set_id") REFERENCES "public"."priority_sets"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_sets" ADD CONSTRAINT "priority_sets_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_area_id_set_id_priority_sets_area_id_id_fk" FOREIGN KEY ("area_id","set_id") REFERENCES "public"."priority_sets"("area_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_notes" ADD CONSTRAINT "commitment_notes_area_id_commitment_id_commitments_area_id_id_fk" FOREIGN KEY ("area_id","commitment_id") REFERENCES "public"."commitments"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_reminders" ADD CONSTRAINT "commitment_reminders_area_id_commitment_id_commitments_area_id_id_fk" FOREIGN KEY ("area_id","commitment_id") REFERENCES "public"."commitments"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_area_id_activity_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","activity_node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_area_id_consultation_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_pieces" ADD CONSTRAINT "story_pieces_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_readings" ADD CONSTRAINT "story_readings_area_id_share_id_story_shares_area_id_id_fk" FOREIGN KEY ("area_id","share_id") REFERENCES "public"."story_shares"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_shares" ADD CONSTRAINT "story_shares_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_shares" ADD CONSTRAINT "story_shares_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_shares" ADD CONSTRAINT "story_shares_piece_id_story_pieces_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."story_pieces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "level_maps_pair" ON "level_maps" USING btree ("area_id","level_id","other_id");--> statement-breakpoint
CREATE INDEX "confirmation_reviews_node" ON "confirmation_reviews" USING btree ("area_id","node_id","opened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "confirmation_snapshots_number" ON "confirmation_snapshots" USING btree ("area_id","node_id","group","number");--> statement-breakpoint
CREATE UNIQUE INDEX "confirmations_once" ON "confirmations" USING btree ("area_id","node_id","group","holder");--> statement-breakpoint
CREATE INDEX "review_sides_review" ON "review_sides" USING btree ("area_id","review_id","position");--> statement-breakpoint
CREATE INDEX "calendar_periods_order" ON "calendar_periods" USING btree ("area_id","starts");--> statement-breakpoint
CREATE INDEX "consultation_activities_order" ON "consultation_activities" USING btree ("area_id","consultation_id","position");--> statement-breakpoint
CREATE INDEX "consultation_changes_order" ON "consultation_changes" USING btree ("area_id","consultation_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_steps_once" ON "consultation_steps" USING btree ("area_id","consultation_id","once_key");--> statement-breakpoint
CREATE INDEX "late_contributions_of" ON "late_contributions" USING btree ("area_id","consultation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "countersigns_once" ON "countersigns" USING btree ("area_id","node_id","subject","fingerprint");--> statement-breakpoint
CREATE INDEX "countersigns_waiting" ON "countersigns" USING btree ("area_id","outcome","deadline");--> statement-breakpoint
CREATE INDEX "level_ratings_node" ON "level_ratings" USING btree ("area_id","node_id","rated_at");--> statement-breakpoint
CREATE INDEX "decision_answers_decision" ON "decision_answers" USING btree ("area_id","decision_id");--> statement-breakpoint
CREATE INDEX "decision_answers_finding" ON "decision_answers" USING btree ("area_id","finding_id");--> statement-breakpoint
CREATE INDEX "decision_answers_option" ON "decision_answers" USING btree ("area_id","option_id");--> statement-breakpoint
CREATE INDEX "decisions_consultation" ON "decisions" USING btree ("area_id","consultation_id");--> statement-breakpoint
CREATE INDEX "response_progress_survey" ON "response_progress" USING btree ("area_id","survey_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_contacts_item" ON "feedback_contacts" USING btree ("area_id","item_id");--> statement-breakpoint
CREATE INDEX "feedback_item_answers_answer" ON "feedback_item_answers" USING btree ("area_id","answer_id");--> statement-breakpoint
CREATE INDEX "feedback_items_newest" ON "feedback_items" USING btree ("area_id","day" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "feedback_items_service" ON "feedback_items" USING btree ("area_id","service_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_publications_item" ON "feedback_publications" USING btree ("area_id","item_id");--> statement-breakpoint
CREATE INDEX "feedback_publications_gone" ON "feedback_publications" USING btree ("area_id","taken_back_on");--> statement-breakpoint
CREATE INDEX "held_notices_recipient" ON "held_notices" USING btree ("recipient_hash");--> statement-breakpoint
CREATE INDEX "comments_node" ON "comments" USING btree ("area_id","node_id","state","decided_at","id");--> statement-breakpoint
CREATE INDEX "comments_state" ON "comments" USING btree ("area_id","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pages_rendition" ON "pages" USING btree ("area_id","root_id","format","lang");--> statement-breakpoint
CREATE INDEX "pages_scheduled" ON "pages" USING btree ("scheduled_at") WHERE "pages"."scheduled_at" is not null;--> statement-breakpoint
CREATE INDEX "cited_pages_node" ON "cited_pages" USING btree ("area_id","node_id");--> statement-breakpoint
CREATE INDEX "priorities_set" ON "priorities" USING btree ("area_id","set_id","position");--> statement-breakpoint
CREATE INDEX "recommendations_set" ON "recommendations" USING btree ("area_id","set_id","position");--> statement-breakpoint
CREATE INDEX "commitment_notes_order" ON "commitment_notes" USING btree ("area_id","commitment_id","at");--> statement-breakpoint
CREATE INDEX "commitment_reminders_commitment" ON "commitment_reminders" USING btree ("area_id","commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_code" ON "contributions" USING btree ("area_id","code_hash");--> statement-breakpoint
CREATE INDEX "contributions_code_anywhere" ON "contributions" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "contributions_consultation" ON "contributions" USING btree ("area_id","consultation_id","day" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "contributions_activity" ON "contributions" USING btree ("area_id","activity_node_id");--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("area_id","published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "story_pieces_person" ON "story_pieces" USING btree ("person_id","position");--> statement-breakpoint
CREATE INDEX "story_readings_share" ON "story_readings" USING btree ("area_id","share_id","read_on");--> statement-breakpoint
CREATE INDEX "story_shares_person" ON "story_shares" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "story_shares_piece" ON "story_shares" USING btree ("piece_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follows_area_person" ON "follows" USING btree ("area_id","person_id") WHERE "follows"."node_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_area_email" ON "follows" USING btree ("area_id","email") WHERE "follows"."node_id" is null;--> statement-breakpoint
CREATE INDEX "links_to" ON "links" USING btree ("area_id","to_id","from_id","kind","made_at");--> statement-breakpoint
ALTER TABLE "consultation_options" ADD CONSTRAINT "consultation_options_outcome" CHECK ("consultation_options"."outcome" = 'not-stated' or "consultation_options"."outcome_reason" <> '');--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_stage" CHECK ("consultations"."stage" in ('by-dates','under-consideration','decided','reported','withdrawn'));