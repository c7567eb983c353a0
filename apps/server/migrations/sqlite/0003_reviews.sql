CREATE TABLE `remarks` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`sprint_id` text NOT NULL,
	`about` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`said_by` text,
	`author_id` text,
	`at` text NOT NULL,
	`became_card_id` text,
	PRIMARY KEY(`board_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `remarks_by_sprint` ON `remarks` (`board_id`,`sprint_id`);--> statement-breakpoint
ALTER TABLE `sprints` ADD `demo_order` text DEFAULT '[]' NOT NULL;