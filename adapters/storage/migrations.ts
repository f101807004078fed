/**
 * The steps that bring a database from empty to today's shape, in order; `PRAGMA user_version` counts those done. A
 * step that was ever released is never changed: the next one mends it. Scopes are '' for public, else the tenant.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE documents (
     number_in_store INTEGER PRIMARY KEY,
     id TEXT NOT NULL,
     scope TEXT NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('published', 'superseded', 'withdrawn')),
     source TEXT NOT NULL,
     text TEXT NOT NULL,
     file_hash TEXT NOT NULL,
     words_hash TEXT NOT NULL,
     title TEXT NOT NULL,
     number TEXT,
     date TEXT,
     url TEXT,
     origin TEXT NOT NULL CHECK (origin IN ('official', 'copy', 'draft')),
     pages TEXT NOT NULL,
     supersedes TEXT,
     added_by TEXT NOT NULL,
     added_at TEXT NOT NULL,
     reading_version TEXT NOT NULL,
     UNIQUE (id, scope)
   ) STRICT;
   CREATE INDEX documents_by_file ON documents (file_hash);
   CREATE INDEX documents_by_words ON documents (words_hash);
   CREATE INDEX documents_by_number ON documents (number) WHERE number IS NOT NULL;
   CREATE INDEX documents_by_version ON documents (reading_version);

   CREATE TABLE facts (
     document INTEGER NOT NULL REFERENCES documents (number_in_store) ON DELETE CASCADE,
     ordinal INTEGER NOT NULL,
     key TEXT NOT NULL,
     value REAL NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (document, ordinal)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX facts_by_key ON facts (key, value, document) WHERE key <> '';

   CREATE TABLE wording (
     hash INTEGER NOT NULL,
     scope TEXT NOT NULL,
     document INTEGER NOT NULL REFERENCES documents (number_in_store) ON DELETE CASCADE,
     PRIMARY KEY (hash, scope, document)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX wording_by_document ON wording (document);

   CREATE TABLE conversations (
     scope TEXT NOT NULL, key TEXT NOT NULL, query TEXT NOT NULL, expires TEXT NOT NULL,
     PRIMARY KEY (scope, key)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE events (event TEXT NOT NULL PRIMARY KEY, expires TEXT NOT NULL) STRICT, WITHOUT ROWID;

   CREATE TABLE gaps (
     scope TEXT NOT NULL, about TEXT NOT NULL, status TEXT NOT NULL, count INTEGER NOT NULL, last_at TEXT NOT NULL,
     PRIMARY KEY (scope, about)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE feedback (
     number_in_store INTEGER PRIMARY KEY,
     scope TEXT NOT NULL, answer TEXT NOT NULL, verdict TEXT NOT NULL, comment TEXT,
     given_by TEXT NOT NULL, given_at TEXT NOT NULL,
     UNIQUE (scope, answer, given_by)
   ) STRICT;

   CREATE TABLE answers (
     id TEXT NOT NULL, scope TEXT NOT NULL, query TEXT NOT NULL, versions TEXT NOT NULL, answered_at TEXT NOT NULL,
     PRIMARY KEY (id, scope)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE kept_rows (
     kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
     PRIMARY KEY (kind, key)
   ) STRICT, WITHOUT ROWID;`,

  // Whose a conversation is; which documents a view sees, by the number of the last change; what bots have in hand.
  `ALTER TABLE conversations ADD COLUMN person TEXT NOT NULL DEFAULT '';
   CREATE INDEX conversations_by_person ON conversations (scope, person);

   CREATE TABLE changes (number INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL UNIQUE) STRICT;
   INSERT INTO changes (scope) SELECT DISTINCT scope FROM documents;
   CREATE TRIGGER document_added AFTER INSERT ON documents BEGIN
     DELETE FROM changes WHERE scope = new.scope;
     INSERT INTO changes (scope) VALUES (new.scope);
   END;
   CREATE TRIGGER document_changed AFTER UPDATE OF state, url ON documents BEGIN
     DELETE FROM changes WHERE scope = new.scope;
     INSERT INTO changes (scope) VALUES (new.scope);
   END;
   CREATE TRIGGER document_gone AFTER DELETE ON documents BEGIN
     DELETE FROM changes WHERE scope = old.scope;
     INSERT INTO changes (scope) VALUES (old.scope);
   END;

   DROP TABLE events;
   CREATE TABLE inbox (
     event TEXT NOT NULL PRIMARY KEY,
     state TEXT NOT NULL CHECK (state IN ('claimed', 'posting', 'done')),
     holder TEXT NOT NULL, work TEXT NOT NULL, claimed_at TEXT NOT NULL, expires TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE pending (
     scope TEXT NOT NULL, token TEXT NOT NULL, person TEXT NOT NULL, value TEXT NOT NULL, expires TEXT NOT NULL,
     PRIMARY KEY (scope, token)
   ) STRICT, WITHOUT ROWID;`,

  // What was read from each document, by which version of the reader.
  `CREATE TABLE dossiers (
     document INTEGER PRIMARY KEY REFERENCES documents (number_in_store) ON DELETE CASCADE,
     version TEXT NOT NULL,
     facts TEXT NOT NULL,
     reading TEXT NOT NULL
   ) STRICT;`,

  // No two documents of a view get one file name.
  'CREATE INDEX documents_by_source ON documents (source);',
]
