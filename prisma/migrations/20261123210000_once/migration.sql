-- A reply's way: an intent before it is handed over, and what the channel reports afterwards.
ALTER TYPE "acervo_message_status" ADD VALUE IF NOT EXISTS 'sending';
ALTER TYPE "acervo_message_status" ADD VALUE IF NOT EXISTS 'held';

CREATE TYPE "acervo_message_delivery" AS ENUM ('queued', 'sent', 'failed', 'delivered', 'read');

ALTER TABLE "acervo_person" ADD COLUMN "unreachable" TEXT;

ALTER TABLE "acervo_message"
  ADD COLUMN "intent_at" TIMESTAMPTZ(3),
  ADD COLUMN "media_form" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "delivery" "acervo_message_delivery",
  ADD COLUMN "delivered_at" TIMESTAMPTZ(3),
  ADD COLUMN "read_at" TIMESTAMPTZ(3);

-- A turn that resumes, and late siblings that join one.
ALTER TABLE "acervo_turn"
  ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "joins_turn_id" UUID;

ALTER TABLE "acervo_turn" ADD CONSTRAINT "acervo_turn_joins_turn_id_fkey"
  FOREIGN KEY ("joins_turn_id") REFERENCES "acervo_turn" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "turn_by_joined" ON "acervo_turn" ("joins_turn_id");

CREATE TABLE "acervo_step" (
  "turn_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "acervo_step_pkey" PRIMARY KEY ("turn_id", "name"),
  CONSTRAINT "acervo_step_turn_id_fkey" FOREIGN KEY ("turn_id")
    REFERENCES "acervo_turn" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Bytes that nothing points at are known, so that they can be swept.
CREATE TABLE "acervo_loose_folder" (
  "folder" TEXT NOT NULL,
  "content_type" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "acervo_loose_folder_pkey" PRIMARY KEY ("folder")
);
CREATE INDEX "loose_folder_by_time" ON "acervo_loose_folder" ("created_at");

CREATE TABLE "acervo_mark" (
  "name" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "acervo_mark_pkey" PRIMARY KEY ("name")
);
