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
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attempts_since" TIMESTAMPTZ(3),
    "views" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_share_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_share_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "acervo_share_token_hash_key" ON "acervo_share" ("token_hash");
CREATE INDEX "share_by_owner" ON "acervo_share" ("owner_id", "created_at" DESC);

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
CREATE INDEX "document_by_owner" ON "acervo_document" ("owner_id");
CREATE INDEX "document_by_expiry" ON "acervo_document" ("expires_at");

ALTER TABLE "acervo_message" ADD COLUMN "document_id" UUID;
ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_document_id_fkey"
    FOREIGN KEY ("document_id") REFERENCES "acervo_document" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- When a person asked for everything of theirs to be deleted.
ALTER TABLE "acervo_person" ADD COLUMN "leaving_at" TIMESTAMPTZ(3);
