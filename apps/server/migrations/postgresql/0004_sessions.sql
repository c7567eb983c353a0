CREATE TABLE "actions" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"topic_id" text,
	"trigger" text NOT NULL,
	"title" text NOT NULL,
	"owner_id" text NOT NULL,
	"due_on" text,
	"metric" text,
	"state" text NOT NULL,
	"helped" integer,
	"decided_at" text NOT NULL,
	CONSTRAINT "actions_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"column_id" text NOT NULL,
	"text" text NOT NULL,
	"author_id" text,
	"at" text NOT NULL,
	"edited_at" text,
	"is_late" boolean NOT NULL,
	"topic_id" text,
	"card_ids" jsonb NOT NULL,
	"people" jsonb NOT NULL,
	"due_on" text,
	CONSTRAINT "notes_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "reveals" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"question" text NOT NULL,
	"round" integer NOT NULL,
	"at" text NOT NULL,
	"count" integer NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "reveals_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "seals_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"stages" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"deck" jsonb NOT NULL,
	"scale" text NOT NULL,
	"secrecy" text NOT NULL,
	"template" text NOT NULL,
	"sprint_id" text,
	"card_ids" jsonb NOT NULL,
	"stage_id" text NOT NULL,
	"focus_id" text,
	"facilitator_id" text,
	"led_before" jsonb,
	"silent_since" text,
	"spectators" jsonb NOT NULL,
	"timer" jsonb,
	"countdown_to" text,
	"revealed" jsonb NOT NULL,
	"settled" jsonb NOT NULL,
	"budget" integer,
	"cap" integer NOT NULL,
	"answers_until" text,
	"opened_at" text NOT NULL,
	"opened_by" text NOT NULL,
	"closed_at" text,
	CONSTRAINT "sessions_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"stages" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"deck" jsonb NOT NULL,
	"scale" text NOT NULL,
	"secrecy" text NOT NULL,
	CONSTRAINT "templates_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"board_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"title" text NOT NULL,
	"at" text NOT NULL,
	"discussed_at" text,
	"outcome" text NOT NULL,
	CONSTRAINT "topics_board_id_id_pk" PRIMARY KEY("board_id","id")
);
--> statement-breakpoint
CREATE INDEX "actions_by_session" ON "actions" USING btree ("board_id","session_id");--> statement-breakpoint
CREATE INDEX "notes_by_session" ON "notes" USING btree ("board_id","session_id");--> statement-breakpoint
CREATE INDEX "reveals_by_session" ON "reveals" USING btree ("board_id","session_id");--> statement-breakpoint
CREATE INDEX "seals_by_session" ON "seals" USING btree ("board_id","session_id","user_id");--> statement-breakpoint
CREATE INDEX "topics_by_session" ON "topics" USING btree ("board_id","session_id");