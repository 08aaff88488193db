-- The whole database. The original's two tables are created only where they are missing, with its
-- names and types; our columns are added to them, and ours is everything else.

CREATE TABLE IF NOT EXISTS "table_descricao" (
    "id" SERIAL PRIMARY KEY,
    "descricao" TEXT NOT NULL,
    "from_number" VARCHAR(20),
    "created_at" TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE IF NOT EXISTS "table_image_link" (
    "id" SERIAL PRIMARY KEY,
    "image_link" TEXT NOT NULL,
    "id_descricao" INTEGER REFERENCES "table_descricao" ("id"),
    "created_at" TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

ALTER TABLE "table_descricao"
    ADD COLUMN IF NOT EXISTS "owner_id" UUID,
    ADD COLUMN IF NOT EXISTS "search_words" tsvector;

ALTER TABLE "table_image_link"
    ADD COLUMN IF NOT EXISTS "owner_id" UUID,
    ADD COLUMN IF NOT EXISTS "turn_id" UUID,
    ADD COLUMN IF NOT EXISTS "content_hash" CHAR(64),
    ADD COLUMN IF NOT EXISTS "content_type" TEXT,
    ADD COLUMN IF NOT EXISTS "byte_size" INTEGER,
    ADD COLUMN IF NOT EXISTS "width" INTEGER,
    ADD COLUMN IF NOT EXISTS "height" INTEGER,
    ADD COLUMN IF NOT EXISTS "thumb_hash" BYTEA,
    ADD COLUMN IF NOT EXISTS "caption" TEXT,
    ADD COLUMN IF NOT EXISTS "caption_model" TEXT,
    ADD COLUMN IF NOT EXISTS "search_words" tsvector,
    ADD COLUMN IF NOT EXISTS "perceptual_hash" BIGINT,
    ADD COLUMN IF NOT EXISTS "taken_from" DATE,
    ADD COLUMN IF NOT EXISTS "taken_to" DATE,
    ADD COLUMN IF NOT EXISTS "place" TEXT,
    ADD COLUMN IF NOT EXISTS "latitude" DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS "longitude" DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS "read_text" TEXT,
    ADD COLUMN IF NOT EXISTS "labels" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS "label_words" TEXT,
    ADD COLUMN IF NOT EXISTS "image_vector" BYTEA,
    ADD COLUMN IF NOT EXISTS "looked_at" TIMESTAMPTZ(3),
    ADD COLUMN IF NOT EXISTS "is_partial" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN IF NOT EXISTS "sent_at" TIMESTAMP(6),
    ADD COLUMN IF NOT EXISTS "copy_of" INTEGER;

CREATE TYPE "acervo_message_direction" AS ENUM ('inbound', 'outbound');

CREATE TYPE "acervo_message_status" AS ENUM ('waiting', 'done', 'failed', 'sending', 'held');

CREATE TYPE "acervo_media_status" AS ENUM ('waiting', 'stored', 'refused');

CREATE TYPE "acervo_turn_status" AS ENUM ('running', 'done', 'failed');

CREATE TYPE "acervo_message_delivery" AS ENUM ('queued', 'sent', 'failed', 'delivered', 'read');

-- What a reply carries that only its reader may see: it is drawn when the reply is sent.
CREATE TYPE "acervo_message_secret" AS ENUM ('gallery_link', 'sign_in_code');

CREATE TYPE "acervo_user_role" AS ENUM ('person', 'operator');

CREATE TYPE "acervo_one_time_token_kind" AS ENUM ('link', 'code');

CREATE TYPE "acervo_upload_status" AS ENUM ('open', 'kept', 'refused');

CREATE TYPE "acervo_access_by" AS ENUM ('operator', 'key');

CREATE TYPE "acervo_copy_verdict" AS ENUM ('copy', 'different');

CREATE TABLE "acervo_person" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "reply_to" TEXT NOT NULL,
    "name" TEXT,
    "language" CHAR(2),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unreachable" TEXT,
    "budget_told_at" TIMESTAMPTZ(3),
    "leaving_at" TIMESTAMPTZ(3),

    CONSTRAINT "acervo_person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_message" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "direction" "acervo_message_direction" NOT NULL,
    "status" "acervo_message_status" NOT NULL DEFAULT 'waiting',
    "sid" TEXT,
    "body" TEXT NOT NULL,
    "fields" JSONB,
    "turn_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "image_id" INTEGER,
    "error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "intent_at" TIMESTAMPTZ(3),
    "media_form" SMALLINT NOT NULL DEFAULT 0,
    "delivery" "acervo_message_delivery",
    "delivered_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "buttons" JSONB,
    "drawing_id" UUID,
    "secret" "acervo_message_secret",
    "document_id" UUID,
    "detached_from" UUID,

    CONSTRAINT "acervo_message_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_media" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "status" "acervo_media_status" NOT NULL DEFAULT 'waiting',
    "refusal" TEXT,
    "storage_key" TEXT,
    "transcript" TEXT,
    "image_id" INTEGER,
    "transcript_model" TEXT,
    "description_id" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "detached_at" TIMESTAMPTZ(3),

    CONSTRAINT "acervo_media_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_turn" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" "acervo_turn_status" NOT NULL DEFAULT 'running',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "model" TEXT,
    "input_tokens" INTEGER,
    "output_tokens" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "joins_turn_id" UUID,

    CONSTRAINT "acervo_turn_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_exchange" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "said" TEXT NOT NULL,
    "answered" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_exchange_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_preference" (
    "id" SERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "said" TEXT,

    CONSTRAINT "acervo_preference_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_conversation_context" (
    "person_id" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acervo_conversation_context_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "acervo_vocabulary" (
    "owner_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "acervo_vocabulary_pkey" PRIMARY KEY ("owner_id","word")
);

CREATE TABLE "acervo_turn_step" (
  "turn_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "acervo_turn_step_pkey" PRIMARY KEY ("turn_id", "name"),
  CONSTRAINT "acervo_turn_step_turn_id_fkey" FOREIGN KEY ("turn_id")
    REFERENCES "acervo_turn" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Bytes that nothing points at are known, so that they can be swept.
CREATE TABLE "acervo_orphaned_blob" (
  "folder" TEXT NOT NULL,
  "content_type" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "acervo_orphaned_blob_pkey" PRIMARY KEY ("folder")
);

CREATE TABLE "acervo_checkpoint" (
  "name" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "acervo_checkpoint_pkey" PRIMARY KEY ("name")
);

-- The same photo again is kept once; when it came is kept each time.
CREATE TABLE "acervo_arrival" (
    "id" UUID NOT NULL,
    "image_id" INTEGER NOT NULL,
    "media_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_arrival_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_arrival_image_id_fkey" FOREIGN KEY ("image_id")
        REFERENCES "table_image_link" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "acervo_arrival_media_id_fkey" FOREIGN KEY ("media_id")
        REFERENCES "acervo_media" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- What a model drew: no photograph, so it stands apart from them.
CREATE TABLE "acervo_drawing" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "turn_id" UUID,
    "prompt" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "folder" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_drawing_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_drawing_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What was asked of models, for budgets: kept without its person when that person goes.
CREATE TABLE "acervo_usage" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "turn_id" UUID,
    "role" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "audio_seconds" INTEGER NOT NULL DEFAULT 0,
    "drawings" INTEGER NOT NULL DEFAULT 0,
    "weight" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_usage_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_usage_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- What the channel knows our buttons by, so that the same ones are made once.
CREATE TABLE "acervo_content_template" (
    "name" TEXT NOT NULL,
    "sid" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_content_template_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "acervo_user" (
    "id" UUID NOT NULL,
    "role" "acervo_user_role" NOT NULL DEFAULT 'person',
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_user_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_credential" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_credential_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_verification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_passkey" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "created_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_passkey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_one_time_token" (
    "id" UUID NOT NULL,
    "kind" "acervo_one_time_token_kind" NOT NULL,
    "hash" TEXT,
    "user_id" UUID,
    "message_id" UUID,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_one_time_token_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_rate_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acervo_rate_limit_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "acervo_api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "acervo_api_key_pkey" PRIMARY KEY ("id")
);

-- People's albums: names are unique to a person, without case and accents.
CREATE TABLE "acervo_album" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_album_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_album_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "acervo_album_photo" (
    "album_id" UUID NOT NULL,
    "image_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_album_photo_pkey" PRIMARY KEY ("album_id", "image_id"),
    CONSTRAINT "acervo_album_photo_album_id_fkey" FOREIGN KEY ("album_id")
        REFERENCES "acervo_album" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "acervo_album_photo_image_id_fkey" FOREIGN KEY ("image_id")
        REFERENCES "table_image_link" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- A deleted photo leaves its table, so that no query can show it by a forgotten condition; what its
-- row and those around it held stays here for as long as it can come back.
CREATE TABLE "acervo_trashed_photo" (
    "image_id" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "description_id" INTEGER,
    "link" TEXT NOT NULL,
    "content_type" TEXT,
    "kept" JSONB NOT NULL,
    "ties" JSONB NOT NULL,
    "deleted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_trashed_photo_pkey" PRIMARY KEY ("image_id"),
    CONSTRAINT "acervo_trashed_photo_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Words of which every photo is in the bin.
CREATE TABLE "acervo_trashed_description" (
    "id" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "kept" JSONB NOT NULL,
    "spoken_in" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "acervo_trashed_description_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_trashed_description_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What was changed in somebody's collection and what stood there before: what "undo" goes by.
CREATE TABLE "acervo_change" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "by_operator" BOOLEAN NOT NULL DEFAULT false,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "acervo_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_change_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- How many photos each day has, per owner and for everyone (no owner), so that the gallery's scroll
-- bar knows a million photos without counting them. Rows add up: who changes photos only adds rows,
-- so nobody waits for a counter that somebody else holds, and no two can hold each other's. Reading
-- folds them together where they have become many (lib/search/timeline).
CREATE TABLE "acervo_photo_day" (
    "id" BIGSERIAL NOT NULL,
    "owner_id" UUID,
    "day" DATE NOT NULL,
    "photos" INTEGER NOT NULL,

    CONSTRAINT "acervo_photo_day_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_photo_day_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The one zone in which days begin. The triggers and every reader take it from here.
CREATE TABLE "acervo_time_zone" (
    "zone" TEXT NOT NULL,

    CONSTRAINT "acervo_time_zone_pkey" PRIMARY KEY ("zone")
);

-- What a person gives to others by a link. The link itself is not here: only its hash is, so that
-- whoever reads the database opens nothing. An album is read when the link is opened; there is no
-- key to it, because a link outlives it and then shows nothing.
CREATE TABLE "acervo_share" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "title" TEXT,
    "image_ids" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
    "album_id" UUID,
    "password_hash" TEXT,
    "views" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_share_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_share_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- A file that was made to be sent, and is let go of soon after.
CREATE TABLE "acervo_document" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "photos" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_document_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_document_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "acervo_upload" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "content_type" TEXT,
    "status" "acervo_upload_status" NOT NULL DEFAULT 'open',
    "refusal" TEXT,
    "has_parts" BOOLEAN NOT NULL DEFAULT true,
    "image_id" INTEGER,
    "is_known" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "parts_owner_id" UUID,

    CONSTRAINT "acervo_upload_pkey" PRIMARY KEY ("id")
);

-- That somebody searched, and whether anything was found; never what they searched for.
CREATE TABLE "acervo_search_event" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "found" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_search_event_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_access_log" (
    "person_id" UUID NOT NULL,
    "by" "acervo_access_by" NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_access_log_pkey" PRIMARY KEY ("person_id", "by_id", "hour")
);

-- Messages that were deleted with everything of their person. The channel lists them for a day, and
-- none of them may be taken in again; of their ids only hashes are kept, and those for no longer.
CREATE TABLE "acervo_forgotten_message" (
    "sid_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_forgotten_message_pkey" PRIMARY KEY ("sid_hash")
);

-- What a person sent and nothing here can open: kept for some weeks, to be taken away with the export.
CREATE TABLE "acervo_refused_file" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_refused_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_address" (
    "key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_address_pkey" PRIMARY KEY ("key"),
    CONSTRAINT "acervo_address_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Who was joined with whom, and who is about to be. The former id stays known, because bytes lie
-- under it: `former_id` has no key to people, as that row goes.
CREATE TABLE "acervo_person_join" (
    "former_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    -- What showed that they are one: a message with both addresses, an operator, or a migration.
    "cause" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3),
    -- How many rows of each table went over.
    "moved" JSONB,

    CONSTRAINT "acervo_person_join_pkey" PRIMARY KEY ("former_id"),
    CONSTRAINT "acervo_person_join_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- A number that seems to have changed hands: whoever writes from it now begins anew, and nobody sees
-- the photos of before until an operator decides whether they are one person.
CREATE TABLE "acervo_number_handover" (
    "id" UUID NOT NULL,
    -- Who had the number, and who writes from it.
    "person_id" UUID NOT NULL,
    "newcomer_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "former_name" TEXT,
    "new_name" TEXT,
    "silent_since" TIMESTAMPTZ(3) NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- When the newcomer heard of it.
    "told_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "is_same" BOOLEAN,
    -- The operator or key who decided, who may be gone since.
    "decided_by" TEXT,

    CONSTRAINT "acervo_number_handover_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_number_handover_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "acervo_number_handover_newcomer_id_fkey" FOREIGN KEY ("newcomer_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Ids without keys to photos: a link outlives the bin, so that a photo which comes back is a copy
-- again, and one that a person told apart stays so.
CREATE TABLE "acervo_copy" (
    "image_id" INTEGER NOT NULL,
    "other_id" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "verdict" "acervo_copy_verdict" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_copy_pkey" PRIMARY KEY ("image_id", "other_id"),
    CONSTRAINT "acervo_copy_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- How the last run of each step of the nightly maintenance went.
CREATE TABLE acervo_maintenance (
  step text PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  done integer NOT NULL,
  remaining integer NOT NULL,
  has_failed boolean NOT NULL
);

-- Finding: one text, folded and stemmed in three languages. No extension is needed for it.

-- How many of 64 bits differ. PostgreSQL counts bits itself since version 14; before, the slow way
-- gives the same.
DO $$
BEGIN
    IF current_setting('server_version_num')::int >= 140000 THEN
        EXECUTE 'CREATE FUNCTION "acervo_bits_apart"("one" BIGINT, "other" BIGINT) RETURNS INTEGER
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
            ''SELECT bit_count(("one" # "other")::bit(64))::int''';
    ELSE
        EXECUTE 'CREATE FUNCTION "acervo_bits_apart"("one" BIGINT, "other" BIGINT) RETURNS INTEGER
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
            ''SELECT length(replace(("one" # "other")::bit(64)::text, ''''0'''', ''''''''))''';
    END IF;
END
$$;

-- Lower case without accents; Portuguese plurals in -ões and -ães become -ão, which the stemmer
-- cannot know once the accents are gone ("limões" finds "limão"). "Mães" is the plural of "mãe".
CREATE FUNCTION "acervo_fold"("given" TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT regexp_replace(
        regexp_replace(
            lower(regexp_replace(normalize("given", NFD), U&'[\0300-\036F]', '', 'g')),
            '\m(\w+)oes\M', '\1ao', 'g'),
        '\m(?!maes\M)(\w+)aes\M', '\1ao', 'g')
$$;

CREATE FUNCTION "acervo_search_vector"("given" TEXT) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT to_tsvector('pg_catalog.portuguese', "acervo_fold"("given"))
        || to_tsvector('pg_catalog.english', "acervo_fold"("given"))
        || to_tsvector('pg_catalog.spanish', "acervo_fold"("given"))
$$;

-- All words of one language's reading must be there; any of the three readings will do.
CREATE FUNCTION "acervo_search_query"("given" TEXT) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT plainto_tsquery('pg_catalog.portuguese', "acervo_fold"("given"))
        || plainto_tsquery('pg_catalog.english', "acervo_fold"("given"))
        || plainto_tsquery('pg_catalog.spanish', "acervo_fold"("given"))
$$;

-- The owner as a word that nobody writes: no extension is needed for it, as an index over a uuid
-- and a text together would.
CREATE FUNCTION "acervo_owner_vector"("owner" UUID) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN "owner" IS NULL THEN ''::tsvector
        ELSE array_to_tsvector(ARRAY['owner:' || "owner"::text])
    END
$$;

-- Without an owner, everybody's. A query that has no words left finds nothing, not everything.
CREATE FUNCTION "acervo_search_query"("given" TEXT, "owner" UUID) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN "owner" IS NULL OR numnode("words") = 0 THEN "words"
        ELSE "words" && ('''owner:' || "owner"::text || '''')::tsquery
    END
    FROM (SELECT "acervo_search_query"("given") AS "words") AS "query"
$$;

-- A description that is corrected is indexed with its photos again.
CREATE FUNCTION "acervo_index_images_of_description"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "table_image_link" SET "id_descricao" = NEW."id" WHERE "id_descricao" = NEW."id";
    RETURN NULL;
END
$$;

-- The person's words, place included, weigh A, a model's caption B, text in the photo C, the names
-- of what is seen in it D: the search ranks by that.
CREATE FUNCTION "acervo_index_image"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."owner_id" IS NULL THEN
        SELECT "owner_id" INTO NEW."owner_id" FROM "table_descricao"
            WHERE "id" = NEW."id_descricao";
    END IF;
    NEW."search_words" := "acervo_owner_vector"(NEW."owner_id")
        || COALESCE((
            SELECT setweight("acervo_search_vector"("descricao"), 'A')
            FROM "table_descricao" WHERE "id" = NEW."id_descricao"), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."place"), 'A'), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."caption"), 'B'), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."read_text"), 'C'), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."label_words"), 'D'), ''::tsvector);
    RETURN NEW;
END
$$;

-- The words of places are corrected like those of descriptions.
CREATE FUNCTION "acervo_learn_words"("owner" UUID, "given" TEXT) RETURNS VOID
    LANGUAGE sql AS $$
    INSERT INTO "acervo_vocabulary" ("owner_id", "word")
        SELECT DISTINCT COALESCE("owner", '00000000-0000-0000-0000-000000000000'::uuid), "word"
        FROM regexp_split_to_table("acervo_fold"("given"), '[^a-z0-9]+') AS "word"
        WHERE length("word") BETWEEN 3 AND 40
        ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION "acervo_learn_place"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "acervo_learn_words"(NEW."owner_id", NEW."place");
    RETURN NULL;
END
$$;

-- The same query, met only by words of these weights. To ask a vector so is faster than to filter
-- the vector for each photo.
CREATE FUNCTION "acervo_weighed_query"("given" tsquery, "weights" TEXT) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT regexp_replace("given"::text, '''((?:[^'']|'''')*)''', '''\1'':' || "weights", 'g')::tsquery
$$;

-- Puts a row back as it was. Columns that were added since get their default, and those that are
-- gone are left out: what is in the bin outlives a migration.
CREATE FUNCTION "acervo_put_back"("target" REGCLASS, "kept" JSONB) RETURNS VOID
    LANGUAGE plpgsql AS $$
DECLARE
    "names" TEXT;
BEGIN
    SELECT string_agg(quote_ident("attname"), ', ' ORDER BY "attnum") INTO "names"
        FROM pg_attribute
        WHERE "attrelid" = "target" AND "attnum" > 0 AND NOT "attisdropped"
            AND "attname"::text IN (SELECT jsonb_object_keys("kept"));
    EXECUTE format(
        'INSERT INTO %s (%s) SELECT %s FROM jsonb_populate_record(NULL::%s, $1)',
        "target", "names", "names", "target"
    ) USING "kept";
END
$$;

CREATE FUNCTION "acervo_day_of"("at" TIMESTAMP, "zone" TEXT) RETURNS DATE
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT (("at" AT TIME ZONE 'UTC') AT TIME ZONE "zone")::date
$$;

-- The moment at which a day begins, as photos' times are kept.
CREATE FUNCTION "acervo_start_of_day"("day" DATE, "zone" TEXT) RETURNS TIMESTAMP
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT ("day"::timestamp AT TIME ZONE "zone") AT TIME ZONE 'UTC'
$$;

CREATE FUNCTION "acervo_forget_messages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO acervo_forgotten_message (sid_hash)
  SELECT sha256(convert_to(sid, 'UTF8')) FROM gone
  WHERE direction = 'inbound' AND sid IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- A person has several addresses: a number in every spelling, business-scoped ids, what the
-- original's program wrote in `from_number`. Each leads to one person.

-- One form for all spellings of an address; NULL for none. A number is written "+" and its digits;
-- whatever else the channel calls somebody by is kept as it is, without the channel's prefix.
CREATE FUNCTION "acervo_address_key"("given" TEXT) RETURNS TEXT
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    -- The spaces, marks of direction, dashes, dots and brackets that come along with a copied number.
    "bare" TEXT := regexp_replace("given",
        '[[:space:][:cntrl:]\u00A0\u200B-\u200F\u2010-\u2015\u202A-\u202F\u2060-\u2069\uFEFF]', '', 'g');
    "number" TEXT;
    "parts" TEXT[];
BEGIN
    "bare" := regexp_replace("bare", '^whatsapp:', '', 'i');
    "number" := regexp_replace("bare", '[-./()]', '', 'g');
    -- No country's code begins with a zero, so a number that does is a local one: whose it is in the
    -- whole world is not known, and it stays as it is.
    "parts" := regexp_match("number", '^(?:\+|00)?([1-9][0-9]{4,18})$');
    IF "parts" IS NULL THEN
        RETURN NULLIF("bare", '');
    END IF;
    "number" := '+' || "parts"[1];
    -- Brazil's mobile numbers grew by a 9 between 2012 and 2016, and WhatsApp knows many without it.
    -- Today's area codes, and the eight digits of mobile numbers: 2 to 5 are landlines; 70, 77, 78
    -- and 79 were trunked radios, which never grew. Others' numbers are never changed.
    "parts" := regexp_match("number",
        '^\+55(1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])([689][0-9]{7}|7[1-6][0-9]{6})$');
    IF "parts" IS NOT NULL THEN
        RETURN '+55' || "parts"[1] || '9' || "parts"[2];
    END IF;
    RETURN "number";
END
$$;

-- Whether two profile names are two people's, as far as names tell: case, accents, spaces and
-- decoration do not count. Nothing follows from a name that is not known.
CREATE FUNCTION "acervo_is_another"("one" TEXT, "other" TEXT) RETURNS BOOLEAN
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN "one" IS NULL OR "other" IS NULL OR "one" = "other" THEN FALSE
        ELSE COALESCE(NULLIF(regexp_replace("acervo_fold"("one"), '[^[:alnum:]]', '', 'g'), ''), "one")
            <> COALESCE(NULLIF(regexp_replace("acervo_fold"("other"), '[^[:alnum:]]', '', 'g'), ''), "other")
    END
$$;

-- Whose address it is, in whatever spelling; NULL when nobody's. A fresh look at each call.
CREATE FUNCTION "acervo_person_at"("given" TEXT) RETURNS UUID
    LANGUAGE sql VOLATILE STRICT AS $$
    SELECT "person_id" FROM "acervo_address" WHERE "key" = "acervo_address_key"("given")
$$;

CREATE FUNCTION "acervo_note_parts_owner"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW."parts_owner_id" := COALESCE(NEW."parts_owner_id", NEW."owner_id");
    RETURN NEW;
END
$$;

CREATE FUNCTION "acervo_time_image"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW."sent_at" IS DISTINCT FROM OLD."sent_at" AND NEW."sent_at" IS NOT NULL THEN
            IF NEW."created_at" IS NOT NULL THEN NEW."created_at" := NEW."sent_at"; END IF;
            RETURN NEW;
        END IF;
        NEW."sent_at" := NULL;
    ELSIF NEW."sent_at" IS NOT NULL AND NEW."created_at" IS NOT NULL THEN
        NEW."created_at" := NEW."sent_at";
    END IF;
    NEW."sent_at" := COALESCE(NEW."sent_at", NEW."created_at",
        (SELECT "created_at" FROM "table_descricao" WHERE "id" = NEW."id_descricao"),
        TIMESTAMP '1970-01-01');
    RETURN NEW;
END
$$;

CREATE FUNCTION "acervo_count_inserted"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("sent_at", "zone") AS "day", count(*)
        FROM "changed" CROSS JOIN "acervo_time_zone"
        CROSS JOIN LATERAL (VALUES ("owner_id", TRUE), (NULL, FALSE)) AS "whose" ("id", "is_own")
        WHERE "whose"."id" IS NOT NULL OR NOT "is_own"
        GROUP BY 1, 2;
    RETURN NULL;
END
$$;

CREATE FUNCTION "acervo_count_deleted"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("sent_at", "zone") AS "day", -count(*)
        FROM "changed" CROSS JOIN "acervo_time_zone"
        CROSS JOIN LATERAL (VALUES ("owner_id", TRUE), (NULL, FALSE)) AS "whose" ("id", "is_own")
        WHERE "whose"."id" IS NOT NULL OR NOT "is_own"
        GROUP BY 1, 2;
    RETURN NULL;
END
$$;

CREATE FUNCTION "acervo_count_moved"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "zone" TEXT := (SELECT "acervo_time_zone"."zone" FROM "acervo_time_zone");
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "owner_id", "day", "photos" FROM (VALUES
            (OLD."owner_id", "acervo_day_of"(OLD."sent_at", "zone"), -1, TRUE),
            (NULL, "acervo_day_of"(OLD."sent_at", "zone"), -1, FALSE),
            (NEW."owner_id", "acervo_day_of"(NEW."sent_at", "zone"), 1, TRUE),
            (NULL, "acervo_day_of"(NEW."sent_at", "zone"), 1, FALSE)
        ) AS "change" ("owner_id", "day", "photos", "is_own")
        WHERE "owner_id" IS NOT NULL OR NOT "is_own";
    RETURN NULL;
END
$$;

CREATE FUNCTION "acervo_count_days"("new_zone" TEXT) RETURNS VOID
    LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "table_image_link" IN SHARE ROW EXCLUSIVE MODE;
    LOCK TABLE "acervo_photo_day" IN EXCLUSIVE MODE;
    UPDATE "acervo_time_zone" SET "zone" = "new_zone";
    DELETE FROM "acervo_photo_day";
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "owner_id", "acervo_day_of"("sent_at", "new_zone") AS "day", count(*)
        FROM "table_image_link" WHERE "owner_id" IS NOT NULL GROUP BY 1, 2;
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT NULL, "acervo_day_of"("sent_at", "new_zone") AS "day", count(*)
        FROM "table_image_link" GROUP BY 2;
END
$$;

-- Rows that the original's program writes beside us belong to their person as soon as either exists.
-- Who writes a row for a number that nobody has, and who brings that number, take turns by this
-- lock: the second of them sees what the first one wrote.
CREATE FUNCTION "acervo_lock_address"("key" TEXT) RETURNS VOID
    LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('acervo address ' || "key", 0))
$$;

CREATE FUNCTION "acervo_owner_by_number"("number" TEXT) RETURNS UUID
    LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    "owner" UUID := "acervo_person_at"("number");
    "wanted" TEXT := "acervo_address_key"("number");
BEGIN
    IF "owner" IS NULL AND "wanted" IS NOT NULL THEN
        PERFORM "acervo_lock_address"("wanted");
        "owner" := "acervo_person_at"("number");
    END IF;
    RETURN "owner";
END
$$;

CREATE FUNCTION "acervo_index_description"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    -- The original's program names the sender by their number alone.
    IF NEW."owner_id" IS NULL THEN
        NEW."owner_id" := "acervo_owner_by_number"(NEW."from_number");
    END IF;
    NEW."search_words" := "acervo_search_vector"(NEW."descricao")
        || "acervo_owner_vector"(NEW."owner_id");
    PERFORM "acervo_learn_words"(NEW."owner_id", NEW."descricao");
    RETURN NEW;
END
$$;

-- Runs before the photo is indexed under its owner: triggers go by their names.
CREATE FUNCTION "acervo_adopt_image"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "number" TEXT;
BEGIN
    SELECT "owner_id", "from_number" INTO NEW."owner_id", "number"
        FROM "table_descricao" WHERE "id" = NEW."id_descricao";
    IF NEW."owner_id" IS NULL THEN
        NEW."owner_id" := "acervo_owner_by_number"("number");
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION "acervo_adopt_rows"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "acervo_lock_address"(NEW."key");
    WITH "adopted" AS (
        UPDATE "table_descricao" SET "owner_id" = NEW."person_id"
        WHERE "owner_id" IS NULL AND "acervo_address_key"("from_number"::text) = NEW."key"
        RETURNING "id"
    )
    UPDATE "table_image_link" AS "i" SET "owner_id" = NEW."person_id"
        FROM "adopted" WHERE "i"."id_descricao" = "adopted"."id" AND "i"."owner_id" IS NULL;
    RETURN NULL;
END
$$;

-- Nobody is without the address that they are shown by.
CREATE FUNCTION "acervo_note_address"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_address" ("key", "person_id")
        SELECT "key", NEW."id" FROM "acervo_address_key"(NEW."address") AS "key"
        WHERE "key" IS NOT NULL AND NOT EXISTS (
            SELECT FROM "acervo_address" AS "a"
            WHERE "a"."key" = "acervo_address_key"(NEW."address") AND "a"."person_id" = NEW."id");
    RETURN NULL;
END
$$;

-- Gives one person everything of another, and takes the other away: all of it or nothing. Whoever
-- calls it sees to it that no work for the former person is under way.
CREATE FUNCTION "acervo_join_people"("old_id" UUID, "new_id" UUID) RETURNS JSONB
    LANGUAGE plpgsql AS $$
DECLARE
    "gone" "acervo_person";
    "counts" JSONB := '{}';
    "is_old_latest" BOOLEAN;
    "one" RECORD;
    "rows" BIGINT;
BEGIN
    PERFORM FROM "acervo_person" WHERE "id" IN ("old_id", "new_id") ORDER BY "id" FOR UPDATE;
    SELECT * INTO "gone" FROM "acervo_person" WHERE "id" = "old_id";

    -- Who wrote last says how they are reached, and what they are called.
    SELECT COALESCE("o"."at" > COALESCE("n"."at", '-infinity'), FALSE) INTO "is_old_latest" FROM
        (SELECT (SELECT "created_at" FROM "acervo_message" WHERE "person_id" = "old_id"
            AND "direction" = 'inbound' ORDER BY "id" DESC LIMIT 1) AS "at") AS "o",
        (SELECT (SELECT "created_at" FROM "acervo_message" WHERE "person_id" = "new_id"
            AND "direction" = 'inbound' ORDER BY "id" DESC LIMIT 1) AS "at") AS "n";

    -- Of what a person has once, the kept one's stays; of what a talk is about, the newer.
    DELETE FROM "acervo_preference" AS "f" USING "acervo_preference" AS "k"
        WHERE "f"."person_id" = "old_id" AND "k"."person_id" = "new_id" AND "k"."folded" = "f"."folded";
    DELETE FROM "acervo_access_log" AS "f" USING "acervo_access_log" AS "k"
        WHERE "f"."person_id" = "old_id" AND "k"."person_id" = "new_id"
            AND "k"."by_id" = "f"."by_id" AND "k"."hour" = "f"."hour";
    DELETE FROM "acervo_conversation_context" AS "a" USING "acervo_conversation_context" AS "b"
        WHERE "a"."person_id" IN ("old_id", "new_id") AND "b"."person_id" IN ("old_id", "new_id")
            AND "a"."person_id" <> "b"."person_id"
            AND ("a"."updated_at", "a"."person_id") < ("b"."updated_at", "b"."person_id");
    INSERT INTO "acervo_vocabulary" ("owner_id", "word")
        SELECT "new_id", "word" FROM "acervo_vocabulary" WHERE "owner_id" = "old_id" ON CONFLICT DO NOTHING;
    DELETE FROM "acervo_vocabulary" WHERE "owner_id" = "old_id";

    -- An album's name is given once: two of one name become one, for shares, the bin and undo too.
    FOR "one" IN
        SELECT "f"."id" AS "old", "k"."id" AS "new" FROM "acervo_album" AS "f"
        JOIN "acervo_album" AS "k" ON "k"."owner_id" = "new_id" AND "k"."folded" = "f"."folded"
        WHERE "f"."owner_id" = "old_id"
    LOOP
        INSERT INTO "acervo_album_photo" ("album_id", "image_id", "added_at")
            SELECT "one"."new", "image_id", "added_at" FROM "acervo_album_photo"
            WHERE "album_id" = "one"."old" ON CONFLICT DO NOTHING;
        UPDATE "acervo_share" SET "album_id" = "one"."new" WHERE "album_id" = "one"."old";
        UPDATE "acervo_trashed_photo"
            SET "ties" = replace("ties"::text, "one"."old"::text, "one"."new"::text)::jsonb
            WHERE "owner_id" = "old_id";
        UPDATE "acervo_change"
            SET "before" = replace("before"::text, "one"."old"::text, "one"."new"::text)::jsonb
            WHERE "person_id" = "old_id";
        DELETE FROM "acervo_album" WHERE "id" = "one"."old";
    END LOOP;

    -- What lies in the bin comes back as the kept one's.
    UPDATE "acervo_trashed_photo"
        SET "kept" = jsonb_set("kept", '{owner_id}', to_jsonb("new_id"))
        WHERE "owner_id" = "old_id";
    UPDATE "acervo_trashed_description"
        SET "kept" = jsonb_set("kept", '{owner_id}', to_jsonb("new_id"))
        WHERE "owner_id" = "old_id";

    -- Browsers that are signed in stay so.
    FOR "one" IN
        SELECT "f"."id" AS "old", "k"."id" AS "new" FROM "acervo_user" AS "f", "acervo_user" AS "k"
        WHERE "f"."person_id" = "old_id" AND "k"."person_id" = "new_id"
    LOOP
        UPDATE "acervo_session" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        UPDATE "acervo_one_time_token" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        UPDATE "acervo_passkey" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        UPDATE "acervo_credential" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        DELETE FROM "acervo_user" WHERE "id" = "one"."old";
    END LOOP;

    -- Everything else, asked of the database, so that a table which comes later goes over too. The
    -- counts of days follow the photos by themselves.
    FOR "one" IN
        SELECT format('%I', "c"."relname") AS "table", format('%I', "a"."attname") AS "column"
        FROM pg_class AS "c"
        JOIN pg_attribute AS "a" ON "a"."attrelid" = "c"."oid" AND "a"."attnum" > 0 AND NOT "a"."attisdropped"
        WHERE "c"."relkind" IN ('r', 'p') AND "c"."relnamespace" = current_schema()::regnamespace
            AND "c"."relname" NOT IN ('acervo_person', 'acervo_photo_day', 'acervo_vocabulary')
            AND "a"."atttypid" = 'uuid'::regtype
            AND ("a"."attname" IN ('owner_id', 'person_id') OR EXISTS (
                SELECT FROM pg_constraint AS "r" WHERE "r"."contype" = 'f' AND "r"."conrelid" = "c"."oid"
                    AND "r"."confrelid" = 'acervo_person'::regclass AND "r"."conkey" = ARRAY["a"."attnum"]))
        ORDER BY "c"."relname" = 'table_image_link', "c"."relname" = 'table_descricao', "c"."relname"
    LOOP
        EXECUTE format('UPDATE %s SET %s = $1 WHERE %s = $2', "one"."table", "one"."column", "one"."column")
            USING "new_id", "old_id";
        GET DIAGNOSTICS "rows" = ROW_COUNT;
        IF "rows" > 0 THEN
            "counts" := jsonb_set("counts", ARRAY["one"."table"], to_jsonb("rows"));
        END IF;
    END LOOP;

    DELETE FROM "acervo_person_join" WHERE "former_id" = "person_id";
    DELETE FROM "acervo_person" WHERE "id" = "old_id";
    UPDATE "acervo_person" SET
        "reply_to" = CASE WHEN "is_old_latest" THEN "gone"."reply_to" ELSE "reply_to" END,
        "unreachable" = CASE WHEN "is_old_latest" THEN "gone"."unreachable" ELSE "unreachable" END,
        "name" = CASE WHEN "is_old_latest" THEN COALESCE("gone"."name", "name") ELSE COALESCE("name", "gone"."name") END,
        "language" = COALESCE("language", "gone"."language"),
        "budget_told_at" = GREATEST("budget_told_at", "gone"."budget_told_at"),
        "created_at" = LEAST("created_at", "gone"."created_at"),
        -- The number that it lost to the one who turned out to be the same person.
        "address" = CASE WHEN "address" LIKE 'formerly:%' THEN "gone"."address" ELSE "address" END
        WHERE "id" = "new_id";
    UPDATE "acervo_person_join" SET "joined_at" = now(), "moved" = "counts" WHERE "former_id" = "old_id";
    RETURN "counts";
END
$$;

-- The words of all copies count: the one in front is found by them.
CREATE FUNCTION "acervo_add_words_of_copies"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "words" tsvector;
BEGIN
    FOR "words" IN SELECT "search_words" FROM "table_image_link" WHERE "copy_of" = NEW."id" LOOP
        NEW."search_words" := NEW."search_words" || COALESCE("words", ''::tsvector);
    END LOOP;
    RETURN NEW;
END
$$;

-- A front is indexed again when one of its copies came, went, or has other words.
CREATE FUNCTION "acervo_index_front"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."copy_of" IS NOT NULL THEN
        UPDATE "table_image_link" SET "caption" = "caption"
            WHERE "id" = OLD."copy_of" AND "copy_of" IS NULL;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW."copy_of" IS NOT NULL
        AND OLD."copy_of" IS DISTINCT FROM NEW."copy_of" THEN
        UPDATE "table_image_link" SET "caption" = "caption"
            WHERE "id" = NEW."copy_of" AND "copy_of" IS NULL;
    END IF;
    RETURN NULL;
END
$$;

-- The days count tiles: a photo behind another one is taken off again, and put back when it comes
-- forward. These only add to what the other triggers count, which know nothing of copies.
CREATE FUNCTION "acervo_count_copies"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "zone" TEXT := (SELECT "acervo_time_zone"."zone" FROM "acervo_time_zone");
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."copy_of" IS NOT NULL AND NEW."copy_of" IS NOT NULL
        AND OLD."owner_id" IS NOT DISTINCT FROM NEW."owner_id"
        AND OLD."sent_at" IS NOT DISTINCT FROM NEW."sent_at" THEN
        RETURN NULL;
    END IF;
    IF OLD."copy_of" IS NOT NULL THEN
        INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
            SELECT DISTINCT "whose", "acervo_day_of"(OLD."sent_at", "zone"), 1
            FROM unnest(ARRAY[OLD."owner_id", NULL]) AS "whose";
    END IF;
    IF TG_OP <> 'DELETE' AND NEW."copy_of" IS NOT NULL THEN
        INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
            SELECT DISTINCT "whose", "acervo_day_of"(NEW."sent_at", "zone"), -1
            FROM unnest(ARRAY[NEW."owner_id", NULL]) AS "whose";
    END IF;
    RETURN NULL;
END
$$;

-- After all days were counted anew.
CREATE FUNCTION "acervo_uncount_copies"() RETURNS VOID
    LANGUAGE sql AS $$
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("sent_at", "zone") AS "day", -count(*)
        FROM "table_image_link" CROSS JOIN "acervo_time_zone"
        CROSS JOIN LATERAL (VALUES ("owner_id"), (NULL)) AS "whose" ("id")
        WHERE "copy_of" IS NOT NULL
        GROUP BY 1, 2
$$;

-- Trigrams correct typos where the server has them and lets us.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS "pg_trgm";
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'pg_trgm is not to be had: typos are not corrected';
END
$$;

CREATE INDEX "descricao_by_owner" ON "table_descricao"("owner_id", "created_at" DESC, "id" DESC);

CREATE INDEX "descricao_by_words" ON "table_descricao" USING GIN ("search_words");

CREATE INDEX "image_by_description" ON "table_image_link"("id_descricao");

CREATE UNIQUE INDEX "acervo_person_address_key" ON "acervo_person"("address");

CREATE UNIQUE INDEX "acervo_message_sid_key" ON "acervo_message"("sid");

CREATE INDEX "message_by_person" ON "acervo_message"("person_id", "id" DESC);

CREATE INDEX "message_by_status" ON "acervo_message"("person_id", "status", "id");

CREATE INDEX "message_by_turn" ON "acervo_message"("turn_id");

CREATE INDEX "media_by_image" ON "acervo_media"("image_id");

CREATE UNIQUE INDEX "acervo_media_message_id_position_key" ON "acervo_media"("message_id", "position");

CREATE INDEX "turn_by_person" ON "acervo_turn"("person_id", "started_at" DESC);

CREATE INDEX "exchange_by_person" ON "acervo_exchange"("person_id", "id" DESC);

CREATE UNIQUE INDEX "acervo_preference_person_id_folded_key" ON "acervo_preference"("person_id", "folded");

CREATE INDEX "image_by_words" ON "table_image_link" USING GIN ("search_words");

CREATE INDEX "turn_by_joined" ON "acervo_turn" ("joins_turn_id");

CREATE INDEX "orphaned_blob_by_time" ON "acervo_orphaned_blob" ("created_at");

CREATE INDEX "arrival_by_image" ON "acervo_arrival" ("image_id");

CREATE UNIQUE INDEX "acervo_arrival_media_id_key" ON "acervo_arrival" ("media_id");

CREATE INDEX "drawing_by_owner" ON "acervo_drawing" ("owner_id", "created_at" DESC);

CREATE INDEX "usage_by_person" ON "acervo_usage" ("person_id", "at");

CREATE INDEX "usage_by_time" ON "acervo_usage" ("at");

CREATE INDEX "media_by_description" ON "acervo_media" ("description_id");

-- All that a search for copies reads of an owner's photos, without their rows.
CREATE INDEX "image_by_likeness" ON "table_image_link" ("owner_id", "perceptual_hash", "id");

-- Photos whose day is known are found by it, and not by the day on which they were sent.
CREATE INDEX "image_by_taken" ON "table_image_link" ("owner_id", "taken_from", "taken_to");

-- The photos at which no machine has looked yet. Once it has caught up, hardly any: without this,
-- each round of catching up would read every photo to find that out.
CREATE INDEX "image_to_look_at" ON "table_image_link" ("id" DESC)
    WHERE "looked_at" IS NULL AND "content_hash" IS NOT NULL;

CREATE UNIQUE INDEX "acervo_user_person_id_key" ON "acervo_user"("person_id");

CREATE UNIQUE INDEX "acervo_user_email_key" ON "acervo_user"("email");

CREATE UNIQUE INDEX "acervo_session_token_key" ON "acervo_session"("token");

CREATE INDEX "session_by_user" ON "acervo_session"("user_id");

CREATE INDEX "session_by_end" ON "acervo_session"("expires_at");

CREATE INDEX "credential_by_user" ON "acervo_credential"("user_id");

CREATE INDEX "verification_by_identifier" ON "acervo_verification"("identifier");

CREATE UNIQUE INDEX "acervo_passkey_credential_id_key" ON "acervo_passkey"("credential_id");

CREATE INDEX "passkey_by_user" ON "acervo_passkey"("user_id");

CREATE UNIQUE INDEX "acervo_one_time_token_hash_key" ON "acervo_one_time_token"("hash");

CREATE UNIQUE INDEX "acervo_one_time_token_message_id_key" ON "acervo_one_time_token"("message_id");

CREATE INDEX "one_time_token_by_user" ON "acervo_one_time_token"("user_id");

CREATE INDEX "one_time_token_by_end" ON "acervo_one_time_token"("expires_at");

CREATE INDEX "limit_by_end" ON "acervo_rate_limit"("until");

CREATE UNIQUE INDEX "acervo_api_key_hash_key" ON "acervo_api_key"("hash");

CREATE UNIQUE INDEX "acervo_album_owner_id_folded_key" ON "acervo_album" ("owner_id", "folded");

CREATE INDEX "album_photo_by_image" ON "acervo_album_photo" ("image_id");

CREATE INDEX "trashed_photo_by_owner" ON "acervo_trashed_photo" ("owner_id", "deleted_at" DESC, "image_id" DESC);

CREATE INDEX "trashed_photo_by_time" ON "acervo_trashed_photo" ("deleted_at");

CREATE INDEX "trashed_photo_by_link" ON "acervo_trashed_photo" ("link");

CREATE INDEX "trashed_photo_by_description" ON "acervo_trashed_photo" ("description_id");

CREATE INDEX "change_by_person" ON "acervo_change" ("person_id", "id" DESC);

CREATE INDEX "change_by_time" ON "acervo_change" ("at");

-- A photo that goes lets go of the messages that showed it; without this each one is looked at.
CREATE INDEX "message_by_image" ON "acervo_message" ("image_id");

CREATE INDEX "photo_day_by_owner" ON "acervo_photo_day" ("owner_id", "day");

CREATE UNIQUE INDEX "acervo_share_token_hash_key" ON "acervo_share" ("token_hash");

CREATE INDEX "share_by_owner" ON "acervo_share" ("owner_id", "created_at" DESC);

CREATE INDEX "document_by_owner" ON "acervo_document" ("owner_id");

CREATE INDEX "document_by_expiry" ON "acervo_document" ("expires_at");

CREATE INDEX "upload_by_owner" ON "acervo_upload"("owner_id", "created_at");

CREATE INDEX "upload_by_time" ON "acervo_upload"("updated_at");

CREATE INDEX "upload_by_image" ON "acervo_upload"("image_id");

CREATE INDEX "search_event_by_time" ON "acervo_search_event"("at");

CREATE INDEX "search_event_by_person" ON "acervo_search_event"("person_id");

CREATE INDEX "access_log_by_person" ON "acervo_access_log"("person_id", "at" DESC);

CREATE INDEX "access_log_by_time" ON "acervo_access_log"("at");

CREATE INDEX "forgotten_message_by_time" ON "acervo_forgotten_message"("at");

-- The operator's page of the queue lists the turns that ended in an apology.
CREATE INDEX "turn_by_outcome" ON "acervo_turn"("status", "finished_at" DESC);

CREATE UNIQUE INDEX "refused_file_by_key" ON "acervo_refused_file"("storage_key");

CREATE INDEX "refused_file_by_owner" ON "acervo_refused_file"("owner_id", "id");

CREATE INDEX "refused_file_by_time" ON "acervo_refused_file"("created_at");

CREATE INDEX "address_by_person" ON "acervo_address" ("person_id");

CREATE INDEX "join_by_person" ON "acervo_person_join" ("person_id");

CREATE INDEX "join_pending" ON "acervo_person_join" ("former_id") WHERE "joined_at" IS NULL;

CREATE INDEX "number_handover_by_person" ON "acervo_number_handover" ("person_id");

CREATE INDEX "number_handover_by_newcomer" ON "acervo_number_handover" ("newcomer_id");

CREATE INDEX "number_handover_open" ON "acervo_number_handover" ("noted_at") WHERE "decided_at" IS NULL;

CREATE INDEX "descricao_without_owner" ON "table_descricao" ("acervo_address_key"("from_number"::text))
    WHERE "owner_id" IS NULL;

CREATE INDEX "image_by_front" ON "table_image_link" ("copy_of") WHERE "copy_of" IS NOT NULL;

CREATE INDEX "copy_of_owner" ON "table_image_link" ("owner_id") WHERE "copy_of" IS NOT NULL;

CREATE INDEX "image_by_owner" ON "table_image_link" ("owner_id", "sent_at" DESC, "id" DESC, "copy_of");

CREATE INDEX "image_by_time" ON "table_image_link" ("sent_at" DESC, "id" DESC, "copy_of");

-- The very same bytes of one owner are one photo.
CREATE INDEX "image_by_content" ON "table_image_link" ("owner_id", "content_hash");

CREATE INDEX "copy_by_other" ON "acervo_copy" ("other_id");

CREATE INDEX "copy_by_owner" ON "acervo_copy" ("owner_id");

ALTER TABLE "table_descricao" ADD CONSTRAINT "table_descricao_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "table_image_link" ADD CONSTRAINT "table_image_link_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_turn_id_fkey" FOREIGN KEY ("turn_id") REFERENCES "acervo_turn"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "table_image_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_media" ADD CONSTRAINT "acervo_media_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "acervo_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_media" ADD CONSTRAINT "acervo_media_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "table_image_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_turn" ADD CONSTRAINT "acervo_turn_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_exchange" ADD CONSTRAINT "acervo_exchange_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_preference" ADD CONSTRAINT "acervo_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_conversation_context" ADD CONSTRAINT "acervo_conversation_context_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_turn" ADD CONSTRAINT "acervo_turn_joins_turn_id_fkey" FOREIGN KEY ("joins_turn_id") REFERENCES "acervo_turn" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_drawing_id_fkey" FOREIGN KEY ("drawing_id") REFERENCES "acervo_drawing" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_media" ADD CONSTRAINT "acervo_media_description_id_fkey" FOREIGN KEY ("description_id") REFERENCES "table_descricao" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_user" ADD CONSTRAINT "acervo_user_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_session" ADD CONSTRAINT "acervo_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_credential" ADD CONSTRAINT "acervo_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_passkey" ADD CONSTRAINT "acervo_passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_one_time_token" ADD CONSTRAINT "acervo_one_time_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_one_time_token" ADD CONSTRAINT "acervo_one_time_token_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "acervo_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "acervo_document" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_upload" ADD CONSTRAINT "acervo_upload_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_upload" ADD CONSTRAINT "acervo_upload_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "table_image_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_search_event" ADD CONSTRAINT "acervo_search_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_access_log" ADD CONSTRAINT "acervo_access_log_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_refused_file" ADD CONSTRAINT "acervo_refused_file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "table_image_link" ADD CONSTRAINT "table_image_link_copy_of_fkey" FOREIGN KEY ("copy_of") REFERENCES "table_image_link" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER "acervo_index_images_of_description"
    AFTER UPDATE OF "descricao" ON "table_descricao"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_images_of_description"();

CREATE TRIGGER "acervo_index_image"
    BEFORE INSERT OR UPDATE OF "caption", "id_descricao", "owner_id", "place", "read_text", "label_words"
    ON "table_image_link"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_image"();

CREATE TRIGGER "acervo_learn_place"
    AFTER INSERT OR UPDATE OF "place" ON "table_image_link"
    FOR EACH ROW WHEN (NEW."place" IS NOT NULL) EXECUTE FUNCTION "acervo_learn_place"();

-- Whoever deletes them, and whatever came while they were being deleted.
CREATE TRIGGER "acervo_forget_messages" AFTER DELETE ON "acervo_message"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "acervo_forget_messages"();

CREATE TRIGGER "acervo_note_parts_owner" BEFORE INSERT ON "acervo_upload"
    FOR EACH ROW EXECUTE FUNCTION "acervo_note_parts_owner"();

CREATE TRIGGER "acervo_time_image"
    BEFORE INSERT OR UPDATE OF "created_at", "sent_at" ON "table_image_link"
    FOR EACH ROW EXECUTE FUNCTION "acervo_time_image"();

CREATE TRIGGER "acervo_index_description"
    BEFORE INSERT OR UPDATE OF "descricao", "owner_id", "from_number" ON "table_descricao"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_description"();

CREATE TRIGGER "acervo_adopt_image"
    BEFORE INSERT OR UPDATE OF "id_descricao" ON "table_image_link"
    FOR EACH ROW WHEN (NEW."owner_id" IS NULL AND NEW."id_descricao" IS NOT NULL)
    EXECUTE FUNCTION "acervo_adopt_image"();

CREATE TRIGGER "acervo_adopt_rows" AFTER INSERT ON "acervo_address"
    FOR EACH ROW EXECUTE FUNCTION "acervo_adopt_rows"();

CREATE TRIGGER "acervo_note_address" AFTER INSERT ON "acervo_person"
    FOR EACH ROW EXECUTE FUNCTION "acervo_note_address"();

-- After "acervo_index_image", by its name, and whenever that has put a photo's own words there anew.
CREATE TRIGGER "acervo_index_image_copies"
    BEFORE UPDATE OF "caption", "id_descricao", "owner_id", "place", "read_text", "label_words"
    ON "table_image_link"
    FOR EACH ROW WHEN (NEW."copy_of" IS NULL) EXECUTE FUNCTION "acervo_add_words_of_copies"();

CREATE TRIGGER "acervo_index_front_deleted" AFTER DELETE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NOT NULL) EXECUTE FUNCTION "acervo_index_front"();

CREATE TRIGGER "acervo_index_front_updated" AFTER UPDATE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS DISTINCT FROM NEW."copy_of"
        OR NEW."copy_of" IS NOT NULL AND OLD."search_words" IS DISTINCT FROM NEW."search_words")
    EXECUTE FUNCTION "acervo_index_front"();

-- A front that becomes a copy leaves the words of its own copies behind.
CREATE TRIGGER "acervo_index_image_folded" BEFORE UPDATE OF "copy_of" ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NULL AND NEW."copy_of" IS NOT NULL)
    EXECUTE FUNCTION "acervo_index_image"();

-- Days are counted where the people live; `countDaysInZone` sets the zone at each start.
INSERT INTO "acervo_time_zone" ("zone") VALUES ('UTC');

-- The original's rows: each number becomes a person, who finds these photos when they write again.
-- Of a number in several spellings the oldest row's is the one to which replies go.
INSERT INTO "acervo_person" ("id", "address", "reply_to")
    SELECT gen_random_uuid(), "address", "address"
    FROM (
        SELECT DISTINCT ON ("key") CASE
            WHEN "key" LIKE '+%'
                THEN 'whatsapp:+' || regexp_replace(regexp_replace("from_number", '[^0-9]', '', 'g'), '^00', '')
            ELSE 'whatsapp:' || "key"
        END AS "address"
        FROM (
            SELECT "acervo_address_key"("from_number") AS "key", "from_number", "created_at", "id"
            FROM "table_descricao"
        ) AS "numbers"
        WHERE "key" IS NOT NULL
        ORDER BY "key", "created_at", "id"
    ) AS "found";

-- What is there already is touched, so that the triggers index it, date it and find its owner.
UPDATE "table_descricao" SET "descricao" = "descricao";

UPDATE "table_image_link"
    SET "caption" = "caption", "id_descricao" = "id_descricao", "created_at" = "created_at";

-- From here on days are counted as photos come and go.
CREATE TRIGGER "acervo_count_inserted" AFTER INSERT ON "table_image_link"
    REFERENCING NEW TABLE AS "changed"
    FOR EACH STATEMENT EXECUTE FUNCTION "acervo_count_inserted"();

CREATE TRIGGER "acervo_count_deleted" AFTER DELETE ON "table_image_link"
    REFERENCING OLD TABLE AS "changed"
    FOR EACH STATEMENT EXECUTE FUNCTION "acervo_count_deleted"();

CREATE TRIGGER "acervo_count_moved" AFTER UPDATE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."sent_at" IS DISTINCT FROM NEW."sent_at"
        OR OLD."owner_id" IS DISTINCT FROM NEW."owner_id")
    EXECUTE FUNCTION "acervo_count_moved"();

CREATE TRIGGER "acervo_count_copies_deleted" AFTER DELETE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NOT NULL) EXECUTE FUNCTION "acervo_count_copies"();

CREATE TRIGGER "acervo_count_copies_updated" AFTER UPDATE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NOT NULL OR NEW."copy_of" IS NOT NULL)
    EXECUTE FUNCTION "acervo_count_copies"();

SELECT "acervo_count_days"('UTC');
