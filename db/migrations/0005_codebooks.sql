CREATE TABLE "codebook_versions" (
	"area_id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"number" integer NOT NULL,
	"codes" jsonb NOT NULL,
	"nothing_to_sort" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text,
	CONSTRAINT "codebook_versions_area_id_consultation_id_number_pk" PRIMARY KEY("area_id","consultation_id","number"),
	CONSTRAINT "codebook_versions_note" CHECK ("codebook_versions"."number" = 1 or "codebook_versions"."note" <> ''),
	CONSTRAINT "codebook_versions_something" CHECK (jsonb_array_length("codebook_versions"."codes") > 0 or "codebook_versions"."nothing_to_sort" <> '')
);
--> statement-breakpoint
CREATE TABLE "codebooks" (
	"area_id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"nothing_to_sort" text DEFAULT '' NOT NULL,
	CONSTRAINT "codebooks_area_id_consultation_id_pk" PRIMARY KEY("area_id","consultation_id")
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"consultation_id" text NOT NULL,
	"position" integer NOT NULL,
	"folder" text DEFAULT '' NOT NULL,
	"label" text NOT NULL,
	"used_for" text DEFAULT '' NOT NULL,
	"not_used_for" text DEFAULT '' NOT NULL,
	"example" text DEFAULT '' NOT NULL,
	CONSTRAINT "codes_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
ALTER TABLE "codebook_versions" ADD CONSTRAINT "codebook_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codebook_versions" ADD CONSTRAINT "codebook_versions_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codebooks" ADD CONSTRAINT "codebooks_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_area_id_consultation_id_consultations_area_id_id_fk" FOREIGN KEY ("area_id","consultation_id") REFERENCES "public"."consultations"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "codes_codebook" ON "codes" USING btree ("area_id","consultation_id","position");--> statement-breakpoint
UPDATE "coproduction_settings" SET "subjects" = array_append("subjects", 'codebook') WHERE NOT 'codebook' = ANY("subjects");
