-- A file that does not arrive in time is taken out of its turn and fetched on; its message is answered
-- once more when it is there, or given up.
ALTER TABLE "acervo_media" ADD COLUMN "due_at" TIMESTAMPTZ(3);
ALTER TABLE "acervo_media" ADD COLUMN "detached_at" TIMESTAMPTZ(3);
ALTER TABLE "acervo_message" ADD COLUMN "detached_from" UUID;
