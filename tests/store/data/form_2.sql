CREATE TABLE account_keys (
	"key" TEXT NOT NULL, 
	day TEXT NOT NULL, 
	item TEXT NOT NULL, 
	article TEXT NOT NULL, 
	PRIMARY KEY ("key", day, item), 
	FOREIGN KEY(article) REFERENCES articles (id)
)
 WITHOUT ROWID;

CREATE TABLE account_links (
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	score FLOAT NOT NULL, 
	reasons TEXT NOT NULL, 
	PRIMARY KEY (one, other)
);

CREATE TABLE accounts (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	sort TEXT NOT NULL, 
	status TEXT NOT NULL, 
	earliest TEXT, 
	latest TEXT, 
	first_day TEXT NOT NULL, 
	last_day TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE anchors (
	judgement INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	article TEXT NOT NULL, 
	item TEXT, 
	found TEXT NOT NULL, 
	was TEXT, 
	PRIMARY KEY (judgement, place), 
	FOREIGN KEY(judgement) REFERENCES judgements (number)
);

CREATE VIRTUAL TABLE article_words USING fts5(title, body, plain, who, outlet, content='', tokenize='ascii tokenchars ''.|''');

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

CREATE TABLE cited (
	source TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	counted INTEGER NOT NULL, 
	repeated INTEGER NOT NULL, 
	PRIMARY KEY (source, name, kind, outlet)
);

CREATE TABLE citings (
	item TEXT NOT NULL, 
	source TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	article TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	day TEXT NOT NULL, 
	words TEXT NOT NULL, 
	counted BOOLEAN NOT NULL, 
	PRIMARY KEY (item, source), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE contacts (
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	local TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	status TEXT NOT NULL, 
	"when" TEXT, 
	earliest TEXT, 
	latest TEXT, 
	day TEXT NOT NULL, 
	place TEXT, 
	parties TEXT NOT NULL, 
	through TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	cue TEXT NOT NULL, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quoted TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	account TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE copies (
	first TEXT NOT NULL, 
	second TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	share FLOAT NOT NULL, 
	of_first FLOAT NOT NULL, 
	of_second FLOAT NOT NULL, 
	passages TEXT NOT NULL, 
	PRIMARY KEY (first, second), 
	FOREIGN KEY(first) REFERENCES articles (id), 
	FOREIGN KEY(second) REFERENCES articles (id)
);

CREATE TABLE copy_prints (
	hash BIGINT NOT NULL, 
	day INTEGER NOT NULL, 
	text BIGINT NOT NULL, 
	PRIMARY KEY (hash, day, text)
)
 WITHOUT ROWID;

CREATE TABLE copy_texts (
	number BIGINT NOT NULL, 
	article TEXT NOT NULL, 
	day INTEGER NOT NULL, 
	outlet TEXT, 
	agencies TEXT NOT NULL, 
	published TEXT, 
	hashes BLOB NOT NULL, 
	words BLOB NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (article), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE corpus_state (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	number INTEGER, 
	PRIMARY KEY (name)
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

CREATE TABLE entities (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE figures (
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	text TEXT NOT NULL, 
	value FLOAT, 
	bound TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	statement TEXT, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES articles (id), 
	FOREIGN KEY(statement) REFERENCES statements (id)
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

CREATE TABLE judgements (
	number INTEGER NOT NULL, 
	decision TEXT NOT NULL, 
	name TEXT, 
	value TEXT, 
	who TEXT NOT NULL, 
	why TEXT NOT NULL, 
	at TEXT NOT NULL, 
	undone TEXT, 
	undone_by TEXT, 
	undone_why TEXT, 
	PRIMARY KEY (number)
);

CREATE TABLE mentions (
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	local TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	role TEXT, 
	surfaces TEXT NOT NULL, 
	spans TEXT NOT NULL, 
	day TEXT NOT NULL, 
	who TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE migrations (
	number INTEGER NOT NULL, 
	applied TEXT NOT NULL, 
	PRIMARY KEY (number)
);

CREATE TABLE name_forms (
	id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT, 
	articles INTEGER NOT NULL, 
	first TEXT, 
	last TEXT, 
	day TEXT NOT NULL, 
	mention TEXT NOT NULL, 
	taken INTEGER NOT NULL, 
	person TEXT, 
	PRIMARY KEY (id)
);

CREATE TABLE name_keys (
	"key" TEXT NOT NULL, 
	form TEXT NOT NULL, 
	PRIMARY KEY ("key", form)
);

CREATE TABLE name_links (
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	points FLOAT NOT NULL, 
	apart BOOLEAN NOT NULL, 
	reasons TEXT NOT NULL, 
	PRIMARY KEY (one, other)
);

CREATE TABLE name_months (
	last TEXT NOT NULL, 
	month TEXT NOT NULL, 
	form TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	PRIMARY KEY (last, month, form)
);

CREATE TABLE name_pairs (
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	article TEXT NOT NULL, 
	PRIMARY KEY (one, other, article)
);

CREATE TABLE name_sights (
	mention TEXT NOT NULL, 
	article TEXT NOT NULL, 
	day TEXT NOT NULL, 
	month TEXT NOT NULL, 
	dated BOOLEAN NOT NULL, 
	name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	last TEXT NOT NULL, 
	role TEXT, 
	office TEXT NOT NULL, 
	sure BOOLEAN NOT NULL, 
	judged BOOLEAN NOT NULL, 
	form TEXT, 
	why TEXT, 
	PRIMARY KEY (mention)
);

CREATE TABLE pages (
	sha256 TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (sha256)
);

CREATE TABLE parts (
	item TEXT NOT NULL, 
	part TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	mention TEXT, 
	article TEXT NOT NULL, 
	PRIMARY KEY (item, part, place), 
	FOREIGN KEY(mention) REFERENCES mentions (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE people (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	first TEXT, 
	last TEXT, 
	PRIMARY KEY (id)
);

CREATE TABLE placed (
	article TEXT NOT NULL, 
	version INTEGER, 
	day TEXT NOT NULL, 
	settled BOOLEAN NOT NULL, 
	known BOOLEAN NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES articles (id), 
	FOREIGN KEY(version) REFERENCES versions (number)
);

CREATE TABLE redirects (
	kind TEXT NOT NULL, 
	old TEXT NOT NULL, 
	new TEXT NOT NULL, 
	PRIMARY KEY (kind, old)
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

CREATE TABLE searched (
	number INTEGER NOT NULL, 
	article TEXT NOT NULL, 
	words BLOB NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (article), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE sketches (
	article TEXT NOT NULL, 
	day TEXT NOT NULL, 
	dated BOOLEAN NOT NULL, 
	outlet TEXT, 
	genre TEXT NOT NULL, 
	headline TEXT NOT NULL, 
	terms TEXT NOT NULL, 
	contacts TEXT NOT NULL, 
	named TEXT NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE VIRTUAL TABLE statement_words USING fts5(content, plain, who, outlet, act, content='', tokenize='ascii tokenchars ''.|''');

CREATE TABLE statements (
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	local TEXT NOT NULL, 
	speaker_kind TEXT, 
	act TEXT NOT NULL, 
	form TEXT NOT NULL, 
	polarity TEXT NOT NULL, 
	via TEXT, 
	"when" TEXT, 
	earliest TEXT, 
	latest TEXT, 
	day TEXT NOT NULL, 
	speakers TEXT NOT NULL, 
	addressees TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	content TEXT NOT NULL, 
	cue TEXT NOT NULL, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	distance TEXT, 
	continues TEXT, 
	rule TEXT NOT NULL, 
	account TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE stories (
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	first TEXT NOT NULL, 
	last TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	outlets INTEGER NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE story_articles (
	article TEXT NOT NULL, 
	story TEXT NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES sketches (article), 
	FOREIGN KEY(story) REFERENCES stories (id)
);

CREATE TABLE story_keys (
	"key" BIGINT NOT NULL, 
	day TEXT NOT NULL, 
	article TEXT NOT NULL, 
	PRIMARY KEY ("key", day, article), 
	FOREIGN KEY(article) REFERENCES sketches (article)
)
 WITHOUT ROWID;

CREATE TABLE story_links (
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	likeness FLOAT NOT NULL, 
	PRIMARY KEY (one, other), 
	FOREIGN KEY(one) REFERENCES sketches (article), 
	FOREIGN KEY(other) REFERENCES sketches (article)
)
 WITHOUT ROWID;

CREATE TABLE story_people (
	word TEXT NOT NULL, 
	last TEXT NOT NULL, 
	story TEXT NOT NULL, 
	PRIMARY KEY (word, last, story), 
	FOREIGN KEY(story) REFERENCES stories (id)
)
 WITHOUT ROWID;

CREATE TABLE story_waiting (
	article TEXT NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE targets (
	judgement INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	side INTEGER NOT NULL, 
	article TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	field TEXT, 
	quoted TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	nth INTEGER NOT NULL, 
	"of" INTEGER NOT NULL, 
	PRIMARY KEY (judgement, place), 
	FOREIGN KEY(judgement) REFERENCES judgements (number)
);

CREATE TABLE tellings (
	contact TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	status TEXT NOT NULL, 
	"when" TEXT, 
	chain TEXT NOT NULL, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quoted TEXT NOT NULL, 
	PRIMARY KEY (contact, place), 
	FOREIGN KEY(contact) REFERENCES contacts (id)
);

CREATE TABLE times (
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	text TEXT NOT NULL, 
	value TEXT, 
	earliest TEXT, 
	latest TEXT, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE titles (
	mention TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	article TEXT NOT NULL, 
	day TEXT NOT NULL, 
	office TEXT NOT NULL, 
	former BOOLEAN NOT NULL, 
	PRIMARY KEY (mention, place)
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

CREATE TABLE wording_articles (
	article TEXT NOT NULL, 
	day TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	agency TEXT, 
	under TEXT NOT NULL, 
	credit TEXT NOT NULL, 
	counted BOOLEAN NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES articles (id)
);

CREATE TABLE wording_counts (
	"set" TEXT NOT NULL, 
	month TEXT NOT NULL, 
	word TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	voice TEXT NOT NULL, 
	uses INTEGER NOT NULL, 
	articles INTEGER NOT NULL, 
	PRIMARY KEY ("set", month, word, outlet, voice)
)
 WITHOUT ROWID;

CREATE TABLE wording_uses (
	article TEXT NOT NULL, 
	"set" TEXT NOT NULL, 
	word TEXT NOT NULL, 
	voice TEXT NOT NULL, 
	day TEXT NOT NULL, 
	uses INTEGER NOT NULL, 
	PRIMARY KEY (article, "set", word, voice), 
	FOREIGN KEY(article) REFERENCES articles (id)
)
 WITHOUT ROWID;

CREATE INDEX account_links_other ON account_links (other);

CREATE INDEX accounts_days ON accounts (kind, earliest, id);

CREATE INDEX accounts_undated ON accounts (kind, last_day, id) WHERE earliest IS NULL;

CREATE INDEX captures_url ON captures (url);

CREATE INDEX citings_words ON citings (words);

CREATE INDEX copies_second ON copies (second);

CREATE INDEX entities_key ON entities ("key", kind);

CREATE INDEX ix_account_keys_article ON account_keys (article);

CREATE INDEX ix_anchors_article ON anchors (article);

CREATE INDEX ix_anchors_item ON anchors (item);

CREATE INDEX ix_captures_page ON captures (page);

CREATE INDEX ix_captures_version ON captures (version);

CREATE INDEX ix_cited_outlet ON cited (outlet);

CREATE INDEX ix_citings_article ON citings (article);

CREATE INDEX ix_contacts_account ON contacts (account);

CREATE INDEX ix_contacts_article ON contacts (article);

CREATE INDEX ix_figures_article ON figures (article);

CREATE INDEX ix_figures_statement ON figures (statement);

CREATE INDEX ix_mentions_article ON mentions (article);

CREATE INDEX ix_name_forms_person ON name_forms (person);

CREATE INDEX ix_name_keys_form ON name_keys (form);

CREATE INDEX ix_name_links_other ON name_links (other);

CREATE INDEX ix_name_months_form ON name_months (form);

CREATE INDEX ix_name_pairs_article ON name_pairs (article);

CREATE INDEX ix_name_sights_article ON name_sights (article);

CREATE INDEX ix_parts_article ON parts (article);

CREATE INDEX ix_parts_mention ON parts (mention);

CREATE INDEX ix_statements_account ON statements (account);

CREATE INDEX ix_statements_article ON statements (article);

CREATE INDEX ix_story_articles_story ON story_articles (story);

CREATE INDEX ix_story_people_story ON story_people (story);

CREATE INDEX ix_targets_article ON targets (article);

CREATE INDEX ix_times_article ON times (article);

CREATE INDEX ix_titles_article ON titles (article);

CREATE INDEX judgements_decision ON judgements (decision, number);

CREATE INDEX mentions_key ON mentions ("key", kind, day);

CREATE INDEX mentions_who ON mentions (who, day);

CREATE INDEX name_sights_cell ON name_sights (last, month, sure, day);

CREATE INDEX name_sights_form ON name_sights (form, day, mention);

CREATE INDEX name_sights_judged ON name_sights (judged) WHERE judged = 1;

CREATE INDEX placed_days ON placed (day, article);

CREATE INDEX placed_version ON placed (version);

CREATE INDEX placed_waiting ON placed (day, article) WHERE settled = 0;

CREATE INDEX stories_newest ON stories (last, id);

CREATE INDEX story_links_other ON story_links (other);

CREATE INDEX titles_office ON titles (office, day);

CREATE UNIQUE INDEX versions_current ON versions (article) WHERE current = 1;

CREATE INDEX versions_days ON versions (earliest, latest) WHERE current = 1;

CREATE INDEX versions_doc ON versions (doc) WHERE current = 1;

CREATE INDEX visits_due ON visits (due) WHERE due IS NOT NULL;

CREATE INDEX wording_articles_under ON wording_articles (under);

CREATE INDEX wording_uses_word ON wording_uses ("set", word, day, article);

