-- Which operator or key was given a person's conversation, and when.
CREATE TYPE "acervo_opening_by" AS ENUM ('operator', 'key');

CREATE TABLE "acervo_opening" (
    "person_id" UUID NOT NULL,
    "by" "acervo_opening_by" NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_opening_pkey" PRIMARY KEY ("person_id", "by_id", "hour")
);

CREATE INDEX "opening_by_person" ON "acervo_opening"("person_id", "at" DESC);
CREATE INDEX "opening_by_time" ON "acervo_opening"("at");

ALTER TABLE "acervo_opening" ADD CONSTRAINT "acervo_opening_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
