CREATE TABLE "picture_sizes" (
	"area_id" text NOT NULL,
	"picture_id" text NOT NULL,
	"width" integer NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "picture_sizes_area_id_picture_id_width_pk" PRIMARY KEY("area_id","picture_id","width")
);
--> statement-breakpoint
CREATE TABLE "survey_taken_back" (
	"area_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"address_hash" text NOT NULL,
	"invited_on" date NOT NULL,
	CONSTRAINT "survey_taken_back_area_id_survey_id_address_hash_pk" PRIMARY KEY("area_id","survey_id","address_hash")
);
--> statement-breakpoint
CREATE TABLE "thing_changes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"node_id" text NOT NULL,
	"part" text NOT NULL,
	"row_id" text,
	"before" jsonb NOT NULL,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "thing_changes_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
ALTER TABLE "countersigns" DROP CONSTRAINT "countersigns_outcome";--> statement-breakpoint
DROP INDEX "search_documents_newest";--> statement-breakpoint
ALTER TABLE "review_sides" ADD COLUMN "told" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "picture_sizes" ADD CONSTRAINT "picture_sizes_area_id_picture_id_pictures_area_id_id_fk" FOREIGN KEY ("area_id","picture_id") REFERENCES "public"."pictures"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_taken_back" ADD CONSTRAINT "survey_taken_back_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thing_changes" ADD CONSTRAINT "thing_changes_area_id_node_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","node_id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thing_changes_node" ON "thing_changes" USING btree ("area_id","node_id","at");--> statement-breakpoint
CREATE INDEX "thing_changes_part" ON "thing_changes" USING btree ("area_id","part");--> statement-breakpoint
CREATE INDEX "search_documents_newest_of_area" ON "search_documents" USING btree ("area_id","published_at" DESC NULLS FIRST,"thing_id");--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("published_at" DESC NULLS FIRST,"thing_id");--> statement-breakpoint
ALTER TABLE "feedback_contacts" DROP COLUMN "recipient_hash";--> statement-breakpoint
ALTER TABLE "review_sides" ADD CONSTRAINT "review_sides_told" CHECK ("review_sides"."told" in ('none','opened','soon','overdue'));--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_outcome" CHECK ("countersigns"."outcome" in ('open','countersigned','dissent','silence','no-forum','nobody-to-ask'));