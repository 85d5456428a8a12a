DROP INDEX "answer_files_unsent";--> statement-breakpoint
ALTER TABLE "answer_files" ADD COLUMN "until" date;--> statement-breakpoint
UPDATE "answer_files" SET "until" = "day" + 8 WHERE "response_id" is null;--> statement-breakpoint
CREATE INDEX "answer_files_until" ON "answer_files" USING btree ("until") WHERE "answer_files"."response_id" is null;
--> statement-breakpoint
CREATE TABLE "former_organisation_slugs" (
	"area_id" text NOT NULL,
	"slug" text NOT NULL,
	"organisation_id" text NOT NULL,
	CONSTRAINT "former_organisation_slugs_area_id_slug_pk" PRIMARY KEY("area_id","slug")
);
--> statement-breakpoint
ALTER TABLE "former_organisation_slugs" ADD CONSTRAINT "former_organisation_slugs_area_id_organisation_id_area_organisations_area_id_organisation_id_fk" FOREIGN KEY ("area_id","organisation_id") REFERENCES "public"."area_organisations"("area_id","organisation_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
DROP INDEX "search_documents_words";--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "status" text;--> statement-breakpoint
CREATE INDEX "search_documents_titles" ON "search_documents" USING gin (ts_filter("words", '{a}')) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words") WITH (fastupdate=false);
