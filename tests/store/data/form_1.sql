CREATE TABLE articles (
	id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE captures (
	id TEXT NOT NULL, 
	page TEXT, 
	version INTEGER, 
	code TEXT, 
	run INTEGER NOT NULL, 
	first_seen TEXT NOT NULL, 
	last_seen TEXT NOT NULL, 
	doc TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	source TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	decoded BOOLEAN NOT NULL, 
	charset TEXT, 
	title TEXT, 
	outlet TEXT, 
	published TEXT, 
	url TEXT, 
	captured TEXT, 
	position BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(page) REFERENCES pages (sha256), 
	FOREIGN KEY(version) REFERENCES versions (number), 
	FOREIGN KEY(run) REFERENCES runs (number)
);

CREATE TABLE drops (
	source TEXT NOT NULL, 
	doc TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	at TEXT NOT NULL, 
	run INTEGER NOT NULL, 
	PRIMARY KEY (source), 
	FOREIGN KEY(run) REFERENCES runs (number)
);

CREATE TABLE inputs (
	path TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	position BIGINT NOT NULL, 
	finished BOOLEAN NOT NULL, 
	run INTEGER NOT NULL, 
	PRIMARY KEY (path, "key"), 
	FOREIGN KEY(run) REFERENCES runs (number)
);

CREATE TABLE migrations (
	number INTEGER NOT NULL, 
	applied TEXT NOT NULL, 
	PRIMARY KEY (number)
);

CREATE TABLE pages (
	sha256 TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (sha256)
);

CREATE TABLE run_drops (
	run INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (run, reason), 
	FOREIGN KEY(run) REFERENCES runs (number)
);

CREATE TABLE runs (
	number INTEGER NOT NULL, 
	command TEXT NOT NULL, 
	code TEXT NOT NULL, 
	started TEXT NOT NULL, 
	ended TEXT, 
	state TEXT NOT NULL, 
	new INTEGER NOT NULL, 
	changed INTEGER NOT NULL, 
	same INTEGER NOT NULL, 
	PRIMARY KEY (number)
);

CREATE TABLE versions (
	number INTEGER NOT NULL, 
	article TEXT NOT NULL, 
	version TEXT NOT NULL, 
	current BOOLEAN NOT NULL, 
	first_seen TEXT NOT NULL, 
	last_seen TEXT NOT NULL, 
	page TEXT, 
	code TEXT, 
	doc TEXT NOT NULL, 
	title TEXT, 
	outlet TEXT, 
	url TEXT, 
	published TEXT, 
	earliest TEXT, 
	latest TEXT, 
	genre TEXT NOT NULL, 
	record BLOB NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (article, version), 
	FOREIGN KEY(article) REFERENCES articles (id), 
	FOREIGN KEY(page) REFERENCES pages (sha256)
);

CREATE TABLE visits (
	url TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	since TEXT NOT NULL, 
	named_by TEXT, 
	stamp TEXT, 
	due TEXT, 
	checked TEXT, 
	final TEXT, 
	etag TEXT, 
	modified TEXT, 
	failures INTEGER NOT NULL, 
	reason TEXT, 
	PRIMARY KEY (url)
);

CREATE INDEX ix_captures_page ON captures (page);

CREATE INDEX ix_captures_version ON captures (version);

CREATE UNIQUE INDEX versions_current ON versions (article) WHERE current = 1;

CREATE INDEX versions_days ON versions (earliest, latest) WHERE current = 1;

CREATE INDEX versions_doc ON versions (doc) WHERE current = 1;

CREATE INDEX visits_due ON visits (due) WHERE due IS NOT NULL;

