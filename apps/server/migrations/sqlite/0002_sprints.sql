CREATE TABLE `absences` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `capacities` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`fte` real NOT NULL,
	`on_call` real NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `epics` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`color` text NOT NULL,
	`rank` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `holidays` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `sprints` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`goal` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`started_at` text,
	`finished_at` text,
	`commitment` text,
	`figures` text,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
ALTER TABLE `archived` ADD `is_described` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `archived` ADD `criteria_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `archived` ADD `backlog_rank` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `archived` ADD `sprint_id` text;--> statement-breakpoint
ALTER TABLE `archived` ADD `past_sprints` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `archived` ADD `is_goal` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `archived` ADD `epic_id` text;--> statement-breakpoint
ALTER TABLE `archived` ADD `ready_ticks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `archived` ADD `requester` text;--> statement-breakpoint
CREATE INDEX `archived_by_sprint` ON `archived` (`board_id`,`sprint_id`);--> statement-breakpoint
ALTER TABLE `boards` ADD `workdays` text DEFAULT '[1,2,3,4,5]' NOT NULL;--> statement-breakpoint
ALTER TABLE `boards` ADD `cadence_days` integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE `boards` ADD `has_parallel_sprints` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `boards` ADD `definition_of_ready` text DEFAULT '[{"id":"described","name":"It says why","kind":"described"},{"id":"criteria","name":"It has acceptance criteria","kind":"criteria"},{"id":"points","name":"It is estimated","kind":"points"},{"id":"size","name":"It is small enough","kind":"size","max":13},{"id":"unblocked","name":"Nothing blocks it","kind":"unblocked"}]' NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `is_described` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `criteria_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `backlog_rank` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `sprint_id` text;--> statement-breakpoint
ALTER TABLE `cards` ADD `past_sprints` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `is_goal` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `epic_id` text;--> statement-breakpoint
ALTER TABLE `cards` ADD `ready_ticks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `requester` text;--> statement-breakpoint
UPDATE `cards` SET `backlog_rank` = 'd' || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 238328 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 3844 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 62 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 1 % 62 + 1, 1), `criteria_count` = (SELECT count(*) FROM `checks` WHERE `checks`.`board_id` = `cards`.`board_id` AND `checks`.`card_id` = `cards`.`id` AND lower(`list`) = 'acceptance criteria'), `is_described` = EXISTS (SELECT 1 FROM `descriptions` WHERE `descriptions`.`board_id` = `cards`.`board_id` AND `descriptions`.`id` = `cards`.`id` AND trim(`text`, ' ' || char(9) || char(10) || char(13)) <> '');--> statement-breakpoint
UPDATE `archived` SET `backlog_rank` = 'd' || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 238328 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 3844 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 62 % 62 + 1, 1) || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', `number` / 1 % 62 + 1, 1), `criteria_count` = (SELECT count(*) FROM `checks` WHERE `checks`.`board_id` = `archived`.`board_id` AND `checks`.`card_id` = `archived`.`id` AND lower(`list`) = 'acceptance criteria'), `is_described` = EXISTS (SELECT 1 FROM `descriptions` WHERE `descriptions`.`board_id` = `archived`.`board_id` AND `descriptions`.`id` = `archived`.`id` AND trim(`text`, ' ' || char(9) || char(10) || char(13)) <> '');
