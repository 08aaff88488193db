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

CREATE UNIQUE INDEX "refused_file_by_key" ON "acervo_refused_file"("storage_key");
CREATE INDEX "refused_file_by_owner" ON "acervo_refused_file"("owner_id", "id");
CREATE INDEX "refused_file_by_time" ON "acervo_refused_file"("created_at");

ALTER TABLE "acervo_refused_file" ADD CONSTRAINT "acervo_refused_file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A part of the picture is missing or cannot be decoded.
ALTER TABLE "table_image_link" ADD COLUMN IF NOT EXISTS "is_partial" BOOLEAN NOT NULL DEFAULT false;
