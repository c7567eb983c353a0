CREATE TABLE `folds` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`past` text NOT NULL,
	`seq` integer NOT NULL,
	`day` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`board_id`, `id`)
);
