CREATE TABLE "absences" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "absences_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "capacities" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"fte" double precision NOT NULL,
	"on_call" double precision NOT NULL,
	CONSTRAINT "capacities_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "epics" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"color" text NOT NULL,
	"rank" text NOT NULL,
	CONSTRAINT "epics_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holidays_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "sprints" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"goal" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"started_at" text,
	"finished_at" text,
	"commitment" jsonb,
	"figures" jsonb,
	CONSTRAINT "sprints_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "is_described" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "criteria_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "backlog_rank" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "sprint_id" text;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "past_sprints" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "is_goal" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "epic_id" text;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "ready_ticks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "archived" ADD COLUMN "requester" text;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "workdays" jsonb DEFAULT '[1,2,3,4,5]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "cadence_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "has_parallel_sprints" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "definition_of_ready" jsonb DEFAULT '[{"id":"described","name":"It says why","kind":"described"},{"id":"criteria","name":"It has acceptance criteria","kind":"criteria"},{"id":"points","name":"It is estimated","kind":"points"},{"id":"size","name":"It is small enough","kind":"size","max":13},{"id":"unblocked","name":"Nothing blocks it","kind":"unblocked"}]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "is_described" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "criteria_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "backlog_rank" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "sprint_id" text;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "past_sprints" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "is_goal" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "epic_id" text;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "ready_ticks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "requester" text;--> statement-breakpoint
CREATE INDEX "archived_by_sprint" ON "archived" USING btree ("board_id","sprint_id");--> statement-breakpoint
UPDATE "cards" SET "backlog_rank" = 'd' || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 238328 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 3844 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 62 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 1 % 62 + 1, 1), "criteria_count" = (SELECT count(*) FROM "checks" WHERE "checks"."board_id" = "cards"."board_id" AND "checks"."card_id" = "cards"."id" AND lower("list") = 'acceptance criteria'), "is_described" = EXISTS (SELECT 1 FROM "descriptions" WHERE "descriptions"."board_id" = "cards"."board_id" AND "descriptions"."id" = "cards"."id" AND btrim("text", E' \t\n\r') <> '');--> statement-breakpoint
UPDATE "archived" SET "backlog_rank" = 'd' || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 238328 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 3844 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 62 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', "number" / 1 % 62 + 1, 1), "criteria_count" = (SELECT count(*) FROM "checks" WHERE "checks"."board_id" = "archived"."board_id" AND "checks"."card_id" = "archived"."id" AND lower("list") = 'acceptance criteria'), "is_described" = EXISTS (SELECT 1 FROM "descriptions" WHERE "descriptions"."board_id" = "archived"."board_id" AND "descriptions"."id" = "archived"."id" AND btrim("text", E' \t\n\r') <> '');
