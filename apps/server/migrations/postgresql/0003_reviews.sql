CREATE TABLE "remarks" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"sprint_id" text NOT NULL,
	"about" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"said_by" text,
	"author_id" text,
	"at" text NOT NULL,
	"became_card_id" text,
	CONSTRAINT "remarks_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
ALTER TABLE "sprints" ADD COLUMN "demo_order" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "remarks_by_sprint" ON "remarks" USING btree ("board_id","sprint_id");