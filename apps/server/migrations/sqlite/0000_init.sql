CREATE TABLE `archived` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`column_id` text NOT NULL,
	`rank` text NOT NULL,
	`assignees` text NOT NULL,
	`labels` text NOT NULL,
	`priority` text,
	`points` real,
	`due_on` text,
	`values` text NOT NULL,
	`blocked_reason` text,
	`blocked_since` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`started_at` text,
	`done_at` text,
	`comment_count` integer NOT NULL,
	`check_count` integer NOT NULL,
	`checks_done` integer NOT NULL,
	`archived_at` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `boards` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`last_number` integer NOT NULL,
	`source` text,
	`created_at` text NOT NULL,
	`closed_at` text,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `cards` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`column_id` text NOT NULL,
	`rank` text NOT NULL,
	`assignees` text NOT NULL,
	`labels` text NOT NULL,
	`priority` text,
	`points` real,
	`due_on` text,
	`values` text NOT NULL,
	`blocked_reason` text,
	`blocked_since` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`started_at` text,
	`done_at` text,
	`comment_count` integer NOT NULL,
	`check_count` integer NOT NULL,
	`checks_done` integer NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `checks` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`card_id` text NOT NULL,
	`list` text NOT NULL,
	`text` text NOT NULL,
	`done` integer NOT NULL,
	`rank` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `checks_by_card` ON `checks` (`board_id`,`card_id`);--> statement-breakpoint
CREATE TABLE `columns` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`rank` text NOT NULL,
	`wip_limit` integer,
	`archived_at` text,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`card_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`edited_at` text,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `comments_by_card` ON `comments` (`board_id`,`card_id`);--> statement-breakpoint
CREATE TABLE `descriptions` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `fields` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`options` text NOT NULL,
	`rank` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `labels` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`color` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `links` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`card_id` text NOT NULL,
	`url` text NOT NULL,
	`name` text NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `links_by_card` ON `links` (`board_id`,`card_id`);--> statement-breakpoint
CREATE TABLE `log` (
	`board_id` text NOT NULL,
	`seq` integer NOT NULL,
	`mutation_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`by` text,
	`at` text NOT NULL,
	`card_id` text,
	`command` text NOT NULL,
	`patches` text NOT NULL,
	PRIMARY KEY(`board_id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `log_by_card` ON `log` (`board_id`,`card_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `log_mutation` ON `log` (`board_id`,`mutation_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`role` text,
	`name` text,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `members_by_person` ON `members` (`id`);--> statement-breakpoint
CREATE TABLE `meta` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
