CREATE TABLE "figures" (
	"area_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"table_key" text NOT NULL,
	"row_code" text NOT NULL,
	CONSTRAINT "figures_area_id_id_pk" PRIMARY KEY("area_id","id")
);
--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_area_id_id_nodes_area_id_id_fk" FOREIGN KEY ("area_id","id") REFERENCES "public"."nodes"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_area_id_survey_id_surveys_area_id_id_fk" FOREIGN KEY ("area_id","survey_id") REFERENCES "public"."surveys"("area_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "figures_once" ON "figures" USING btree ("area_id","survey_id","table_key","row_code");